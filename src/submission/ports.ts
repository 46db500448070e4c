/** A file of a model's repo. */
export interface ModelFile {
  path: string;
  /** Bytes. */
  size: number;
}

/** What the Hub says of a model at a commit. Nothing of the model is run or unpacked for it. */
export interface Candidate {
  /** As it is called on the Hub now; another name than was asked for where it has been renamed. */
  id: string;
  /** The commit that the revision stands for, 40 hex digits. */
  sha: string;
  isPrivate: boolean;
  isGated: boolean;
  isDisabled: boolean;
  files: readonly ModelFile[];
  /** The card's text without its header; null without a card. */
  card: string | null;
  /** Identifier on the Hub, such as `apache-2.0`; null: none is named. */
  license: string | null;
  /** As the card names them. */
  baseModels: readonly string[];
  /** As `config.json` names them. */
  architectures: readonly string[];
  /** Counted from the headers of the safetensors, unpacked where they are quantised; null: cannot be told. */
  parameters: number | null;
  likes: number | null;
}

export type CandidateAnswer =
  | { kind: 'found'; candidate: Candidate }
  /** There is none of that name, or not for whoever asks. */
  | { kind: 'no-model' }
  | { kind: 'no-revision' }
  /** The files of a gated model cannot be seen by whoever asks. */
  | { kind: 'gated' };

/** Where models are looked up. Rejects with a `UserError` when the Hub cannot be asked. */
export interface ModelSource {
  find(model: string, revision: string): Promise<CandidateAnswer>;
  /** Whether there is a model of that name, for base models. */
  exists(model: string): Promise<boolean>;
}

/** A request, as far as a new one must know of it. */
export interface KnownRequest {
  path: string;
  model: string;
  revision: string | null;
  precision: string | null;
  weightType: string | null;
  /** As `requestStatus` reads it. */
  status: 'pending' | 'running' | 'finished' | 'failed' | 'cancelled' | 'rerun' | 'unknown';
  /** ISO 8601 in UTC. */
  submittedAt: string | null;
  sender: string | null;
}

/** The requests dataset at a moment. */
export interface RequestsNow {
  /** The commit that it was read at; null for a folder. */
  commit: string | null;
  requests: readonly KnownRequest[];
  /** Every file there, requests or not, by path. */
  paths: ReadonlySet<string>;
}

export interface RequestFile {
  path: string;
  /** JSON. */
  content: string;
  /** Of the commit. */
  title: string;
}

/** Where requests are kept. Rejects with a `UserError` that says whether anything was written. */
export interface RequestStore {
  read(): Promise<RequestsNow>;
  /** The object that a request file holds, unknown keys and all. */
  readRaw(path: string, at: RequestsNow): Promise<Readonly<Record<string, unknown>>>;
  /**
   * Writes the file on top of what was read, or not at all. `moved`: somebody else has written meanwhile, and
   * everything has to be decided anew.
   */
  write(file: RequestFile, at: RequestsNow): Promise<'written' | 'moved'>;
}

/** What is evaluated already, as a site says it: entries of the board's rows. */
export interface EvaluatedEntry {
  model: string;
  revision: string | null;
  precision: string | null;
  weightType: string | null;
}

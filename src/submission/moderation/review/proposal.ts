/** A pull request on the requests dataset, as it was at one commit. */
export interface Proposal {
  number: number;
  title: string;
  /** Its page. */
  url: string;
  /** Who opened it, as the Hub says; null: an account that is gone. */
  author: string | null;
  /** ISO 8601, as the Hub says; null: not said. */
  createdAt: string | null;
  /** Whether it is to go into the branch that the board reads. */
  isForBranch: boolean;
  /** What it changes in the repo, by path there; null where it cannot be told, for it started too long ago. */
  changes: readonly ProposedChange[] | null;
  /** Content of the one file that it adds or changes; null where it is not one, or a large one. */
  content: Uint8Array | null;
}

export interface ProposedChange {
  path: string;
  kind: 'added' | 'changed' | 'deleted';
}

/** The pull requests that offer a request. */
export interface Proposals {
  /** Those that wait and are called as submissions are, the oldest first. */
  list(): Promise<readonly { number: number; title: string; url: string }[]>;
  read(number: number): Promise<Proposal>;
  close(number: number, comment: string): Promise<void>;
}

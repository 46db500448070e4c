/** A file of a Space, by its path inside it. */
export interface TemplateFile {
  path: string;
  text: string;
}

/** What the files of a leaderboard template say about its board. What they do not say is null or empty. */
export interface TemplateBoard {
  /** Without markup. */
  title: string | null;
  /** Markdown, as are the next two. */
  introduction: string | null;
  about: string | null;
  submitting: string | null;
  /** A BibTeX entry, from its `@` on. */
  bibtex: string | null;
  tasks: TemplateTask[];
  fewShot: number | null;
  /** Ids on the Hub, as are those of the requests. */
  resultsRepo: string | null;
  requestsRepo: string | null;
  /** Columns of the models' metadata that can be shown, in the board's order. */
  columns: TemplateColumn[];
  modelTypes: TemplateModelType[];
  card: TemplateCard;
  /** What could not be carried over. */
  notes: TemplateNote[];
}

export interface TemplateTask {
  /** The name of the task in result files. */
  key: string;
  metric: string;
  label: string;
  group: string | null;
}

export interface TemplateColumn {
  /** As request and result files call it. */
  key: string;
  label: string;
  isDefault: boolean;
  type: 'number' | 'text' | 'boolean';
}

export interface TemplateModelType {
  id: string;
  label: string;
  /** Mostly an emoji; empty where the template gives none. */
  symbol: string;
}

/** The front matter of the Space's README. */
export interface TemplateCard {
  emoji: string | null;
  colorFrom: string | null;
  colorTo: string | null;
  shortDescription: string | null;
  thumbnail: string | null;
  license: string | null;
  tags: string[];
}

export interface TemplateNote {
  /** `src/about.py:12`, or a path alone. */
  where: string;
  message: string;
  remedy: string;
}

export type AddNote = (note: TemplateNote) => void;

import type { Link, Mark } from '../domain/board.ts';
import type { ChartOptions } from '../domain/chart-options.ts';
import type { ColumnOptions, ColumnPreset, FilterOptions } from '../domain/column.ts';
import type { FlagOptions } from '../domain/flag.ts';
import type { HistoryOptions } from '../domain/history/history.ts';
import type { Language } from '../domain/language.ts';
import type { ModelFacts } from '../domain/model-facts.ts';
import type { ModelType } from '../domain/model-type.ts';
import type { AverageOptions } from '../domain/ranking/average-options.ts';
import type { ReferenceOptions } from '../domain/reference-rows.ts';
import type { Revisions } from '../domain/revisions.ts';
import type { SubmissionOptions } from '../domain/submission-options.ts';
import type { TableMapping } from '../domain/table-mapping.ts';
import type { Task } from '../domain/task.ts';
import type { ViewOptions } from '../domain/view/view.ts';

/** Where a dataset is, and which of its files are read. */
export type DatasetConfig = (
  | {
      kind: 'hub';
      /** `org/name`. */
      repo: string;
      /** Branch, tag, commit sha or `refs/pr/N`. */
      revision: string;
      /** Folder inside the repo without a `/` at its end; empty for the whole repo. */
      path: string;
    }
  | {
      kind: 'folder';
      /** Absolute. */
      folder: string;
      /** As the config names it. */
      location: string;
    }
) & {
  /** Glob patterns; empty for all files. */
  include: string[];
  exclude: string[];
};

export interface PageConfig {
  /** A file of `pages/`, without `.md`. */
  file: string;
  /** null: as the file says. */
  title: string | null;
}

/** How much a new board may lose against the published one before a build refuses to replace it. Shares from 0 to 1. */
export interface GuardLimits {
  rows: number;
  models: number;
  tasks: number;
  scores: number;
  /** How far a task's median may move, as a share of the task's scale; may be above 1. */
  median: number;
  /** By how much the share of rejected files may grow. */
  rejected: number;
}

/** How a Space presents itself on the Hub. */
export interface SpaceCard {
  /** null: the board's. */
  title: string | null;
  emoji: string;
  colorFrom: string;
  colorTo: string;
  shortDescription: string | null;
  thumbnail: string | null;
  license: string | null;
  /** Without `leaderboard`, which every card has. */
  tags: string[];
  /** Beside the board's own. */
  datasets: string[];
  models: string[];
}

export interface DeployConfig {
  /** `org/name` of a static Space. */
  space: string | null;
  /** In how many hours new data are promised to be on the site; null: no promise. */
  rebuildHours: number | null;
  card: SpaceCard;
}

/** A tag or commit of the results dataset. */
export interface PastRevision {
  revision: string;
  title: string | null;
}

export interface CiteOptions {
  authors: string[];
  bibtex: string | null;
}

/** What `leaderboard.yaml` says, complete with defaults. */
export interface Config {
  title: string;
  /** May be empty. */
  description: string;
  /** The site's public address, possibly with a path. */
  url: string | null;
  language: Language;
  links: Link[];
  datasets: { results: DatasetConfig; requests: DatasetConfig | null };
  tasks: Task[];
  average: AverageOptions;
  table: TableMapping | null;
  revisions: Revisions;
  columns: ColumnOptions[];
  filters: FilterOptions[];
  presets: ColumnPreset[];
  modelTypes: ModelType[];
  flags: FlagOptions[];
  references: ReferenceOptions[];
  history: HistoryOptions & {
    /** Revisions of the results dataset of which there is a board. */
    revisions: PastRevision[];
  };
  /** Parts of the board with pages of their own. */
  views: ViewOptions[];
  marks: Mark[];
  /** Of `models.yaml`; empty without one. */
  modelFacts: ModelFacts[];
  askHub: {
    /** Whether it is asked about the models. */
    aboutModels: boolean;
    /** After how many hours it is asked again. */
    refreshHours: number;
  };
  /** null: as the board's columns suggest. */
  charts: ChartOptions[] | null;
  cite: CiteOptions;
  /** null: every page there is, in the order that its front matter asks for. */
  pages: PageConfig[] | null;
  guard: GuardLimits;
  /** null: not through the site. */
  submission: SubmissionOptions | null;
  deploy: DeployConfig;
}

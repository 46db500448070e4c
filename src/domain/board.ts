import type { Column, ColumnOptions, ColumnPreset, Filter, FilterOptions } from './column.ts';
import type { Entry } from './entry.ts';
import type { Evaluation } from './evaluation.ts';
import type { Metadata } from './metadata.ts';
import type { Flag, FlagOptions, RowFlag } from './flag.ts';
import type { Delta } from './history/delta.ts';
import type { History, HistoryOptions } from './history/history.ts';
import type { PublishedSite } from './history/memory.ts';
import type { ModelName } from './model-name.ts';
import type { HubModels } from './hub-model.ts';
import type { ModelFacts } from './model-facts.ts';
import type { ModelType } from './model-type.ts';
import type { AverageOptions } from './ranking/average-options.ts';
import type { MethodRanks } from './ranking/compare-methods.ts';
import type { TaskBootstrap } from './ranking/task-bootstrap.ts';
import type { Reference, ReferenceOptions } from './reference-rows.ts';
import type { Revisions } from './revisions.ts';
import type { EvaluationRequest } from './request.ts';
import type { Score } from './score.ts';
import type { Task } from './task.ts';

/** A dataset as a reader of the page may look it up. */
export interface SourceDataset {
  kind: 'hub' | 'folder';
  /** `org/repo`, or the folder as the config names it. */
  location: string;
  /** Commit sha; null for a folder that is no git checkout. */
  revision: string | null;
  /** ISO 8601 in UTC; when that commit was made, if known. */
  committedAt: string | null;
  /** Address of the dataset at that commit; null for a folder. */
  url: string | null;
}

export interface Link {
  label: string;
  /** `http(s)`. */
  url: string;
}

/** A sign that stands for a note in a model's name, such as † for `val`. */
export interface Mark {
  note: string;
  mark: string;
  label: string;
}

export interface TaskRank {
  /** 1-based; ties share it. */
  rank: number;
  /** Rows with a score in this task. */
  of: number;
  /** Ranks that the 95% uncertainty allows; null without standard errors. */
  interval: readonly [number, number] | null;
}

/** One ranked (or incomplete) entry. */
export interface Row {
  /** Stable: depends on the entry alone, see `rowId`. */
  id: string;
  /** Path of the model's page below `models/`; rows of one model share it. Empty for a reference that is no model. */
  slug: string;
  entry: Entry;
  name: ModelName;
  modelType: ModelType | null;
  /** 1-based; ties share it. null: not ranked, because it is incomplete. */
  rank: number | null;
  rankInterval: readonly [number, number] | null;
  /** 1-based; null without standard errors or rank. */
  tier: number | null;
  /** What another choice of tasks would do to the rank; null without one, or with fewer than three tasks. */
  taskBootstrap: TaskBootstrap | null;
  /** Display units, or what the method counts in. */
  average: number | null;
  averageStderr: number | null;
  /** Tasks with a score. */
  coverage: number;
  /** One for each task of the board, in its order. */
  scores: Score[];
  taskRanks: (TaskRank | null)[];
  flags: RowFlag[];
  /** What it stands for where it is no competitor. */
  reference: Reference | null;
  /** Against the board of some days ago; null without a rank, or without such a board. */
  since: Delta | null;
  /** The same against the board that was published before. */
  sincePrevious: Delta | null;
  metadata: Metadata;
  request: EvaluationRequest | null;
  /** Newest run of this row's entry; ISO 8601 in UTC. */
  runAt: string | null;
}

/** All that the board knows under one model name: its page. */
export interface Model {
  model: string;
  slug: string;
  /** Rows of the main table. */
  rows: Row[];
  /** Older revisions, scored by themselves and not ranked. */
  olderRows: Row[];
  /** Every evaluation, newest first. */
  evaluations: Evaluation[];
  requests: EvaluationRequest[];
  /** An `http(s)` address: the `url` metadata, else the Hub's page where the name is a Hub id. */
  url: string | null;
}

/** What a task's scores look like over all rows, in display units. */
export interface TaskSummary {
  count: number;
  best: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
  /** Digits after the point in tables, the same for the whole task. */
  decimals: number;
}

/** What a board is made of. */
export interface BoardInput {
  title: string;
  description: string;
  links: readonly Link[];
  tasks: readonly Task[];
  average: AverageOptions;
  columns: readonly ColumnOptions[];
  filters: readonly FilterOptions[];
  presets: readonly ColumnPreset[];
  modelTypes: readonly ModelType[];
  modelFacts: readonly ModelFacts[];
  hubModels: HubModels;
  flags: readonly FlagOptions[];
  references: readonly ReferenceOptions[];
  history: HistoryOptions;
  /** The site that is there already; null without one. */
  published: PublishedSite | null;
  /** Why a result file no longer gives what it gave, in a sentence. */
  fateOf(path: string): string;
  marks: readonly Mark[];
  revisions: Revisions;
  evaluations: readonly Evaluation[];
  requests: readonly EvaluationRequest[];
  sources: { results: SourceDataset; requests: SourceDataset | null };
}

/** One leaderboard: the ranked rows and all that is said about them. */
export interface Board {
  title: string;
  description: string;
  links: Link[];
  tasks: Task[];
  /** By task, in the tasks' order. */
  summaries: TaskSummary[];
  columns: Column[];
  filters: Filter[];
  presets: ColumnPreset[];
  /** Those that occur, in the config's order. */
  modelTypes: ModelType[];
  /** Those that occur, in the config's order. */
  flags: Flag[];
  marks: Mark[];
  average: AverageOptions & {
    higherIsBetter: boolean;
    /** Tasks that count: those of a weight above 0. */
    counted: number;
    /** Whether the tasks cannot be averaged; the report says why. */
    isImpossible: boolean;
    /** Digits after the point wherever an average stands. */
    decimals: number;
  };
  /** Ranked rows by rank, then incomplete rows by coverage and name. */
  rows: Row[];
  /** Rows to compare with: they have an average, and no rank; by average, those without one last. */
  references: Row[];
  /** The board ranked in every way that makes sense for its tasks, its own among them. */
  methods: MethodRanks[];
  models: Model[];
  history: History;
  requests: EvaluationRequest[];
  counts: { ranked: number; incomplete: number; tiers: number };
  /** Newest run time, ISO 8601 in UTC. */
  updatedAt: string | null;
  sources: { results: SourceDataset; requests: SourceDataset | null };
}

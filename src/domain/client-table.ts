import type { Column, Filter } from './column.ts';
import type { MissingReason } from './evaluation.ts';
import type { MetadataValue } from './metadata.ts';
import type { Glyph } from './model-type.ts';
import type { AverageOptions, Mark } from './board.ts';

/**
 * The board as the browser's table gets it, in JSON: one array a column, every array in the order of `board.rows`
 * (so the index is the default order). Numbers are rounded to two digits more than are shown, and in such a way
 * that showing them gives the same text as in the page; what is sorted by them ties only below that.
 */
export interface ClientTable {
  version: 1;
  /** Number of rows. */
  size: number;
  /** Model names; `splitModelName` gives their parts. */
  models: string[];
  /** `row.id`, or null where it is the model's name. */
  ids: (string | null)[];
  /** `row.slug`, or null where it is the model's name. */
  slugs: (string | null)[];
  modelTypes: { id: string; label: string; glyph: Glyph }[];
  /** Index into `modelTypes`, or -1. */
  types: number[];
  marks: Mark[];
  /** null: incomplete. Sort by rank, not by average: ranks are exact. */
  ranks: (number | null)[];
  rankLows: (number | null)[];
  rankHighs: (number | null)[];
  tiers: (number | null)[];
  average: AverageOptions & { higherIsBetter: boolean; decimals: number };
  averages: (number | null)[];
  /** Half width of the 95% interval, rounded to what is shown. */
  averageMargins: (number | null)[];
  /** Tasks with a score, out of `tasks.length`. */
  coverages: number[];
  tasks: ClientTask[];
  /** The columns to offer. */
  columns: Column[];
  filters: Filter[];
  /** Values of every column and of every filter, by key; see `columnKeys`. */
  metadata: ClientMetadata[];
}

export interface ClientTask {
  id: string;
  label: string;
  subtitle: string | null;
  group: string | null;
  higherIsBetter: boolean;
  /** Digits after the point, the same for the whole column. */
  decimals: number;
  /** For `heatStep(value, median, best, higherIsBetter)`; rounded as the values are. */
  median: number | null;
  best: number | null;
  /** Rows that have the best score exactly. */
  bestRows: number[];
  /** Display units; null: missing. */
  values: (number | null)[];
  /** Half width of the 95% interval, rounded to what is shown; null when no score of the task has one. */
  margins: (number | null)[] | null;
  /** Rows whose missing score has a reason other than `not_evaluated`. */
  missing: [row: number, reason: MissingReason][];
}

/** One metadata key's values. */
export type ClientMetadata =
  /** All values are numbers. */
  | { key: string; kind: 'numbers'; values: (number | null)[] }
  /** `dictionary[index[row]]`; an index of -1 is no value. */
  | { key: string; kind: 'dictionary'; dictionary: Exclude<MetadataValue, null>[]; index: number[] };

import type { MetadataValue } from './metadata.ts';

export type FlagTone = 'good' | 'neutral' | 'bad';

/** A model that the operator flags by name. */
export interface FlaggedModel {
  model: string;
  revision: string | null;
  precision: string | null;
  reason: string | null;
  url: string | null;
}

/** A flag as the operator defines it. */
export interface FlagOptions {
  id: string;
  label: string;
  description: string | null;
  tone: FlagTone;
  /** Whether rows that have it are hidden at first. */
  isHidden: boolean;
  /** Metadata that set it: any of the values under any of the keys. */
  where: { key: string; values: Exclude<MetadataValue, null>[] }[];
  /** Whether rows that miss a task which counts have it. */
  isIncomplete: boolean;
  models: FlaggedModel[];
}

/** A flag that some rows of the board have. */
export interface Flag extends Omit<FlagOptions, 'where' | 'models'> {
  /** Rows that have it. */
  count: number;
}

/** A flag on a row. */
export interface RowFlag {
  id: string;
  /** Why, in a sentence. */
  reason: string;
  /** Where the evidence is. */
  url: string | null;
}

import type { Entry } from './entry.ts';
import type { Metadata } from './metadata.ts';
import { isSha } from './revision.ts';

/** What the Hub said of a model when it was last asked. */
export interface HubModel {
  /** Whether everybody can see it there. */
  isPublic: boolean;
  /** Whether it ever was there when it was asked for. */
  wasPublic: boolean;
  /** By snake_case key; what it last said, also of a model that is gone. */
  facts: Metadata;
}

/** By the names of the board. */
export type HubModels = ReadonlyMap<string, HubModel>;

/**
 * The facts of the Hub about one row. `deleted` where the model was there once and is no more: it was seen there, its
 * evaluation names a commit of it, or somebody has submitted it. A name that was never there, such as that of an API, is
 * not deleted.
 */
export function hubFacts(model: HubModel | undefined, entry: Entry, isSubmitted: boolean): Metadata {
  if (model === undefined) return {};
  const { isPublic, wasPublic, facts } = model;
  const isKnown = wasPublic || isSubmitted || (entry.revision !== null && isSha(entry.revision));
  return !isPublic && isKnown ? { ...facts, deleted: true } : facts;
}

import type { Metadata } from '../metadata.ts';
import type { Change } from './changes.ts';
import type { Place } from './rank-at.ts';

/** A row as a site has published it. */
export interface PublishedRow {
  id: string;
  model: string;
  revision: string | null;
  precision: string | null;
  weightType: string | null;
  modelType: string | null;
  rank: number | null;
  average: number | null;
  /** By task id; those that it had. */
  scores: Readonly<Record<string, PublishedScore>>;
  metadata: Metadata;
}

export interface PublishedScore {
  /** In the file's units. */
  value: number;
  stderr: number | null;
  display: number;
  file: string;
  runAt: string | null;
}

/** A row that was on the board once, as it was when it was last seen. */
export interface RemovedRow extends PublishedRow {
  /** ISO 8601 in UTC, the first data without it; null where they have no date. */
  removedAt: string | null;
  reason: string;
}

/** What a site remembers of the boards before, beyond what the runs themselves tell. */
export interface Memory {
  /** Changes that no run tells: rows that went or came back, scores that were lost, and those without a run time. */
  changes: Change[];
  removed: RemovedRow[];
  /** The board before this one. */
  previous: PreviousBoard | null;
}

export interface PreviousBoard {
  /** Newest run time then. */
  updatedAt: string | null;
  /** Commit of the results then. */
  revision: string | null;
  /** By row. */
  places: ReadonlyMap<string, Place>;
}

export const NO_MEMORY: Memory = { changes: [], removed: [], previous: null };

/** The site that is there when a new one is built. */
export interface PublishedSite {
  /** Of its results dataset. */
  location: string;
  revision: string | null;
  updatedAt: string | null;
  rows: PublishedRow[];
  memory: Memory;
}

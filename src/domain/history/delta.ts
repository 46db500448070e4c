import type { Place } from './rank-at.ts';

/** How a ranked row stands against an earlier board. */
export interface Delta {
  /** It had no rank then. */
  isNew: boolean;
  /** Places won (above 0) or lost; 0 for a new one. */
  places: number;
  /** Its average less that of then, in display units; 0 for a new one. */
  average: number;
}

/** null for a row that has no rank, and where nothing was ranked then. */
export function deltaOf(now: Place, before: Place | null): Delta | null {
  if (now.rank === null || now.average === null) return null;
  if (before === null || before.rank === null || before.average === null) {
    return { isNew: true, places: 0, average: 0 };
  }
  return { isNew: false, places: before.rank - now.rank, average: now.average - before.average };
}

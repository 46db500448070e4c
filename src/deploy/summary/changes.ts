import type { SummaryBoard } from './published-site.ts';

/** How a board differs from the one before. */
export interface Changes {
  added: string[];
  removed: string[];
  /** Rows whose average, or whose place among the missing, is another. */
  rescored: string[];
  /** Among the first places: who stands where, with the rank before, or null for one who had none. */
  first: { id: string; rank: number; before: number | null }[];
}

const FIRST = 10;

export function compareSummaries(before: SummaryBoard, now: SummaryBoard): Changes {
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const ids = new Set(now.rows.map(({ id }) => id));
  return {
    added: now.rows.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: before.rows.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
    rescored: now.rows
      .filter(({ id, average }) => old.has(id) && old.get(id)?.average !== average)
      .map(({ id }) => id),
    first: now.rows.flatMap(({ id, rank }) => {
      const was = old.get(id)?.rank ?? null;
      return rank !== null && rank <= FIRST && rank !== was ? [{ id, rank, before: was }] : [];
    }),
  };
}

import type { Row } from '../board.ts';
import { byCodeUnit, byNumber } from '../order.ts';

/** The ranked rows by rank, then the others by coverage, each by name and identifier where those are equal. */
export function inBoardOrder(a: Row, b: Row): number {
  return (
    byNumber(a.rank ?? Infinity, b.rank ?? Infinity) ||
    (a.rank === null ? byNumber(b.coverage, a.coverage) : 0) ||
    byCodeUnit(a.entry.model, b.entry.model) ||
    byCodeUnit(a.id, b.id)
  );
}

/** By average, the best first and those without one last; equal ones by name. */
export function inAverageOrder(rows: readonly Row[], higherIsBetter: boolean): Row[] {
  const sign = higherIsBetter ? -1 : 1;
  const worth = ({ average }: Row) => (average === null ? Infinity : sign * average);
  return [...rows].sort((a, b) => byNumber(worth(a), worth(b)) || byCodeUnit(a.id, b.id));
}

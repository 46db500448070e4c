import type { Board, Row } from '../../domain/board.ts';
import { isSignificant } from '../../domain/ranking/rank-interval.ts';

/** A ranked row beside another, compared by their averages. */
export interface Neighbour {
  row: Row;
  /** Its average less the other's, in display units; null for the row itself. */
  difference: number | null;
  /** Standard error of the difference; null without both. */
  differenceStderr: number | null;
  verdict: 'self' | 'better' | 'worse' | 'tied' | 'unknown';
}

const EACH_SIDE = 3;

/** The ranked rows around a row, itself included, in the board's order; none for a row without rank. */
export function neighboursOf(row: Row, board: Board): Neighbour[] {
  const at = board.rows.indexOf(row);
  if (row.rank === null || at < 0) return [];
  return board.rows
    .slice(Math.max(0, at - EACH_SIDE), at + EACH_SIDE + 1)
    .filter(({ rank }) => rank !== null)
    .map((other) => compare(other, row, board.average.higherIsBetter));
}

function compare(other: Row, row: Row, higherIsBetter: boolean): Neighbour {
  const self: Neighbour = { row: other, difference: null, differenceStderr: null, verdict: 'self' };
  if (other === row || other.average === null || row.average === null) return self;
  const difference = other.average - row.average;
  if (other.averageStderr === null || row.averageStderr === null) {
    return { row: other, difference, differenceStderr: null, verdict: 'unknown' };
  }
  const isDifferent = isSignificant(
    { value: other.average, stderr: other.averageStderr },
    { value: row.average, stderr: row.averageStderr },
  );
  const isBetter = difference > 0 === higherIsBetter;
  return {
    row: other,
    difference,
    differenceStderr: Math.hypot(other.averageStderr, row.averageStderr),
    verdict: isDifferent ? (isBetter ? 'better' : 'worse') : 'tied',
  };
}

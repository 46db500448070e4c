import { flagged } from '#words/standings.ts';
import type { Board } from '../../domain/board.ts';
import { isHiddenRow } from '../../domain/flag-rows.ts';

/** How many rows are hidden at first, and by which flags: `10 contaminated, 2 deleted`. */
export function hiddenSummary({ rows, flags }: Pick<Board, 'rows' | 'flags'>): {
  count: number;
  reasons: string;
} {
  return {
    count: rows.filter((row) => isHiddenRow(row, flags)).length,
    reasons: flags
      .filter(({ isHidden }) => isHidden)
      .map(({ label, count }) => flagged(count, label))
      .join(', '),
  };
}

import type { Board, Row } from '../board.ts';
import { explainRow } from './explain.ts';

/** What stands between a row and the one above it. */
export interface Gap {
  /** The nearest row with a better average. */
  above: Row;
  /** How much better, in the average's units, above 0. */
  difference: number;
  /** By task that both have, what it makes of that difference; negative where the row itself is better. Largest first. */
  tasks: { task: number; difference: number }[];
  /** By task, how many points of its score would close the gap by itself; only where the scale has room for them. */
  closers: { task: number; points: number }[];
}

/** The gap to the next better average; null for the first, for a row without a rank, and where nothing can be added up. */
export function gapAbove(row: Row, board: Board): Gap | null {
  const { average } = row;
  if (row.rank === null || row.rank === 1 || average === null) return null;
  const sign = board.average.higherIsBetter ? 1 : -1;
  const better = board.rows.filter(
    (other) => other.rank !== null && other.average !== null && sign * (other.average - average) > 0,
  );
  const above = better.at(-1);
  if (above === undefined || above.average === null) return null;
  const own = explainRow(row, board);
  const others = new Map(explainRow(above, board).map((part) => [part.task, part]));
  const difference = sign * (above.average - average);
  const tasks = own.flatMap(({ task, adds }) => {
    const other = others.get(task);
    return other ? [{ task, difference: sign * (other.adds - adds) }] : [];
  });
  tasks.sort((a, b) => b.difference - a.difference || a.task - b.task);
  return { above, difference, tasks, closers: closersOf(own, difference, board) };
}

function closersOf(
  parts: ReturnType<typeof explainRow>,
  difference: number,
  { tasks, summaries }: Board,
): Gap['closers'] {
  return parts.flatMap(({ task, display, perPoint }) => {
    if (perPoint === null || perPoint === 0) return [];
    const points = difference / Math.abs(perPoint);
    const isUp = tasks[task]?.higherIsBetter ?? true;
    const best = summaries[task]?.best ?? display;
    // What no model of the field comes near is no way up.
    const room = isUp ? best - display : display - best;
    return points <= room ? [{ task, points }] : [];
  });
}

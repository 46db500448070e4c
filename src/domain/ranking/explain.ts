import type { Board, Row } from '../board.ts';
import { isSignificant } from './rank-interval.ts';
import { rankTable, type Ranking } from './rank-table.ts';
import { rowWeights } from './row-weights.ts';
import { toScoreTable, type ScoreTable } from './score-table.ts';

/** What one task adds to a row's average. */
export interface Part {
  /** Index of the task. */
  task: number;
  /** As on the page. */
  display: number;
  displayStderr: number | null;
  /** What entered the average for it: the same, mirrored, normalised, or what the place is worth. */
  entered: number;
  /** Share of the average that the task makes up, 0 to 1; all of a row's sum to 1. */
  share: number;
  /** What it adds, in the average's units; all of a row's sum to the average. */
  adds: number;
  /** How much the average moves with a point of the score, in the average's units; null where only places count, or subtasks are
   * normalised one by one. */
  perPoint: number | null;
}

/** How a row's average comes about, in the tasks' order; empty for a row without one. */
export function explainRow(row: Row, board: Board): Part[] {
  const { table, ranking, places } = rankedBoard(board);
  const at = places.get(row.id);
  if (row.average === null || at === undefined) return [];
  const { plan, entered } = ranking;
  const counted = plan.tasks.flatMap(({ task }) => table.tasks[task] ?? []);
  const valueOf = (index: number) => entered[index]?.values[at] ?? NaN;
  const weights = rowWeights(counted, board.average)((index) => !Number.isNaN(valueOf(index)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  const factor = board.average.method === 'borda' ? all : 1;
  return plan.tasks.flatMap(({ task, scale }, index): Part[] => {
    const score = row.scores[task];
    const weight = weights[index] ?? 0;
    if (score?.kind !== 'measured' || weight === 0) return [];
    const share = weight / total;
    const isPartwise = board.average.normalised && Boolean(table.columns[task]?.normalised);
    const isByPoints = ['mean', 'group_mean'].includes(board.average.method);
    return [
      {
        task,
        display: score.display,
        displayStderr: score.displayStderr,
        entered: valueOf(index),
        share,
        adds: factor * share * valueOf(index),
        perPoint: isByPoints && !isPartwise ? share * scale : null,
      },
    ];
  });
}

/** How many ranked rows are significantly better and worse than a row, and how many cannot be told from it. */
export function countSignificant(
  row: Row,
  board: Board,
): { better: number; worse: number; alike: number } | null {
  if (row.rank === null || row.average === null || row.averageStderr === null) return null;
  const own = { value: row.average, stderr: row.averageStderr };
  const sign = board.average.higherIsBetter ? 1 : -1;
  const counts = { better: 0, worse: 0, alike: 0 };
  for (const { id, rank, average, averageStderr } of board.rows) {
    if (rank === null || average === null || id === row.id) continue;
    if (!isSignificant(own, { value: average, stderr: averageStderr })) counts.alike += 1;
    else if (sign * (average - own.value) > 0) counts.better += 1;
    else counts.worse += 1;
  }
  return counts;
}

/** Neighbours in the order of the board that differ significantly, out of how many. */
export function separableNeighbours({ rows }: Pick<Board, 'rows'>): { separable: number; of: number } {
  const ranked = rows.filter(({ rank }) => rank !== null);
  const separable = ranked.filter((row, index) => {
    const next = ranked[index + 1];
    return (
      next !== undefined &&
      isSignificant(
        { value: row.average ?? NaN, stderr: row.averageStderr },
        { value: next.average ?? NaN, stderr: next.averageStderr },
      )
    );
  });
  return { separable: separable.length, of: Math.max(0, ranked.length - 1) };
}

interface RankedBoard {
  table: ScoreTable;
  ranking: Ranking;
  /** By row, its place in the table. */
  places: ReadonlyMap<string, number>;
}

const cache = new WeakMap<Board, RankedBoard>();

/** Kept, as every model's page asks for it. */
function rankedBoard(board: Board): RankedBoard {
  const known = cache.get(board);
  if (known) return known;
  const table = toScoreTable(board.rows, board.tasks);
  const ranking = rankTable(table, board.average, { isRanksOnly: true });
  const made = { table, ranking, places: new Map(board.rows.map(({ id }, index) => [id, index])) };
  cache.set(board, made);
  return made;
}

import type { AverageOptions } from './average-options.ts';
import { normalNumbers } from './random.ts';
import { rankTable } from './rank-table.ts';
import type { ScoreTable } from './score-table.ts';

/** What other weights would do to the top. */
export interface WeightStability {
  draws: number;
  /** Share of the draws in which the first row is first, alone or with others; 0 to 1. */
  first: number;
  /** Rows that are first in some draw. */
  contenders: number;
}

export const WEIGHT_DRAWS = 200;
const SEED = 0x7e16;

/**
 * Draws other weights, each the given one times e^z with z normal of a standard deviation of ln 2, so that two thirds lie
 * between half and twice the given one, and ranks the rows by each draw. Always the same draws for as many tasks. null
 * where no row has a rank or fewer than two tasks count.
 */
export function weightStability(
  table: ScoreTable,
  options: AverageOptions,
  ranks: readonly (number | null)[],
  draws = WEIGHT_DRAWS,
): WeightStability | null {
  const first = ranks.indexOf(1);
  if (first === -1 || table.tasks.filter(({ weight }) => weight > 0).length < 2) return null;
  const contending = contenders(table, ranks);
  const next = normalNumbers(SEED);
  const leaders = new Set<number>();
  let kept = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const tasks = contending.table.tasks.map((task) => ({
      ...task,
      weight: task.weight * Math.exp(Math.LN2 * next()),
    }));
    const ranking = rankTable({ ...contending.table, tasks }, options, { isRanksOnly: true });
    ranking.ranks.forEach((rank, place) => {
      if (rank !== 1) return;
      leaders.add(contending.rows[place] ?? -1);
      if (contending.rows[place] === first) kept += 1;
    });
  }
  return { draws, first: kept / draws, contenders: leaders.size };
}

/** Rows that far below are never first, and would only cost time. */
const MOST_ROWS = 100;

function contenders(
  { tasks, columns, seeds }: ScoreTable,
  ranks: readonly (number | null)[],
): { table: ScoreTable; rows: number[] } {
  const rows = ranks
    .flatMap((rank, row) => (rank === null ? [] : [{ rank, row }]))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_ROWS)
    .map(({ row }) => row);
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] ?? NaN);
  return {
    rows,
    table: {
      size: rows.length,
      tasks,
      columns: columns.map(({ values, stderrs, normalised }) => ({
        values: pick(values),
        stderrs: pick(stderrs),
        normalised: normalised && { values: pick(normalised.values), stderrs: pick(normalised.stderrs) },
      })),
      seeds: Uint32Array.from(rows, (row) => seeds[row] ?? 0),
    },
  };
}

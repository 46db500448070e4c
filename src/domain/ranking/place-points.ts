import type { AverageMethod } from './average-options.ts';
import { normalNumbers } from './random.ts';
import type { ScoreColumn } from './score-column.ts';
import { countBelow, countUpTo } from './sorted.ts';

export interface PlacePointsOptions {
  method: AverageMethod;
  higherIsBetter: boolean;
  /** By row: 1 where it is one of those that are compared with each other. */
  field: Uint8Array;
  /** Numbers that the draws depend on, and nothing else: one for each row, and one for the task. */
  seeds: Uint32Array;
  taskSeed: number;
  /** 0: no standard errors. */
  draws: number;
}

/**
 * What each row's place in a task is worth, against the rows of the field that have a score in it.
 * `borda`: the rows that it beats, a tie counting half (0 to n − 1; de Borda 1781). `win_rate`: the same as a share of
 * the other rows, 0 to 100; 50 without any. `mean_rank`: its rank, ties sharing the mean of theirs (1 to n).
 *
 * The standard error of each is that of `draws` draws of all scores from normal distributions with their own
 * standard errors (a parametric bootstrap); NaN where the row's score has none, and a score without one stays as it is.
 */
export function placePoints(column: ScoreColumn, options: PlacePointsOptions): ScoreColumn {
  const { values } = column;
  const size = values.length;
  const points = new Float64Array(size).fill(NaN);
  worth(values, options, (row, value) => {
    points[row] = value;
  });
  return { values: points, stderrs: drawnErrors(column, options) };
}

/** Enough to know a standard error to within a tenth, fewer where there are thousands of rows. */
export function drawsFor(rows: number): number {
  return Math.max(50, Math.min(100, Math.round(100_000 / Math.max(1, rows))));
}

function worth(
  values: Float64Array,
  { method, higherIsBetter, field }: PlacePointsOptions,
  give: (row: number, points: number) => void,
): void {
  const sorted = values.filter((value, row) => field[row] === 1 && !Number.isNaN(value)).sort();
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) continue;
    const own = field[row] === 1 ? 1 : 0;
    const others = sorted.length - own;
    const below = countBelow(sorted, value);
    const tied = sorted[below + own] === value ? countUpTo(sorted, value) - below - own : 0;
    const beaten = (higherIsBetter ? below : others - below - tied) + tied / 2;
    if (method === 'mean_rank') give(row, 1 + others - beaten);
    else if (method === 'borda') give(row, beaten);
    else give(row, others === 0 ? 50 : (100 * beaten) / others);
  }
}

function drawnErrors({ values, stderrs }: ScoreColumn, options: PlacePointsOptions): Float64Array {
  const size = values.length;
  const errors = new Float64Array(size).fill(NaN);
  const { draws } = options;
  if (draws === 0 || stderrs.every(Number.isNaN)) return errors;
  const normals = Array.from(options.seeds, (seed) => normalNumbers(seed ^ options.taskSeed));
  // Mirrored with the direction, so that negated scores ranked the other way round have the same errors.
  const sign = options.higherIsBetter ? 1 : -1;
  const drawn = new Float64Array(size);
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let row = 0; row < size; row += 1) {
      const stderr = stderrs[row] ?? NaN;
      const value = values[row] ?? NaN;
      drawn[row] = Number.isNaN(stderr) ? value : value + sign * stderr * (normals[row]?.() ?? 0);
    }
    worth(drawn, options, (row, points) => {
      sums[row] = (sums[row] ?? 0) + points;
      squares[row] = (squares[row] ?? 0) + points * points;
    });
  }
  for (let row = 0; row < size; row += 1) {
    if (Number.isNaN(stderrs[row] ?? NaN) || Number.isNaN(values[row] ?? NaN)) continue;
    const mean = (sums[row] ?? 0) / draws;
    errors[row] = Math.sqrt(Math.max(0, (squares[row] ?? 0) / draws - mean * mean) * (draws / (draws - 1)));
  }
  return errors;
}

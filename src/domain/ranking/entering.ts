import { isByPlace, type AverageOptions } from './average-options.ts';
import type { ScoreTable } from './score-table.ts';
import type { RankedTask } from './ranked-task.ts';
import type { ScoreColumn } from './score-column.ts';

/** Why no row can have an average. */
export interface Impossible {
  code: 'average-needs-range' | 'average-without-weight' | 'normalised-needs-range';
  /** Indices of the tasks that are to blame. */
  tasks: number[];
}

/**
 * How scores of one task enter the average: as `scale · x + shift`, and not below 0 where `isClipped`, which is where
 * they are normalised: a column that has been normalised subtask by subtask enters as that.
 */
export interface Entering {
  /** Index of the task. */
  task: number;
  scale: number;
  shift: number;
  isClipped: boolean;
}

export interface EnteringPlan {
  /** One for each task that counts; empty where it is impossible. */
  tasks: Entering[];
  /** Whether a higher average is the better one. */
  higherIsBetter: boolean;
  impossible: Impossible | null;
}

/**
 * How the scores of each task enter the average. Tasks of weight 0 take no part. Normalised, a score becomes
 * 100 · (x − baseline) / (best − baseline), at least 0; without a baseline the worst end of the range takes its place.
 * Else it enters as it is, and where directions are mixed a lower-is-better one mirrored in its range (low + high − x);
 * where all tasks are lower-is-better, so is the average.
 */
export function planEntering(tasks: readonly RankedTask[], options: AverageOptions): EnteringPlan {
  const counted = tasks.flatMap((task, index) => (task.weight > 0 ? [{ task, index }] : []));
  const isLower = counted.length > 0 && counted.every(({ task }) => !task.higherIsBetter);
  const fail = (code: Impossible['code'], blamed: number[]): EnteringPlan => ({
    tasks: [],
    higherIsBetter: !isLower || options.normalised,
    impossible: { code, tasks: blamed },
  });
  if (counted.length === 0) {
    return fail(
      'average-without-weight',
      tasks.map((_, index) => index),
    );
  }
  if (isByPlace(options)) {
    const asIs = counted.map(({ index }) => ({ task: index, scale: 1, shift: 0, isClipped: false }));
    return { tasks: asIs, higherIsBetter: options.method !== 'mean_rank', impossible: null };
  }
  const isMixed = !isLower && counted.some(({ task }) => !task.higherIsBetter);
  const entering = counted.map(({ task, index }) => ({
    index,
    how: options.normalised ? normalise(task) : isMixed && !task.higherIsBetter ? mirror(task) : AS_IS,
  }));
  const blamed = entering.flatMap(({ how, index }) => (how === null ? [index] : []));
  if (blamed.length > 0) {
    return fail(options.normalised ? 'normalised-needs-range' : 'average-needs-range', blamed);
  }
  return {
    tasks: entering.flatMap(({ how, index }) => (how === null ? [] : [{ task: index, ...how }])),
    higherIsBetter: !isLower || options.normalised,
    impossible: null,
  };
}

/** The column as it enters the average. */
export function enter(table: ScoreTable, { task, scale, shift, isClipped }: Entering): ScoreColumn {
  const column = table.columns[task];
  const { values = new Float64Array(), stderrs = new Float64Array() } = column ?? {};
  if (isClipped && column?.normalised) return column.normalised;
  if (scale === 1 && shift === 0) return { values, stderrs };
  return {
    values: values.map((value) => enteringValue(value, { scale, shift, isClipped })),
    stderrs: stderrs.map((stderr) => Math.abs(scale) * stderr),
  };
}

/** NaN stays NaN. */
export function enteringValue(value: number, { scale, shift, isClipped }: Omit<Entering, 'task'>): number {
  const entered = scale * value + shift;
  return isClipped && entered < 0 ? 0 : entered;
}

type How = Omit<Entering, 'task'>;

const AS_IS: How = { scale: 1, shift: 0, isClipped: false };

function mirror({ low, high }: RankedTask): How | null {
  return low === null || high === null ? null : { scale: -1, shift: low + high, isClipped: false };
}

/** null without a finite best score above guessing. */
export function normalise({ low, high, baseline, higherIsBetter }: RankedTask): How | null {
  const best = higherIsBetter ? high : low;
  const zero = baseline ?? (higherIsBetter ? low : high);
  if (best === null || zero === null || best === zero) return null;
  const scale = 100 / (best - zero);
  return { scale, shift: -scale * zero, isClipped: true };
}

import type { ClientTable } from '../client-table.ts';
import { MARGIN_95 } from '../number-format.ts';
import { isByPlace } from '../ranking/average-options.ts';
import { enteringValue, planEntering, type Entering } from '../ranking/entering.ts';
import { isSignificant } from '../ranking/rank-interval.ts';
import { rowWeights } from '../ranking/row-weights.ts';

/** The mean of what all of the compared rows have, so that none of them gains by a task that another misses. */
export interface CommonMean {
  /** Indices of the tasks that count and that all have. */
  tasks: number[];
  /** Of those that count and that not all have. */
  dropped: number[];
  higherIsBetter: boolean;
  /** Whether scores entered as their share of the way from guessing to the best possible. */
  isNormalised: boolean;
  /** In the units of what entered, as they are on the board. */
  values: number[];
  /** Half widths of the 95% intervals; null unless every score that went in knows its error. */
  margins: (number | null)[];
  /** By row: the rows whose mean is significantly worse at 95%. */
  above: number[][];
}

/**
 * Scores enter as they do on the board, by its weights and groups. Where the board ranks by places in tasks, which say
 * nothing among a few rows, it is the mean of the scores. null where none is possible.
 */
export function commonMean(table: ClientTable, rows: readonly number[]): CommonMean | null {
  const options = isByPlace(table.average)
    ? ({ ...table.average, method: 'mean', normalised: false } as const)
    : table.average;
  const ranked = table.tasks.map((task) => ({ ...task, hasSubtasks: task.normalised !== null }));
  const { tasks: plan, higherIsBetter } = planEntering(ranked, options);
  const hasAll = (entering: Entering) =>
    rows.every((row) => !Number.isNaN(enteredScore(table, entering, row).value));
  const common = plan.filter(hasAll);
  if (common.length === 0 || rows.length === 0) return null;

  const weights = rowWeights(
    common.flatMap(({ task }) => table.tasks[task] ?? []),
    options,
  )(() => true);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const averaged = rows.map((row) => {
    const entered = common.map((entering) => enteredScore(table, entering, row));
    const sum = entered.reduce((all, { value }, at) => all + (weights[at] ?? 0) * value, 0);
    const variance = entered.reduce(
      (all, { margin }, at) => all + ((weights[at] ?? 0) * (margin ?? NaN)) ** 2,
      0,
    );
    const margin = Math.sqrt(variance) / total;
    // Twelve digits, as the board's own averages have.
    return { value: Number((sum / total).toPrecision(12)), margin: Number.isNaN(margin) ? null : margin };
  });
  const known = averaged.map(({ value, margin }) => ({
    value,
    stderr: margin === null ? null : margin / MARGIN_95,
  }));
  return {
    tasks: common.map(({ task }) => task),
    dropped: plan.filter((entering) => !hasAll(entering)).map(({ task }) => task),
    higherIsBetter,
    isNormalised: options.normalised,
    values: averaged.map(({ value }) => value),
    margins: averaged.map(({ margin }) => margin),
    above: known.map((own) =>
      known.flatMap((other, at) =>
        own.value !== other.value && own.value > other.value === higherIsBetter && isSignificant(own, other)
          ? [at]
          : [],
      ),
    ),
  };
}

function enteredScore(
  table: ClientTable,
  entering: Entering,
  row: number,
): { value: number; margin: number | null } {
  const task = table.tasks[entering.task];
  if (entering.isClipped && task?.normalised) {
    const { values, margins } = task.normalised;
    return { value: values[row] ?? NaN, margin: margins?.[row] ?? null };
  }
  const margin = task?.margins?.[row] ?? null;
  return {
    value: enteringValue(task?.values[row] ?? NaN, entering),
    margin: margin === null ? null : Math.abs(entering.scale) * margin,
  };
}

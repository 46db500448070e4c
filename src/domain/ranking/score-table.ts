import { seedOf } from './random.ts';
import type { Score } from '../score.ts';
import { displayFactor, type Task } from '../task.ts';

/** What ranking needs to know of a task; values in display units. */
export interface RankedTask {
  id: string;
  group: string | null;
  /** >= 0; a task of weight 0 takes no part in the average. */
  weight: number;
  higherIsBetter: boolean;
  /** Lowest and highest possible score; null for an open end. */
  low: number | null;
  high: number | null;
  /** Score of guessing. */
  baseline: number | null;
}

/** One task's scores by row, in display units; NaN is missing, or not known. */
export interface ScoreColumn {
  values: Float64Array;
  stderrs: Float64Array;
}

/** The scores of all rows, column by column: all that ranking needs, the same in the build and in the browser. */
export interface ScoreTable {
  /** Rows. */
  size: number;
  tasks: readonly RankedTask[];
  /** One a task, in their order. */
  columns: readonly ScoreColumn[];
  /** A number for each row that depends on its identifier alone, so that draws do not depend on the rows' order. */
  seeds: Uint32Array;
}

export function toRankedTask(task: Task): RankedTask {
  const factor = displayFactor(task);
  const shown = (value: number | null) => (value === null ? null : value * factor);
  const [low, high] = task.range ?? [null, null];
  const { id, group, weight, higherIsBetter } = task;
  return {
    id,
    group,
    weight,
    higherIsBetter,
    low: shown(low),
    high: shown(high),
    baseline: shown(task.baseline),
  };
}

export function toScoreTable(
  rows: readonly { id: string; scores: readonly Score[] }[],
  tasks: readonly Task[],
): ScoreTable {
  const columns = tasks.map((_, index): ScoreColumn => {
    const values = new Float64Array(rows.length).fill(NaN);
    const stderrs = new Float64Array(rows.length).fill(NaN);
    rows.forEach(({ scores }, row) => {
      const score = scores[index];
      if (score?.kind !== 'measured') return;
      values[row] = score.display;
      stderrs[row] = score.displayStderr ?? NaN;
    });
    return { values, stderrs };
  });
  const seeds = Uint32Array.from(rows, ({ id }) => seedOf(id));
  return { size: rows.length, tasks: tasks.map(toRankedTask), columns, seeds };
}

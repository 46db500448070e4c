import { normaliseSubtasks } from './normalise-subtasks.ts';
import { seedOf } from './random.ts';
import type { Score } from '../score.ts';
import type { Task } from '../task.ts';
import { toRankedTask, type RankedTask } from './ranked-task.ts';
import type { ScoreColumn } from './score-column.ts';

/** A task's scores in display units. */
export interface TaskColumn extends ScoreColumn {
  /** The same normalised subtask by subtask, 0 to 100; null for scores that are normalised as they are. */
  normalised: ScoreColumn | null;
}

/** The scores of all rows, column by column: all that ranking needs, the same in the build and in the browser. */
export interface ScoreTable {
  /** Rows. */
  size: number;
  tasks: readonly RankedTask[];
  /** One a task, in their order. */
  columns: readonly TaskColumn[];
  /** A number for each row that depends on its identifier alone, so that draws do not depend on the rows' order. */
  seeds: Uint32Array;
}

export function toScoreTable(
  rows: readonly { id: string; scores: readonly Score[] }[],
  tasks: readonly Task[],
): ScoreTable {
  const columns = tasks.map((task, index): TaskColumn => {
    const values = new Float64Array(rows.length).fill(NaN);
    const stderrs = new Float64Array(rows.length).fill(NaN);
    rows.forEach(({ scores }, row) => {
      const score = scores[index];
      if (score?.kind !== 'measured') return;
      values[row] = score.display;
      stderrs[row] = score.displayStderr ?? NaN;
    });
    const own = rows.map(({ scores }) => scores[index]);
    return { values, stderrs, normalised: normaliseSubtasks(task, own) };
  });
  const seeds = Uint32Array.from(rows, ({ id }) => seedOf(id));
  return { size: rows.length, tasks: tasks.map(toRankedTask), columns, seeds };
}

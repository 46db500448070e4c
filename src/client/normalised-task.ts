import type { ClientTask } from '../domain/client-table.ts';
import { normalise } from '../domain/ranking/entering.ts';

/** Scores of a task as shares, in percent, of the way from guessing to the best possible; null where there is no such way. */
export interface NormalisedTask {
  values: (number | null)[];
  /** Half of the 95% interval; null where no score has one. */
  margins: (number | null)[] | null;
}

/** As they enter a normalised average: those of subtasks each over its own guessing, and nothing below 0. */
export function normalisedTask(task: ClientTask): NormalisedTask {
  if (task.normalised !== null) return task.normalised;
  const how = normalise({ ...task, hasSubtasks: false });
  if (how === null) return { values: task.values.map(() => null), margins: null };
  return {
    values: task.values.map((value) => (value === null ? null : Math.max(0, how.scale * value + how.shift))),
    margins: task.margins?.map((margin) => (margin === null ? null : Math.abs(how.scale) * margin)) ?? null,
  };
}

import type { Evaluation } from '../evaluation.ts';
import type { Task } from '../task.ts';
import type { SubtaskCounts } from './entry-scores.ts';
import { TaskFinder } from './task-finder.ts';

/** How the scores of a board's evaluations become those of its tasks. */
export interface TaskBinding {
  finder: TaskFinder;
  counts: SubtaskCounts;
}

/** Settles how many subtasks a whole evaluation has: as the config says, else as many as all files together name. */
export function bindTasks(tasks: readonly Task[], evaluations: readonly Evaluation[]): TaskBinding {
  const finder = new TaskFinder(tasks);
  const counts = new Map(
    [...finder.subtaskKeys(evaluations)].map(([place, keys]) => [
      place,
      tasks[place.task]?.subtasks.count ?? keys.size,
    ]),
  );
  return { finder, counts };
}

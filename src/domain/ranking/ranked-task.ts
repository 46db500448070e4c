import { isPattern } from '../binding/key-pattern.ts';
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
  /** Whether its scores may be those of subtasks, which are normalised one by one. */
  hasSubtasks: boolean;
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
    hasSubtasks: [task, ...task.alternatives].some(({ key }) => isPattern(key)),
  };
}

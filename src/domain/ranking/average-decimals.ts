import type { TaskSummary } from '../board.ts';
import type { Task } from '../task.ts';
import { isByPlace, type AverageOptions } from './average-options.ts';

/** Digits after the point wherever an average stands: as many as the finest of its tasks has, at least one. */
export function averageDecimals(
  tasks: readonly Pick<Task, 'weight'>[],
  summaries: readonly Pick<TaskSummary, 'decimals'>[],
  options: AverageOptions,
): number {
  if (options.normalised || isByPlace(options)) return 1;
  return Math.max(
    1,
    ...summaries.map(({ decimals }, index) => ((tasks[index]?.weight ?? 0) > 0 ? decimals : 0)),
  );
}

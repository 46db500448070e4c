import type { AverageOptions } from './average-options.ts';
import type { RankedTask } from './ranked-task.ts';

/**
 * What each of the tasks weighs in a row's average, given which of them the row has: 0 for one that it misses; the
 * weights need not sum to 1. In a mean of group means all groups that the row has a score in weigh the same, and a task
 * without a group is one by itself.
 */
export function rowWeights(
  tasks: readonly Pick<RankedTask, 'weight' | 'group'>[],
  { method }: Pick<AverageOptions, 'method'>,
): (has: (index: number) => boolean) => number[] {
  const own = tasks.map(({ weight }) => weight);
  if (method !== 'group_mean') return (has) => own.map((weight, index) => (has(index) ? weight : 0));
  const groups = groupNumbers(tasks);
  return (has) => {
    const sums = tasks.map(() => 0);
    const weights = own.map((weight, index) => (has(index) ? weight : 0));
    weights.forEach((weight, index) => {
      const group = groups[index] ?? 0;
      sums[group] = (sums[group] ?? 0) + weight;
    });
    return weights.map((weight, index) => (weight === 0 ? 0 : weight / (sums[groups[index] ?? 0] ?? 1)));
  };
}

/** By task: the index of the first task of its group. */
export function groupNumbers(tasks: readonly Pick<RankedTask, 'group'>[]): number[] {
  return tasks.map(({ group }, index) =>
    group === null ? index : tasks.findIndex((task) => task.group === group),
  );
}

import type { AverageDraft, TaskDraft } from './draft.ts';

/** A rule for missing scores ranks at least this share of the models. */
const MIN_RANKED = 0.5;

/**
 * The strictest rule for missing scores under which at least half of the rows have a rank.
 *
 * @param coverages each row's share of the tasks, from 0 to 1.
 */
export function draftMissing(coverages: readonly number[]): Omit<AverageDraft, 'method'> {
  const rows = coverages.filter((share) => share > 0).length;
  const ranked = (share: number) => coverages.filter((each) => each >= share).length;
  const complete = ranked(1);
  if (complete >= rows * MIN_RANKED) return { missing: 'strict', minCoverage: null, complete, rows };
  const minCoverage = [0.8, 0.5].find((share) => ranked(share) >= rows * MIN_RANKED) ?? null;
  return { missing: minCoverage === null ? 'available' : 'min_coverage', minCoverage, complete, rows };
}

/** The mean where the tasks have a scale in common or go one way, else the mean of the ranks. */
export function draftMethod(tasks: readonly TaskDraft[]): AverageDraft['method'] {
  const counted = tasks.filter(({ weight }) => weight > 0);
  const isScaled = counted.every(isBounded);
  const isOneWay = new Set(counted.map(({ higherIsBetter }) => higherIsBetter)).size < 2;
  return isScaled || isOneWay ? 'mean' : 'mean_rank';
}

/** Takes tasks without a scale, such as perplexities, out of the average of those that have one. */
export function weighTasks(tasks: readonly TaskDraft[]): TaskDraft[] {
  const isMixed = tasks.some(isBounded) && !tasks.every(isBounded);
  return isMixed ? tasks.map((task) => (isBounded(task) ? task : { ...task, weight: 0 })) : [...tasks];
}

function isBounded({ range }: TaskDraft): boolean {
  return range !== null && range[0] !== null && range[1] !== null;
}

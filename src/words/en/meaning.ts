/** How the number that rows are ranked by comes about, and what ranks say. */

export const normalised =
  'Each score counts as its share of the way from guessing, 0, to the best possible, 100.';
export const mirrored = 'Tasks where lower is better enter mirrored in their range.';
export const strict =
  'Missing is not zero: a model that misses a task has no average and stands below the ranked ones.';
export const available =
  'Missing is not zero: the mean is taken over the tasks that a model has, and their number is shown.';
export const quadrature =
  '± is half the 95% interval, 1.96 standard errors; the tasks’ errors are added in quadrature.';
export const tier =
  'A line in this column begins a new tier: the first model that is significantly worse than the first of the tier above.';

/** `noun` is what ranks go by. */
export function rank(noun: string): string {
  return `By the ${noun}. Equal ones share a rank.`;
}

export function rankWithInterval(noun: string): string {
  return `By the ${noun}. The interval beside it holds the ranks that chance allows: from one below the models that are significantly better to just above those that are significantly worse (95%, two-sided).`;
}

export function mean(tasks: number, isWeighted: boolean): string {
  return `The ${weighted(isWeighted)}mean of ${many(tasks)}.`;
}

export function groupMean(isWeighted: boolean): string {
  return `The mean of the ${weighted(isWeighted)}means of the groups of tasks: a group of many weighs no more than one of few.`;
}

export function borda(tasks: number, isWeighted: boolean): string {
  return `The Borda count: how many other models it beats, a tie counting half, summed over ${many(tasks)}${isWeighted ? ' by their weights' : ''}.`;
}

export function meanRank(tasks: number, isWeighted: boolean): string {
  return `The ${weighted(isWeighted)}mean of its ranks in ${many(tasks)}, ties sharing the mean of theirs. Lower is better.`;
}

export function winRate(tasks: number, isWeighted: boolean): string {
  return `The ${weighted(isWeighted)}mean, over ${many(tasks)}, of the share of the other models that it beats, a tie counting half.`;
}

export function minCoverage(needed: number, counted: number): string {
  return `Missing is not zero: the mean is taken over the tasks that a model has, if they are at least ${needed} of ${counted}, and their number is shown.`;
}

export function drawn(draws: number): string {
  return `± is half the 95% interval, 1.96 standard errors: how far the number moves in ${draws} draws of all scores within their own errors.`;
}

function weighted(isWeighted: boolean): string {
  return isWeighted ? 'weighted ' : '';
}

function many(tasks: number): string {
  return tasks === 1 ? 'the one task' : `${tasks} tasks`;
}

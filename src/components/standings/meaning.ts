import type { Board } from '../../domain/board.ts';
import { isByPlace, neededTasks, type AverageOptions } from '../../domain/ranking/average-options.ts';
import { methodOf } from '../../domain/ranking/methods.ts';
import { drawsFor } from '../../domain/ranking/place-points.ts';

/** How the average comes about, in a few plain sentences. */
export function averageMeaning(
  board: Pick<Board, 'tasks' | 'average' | 'counts'>,
  hasIntervals: boolean,
): string[] {
  const counted = board.tasks.filter(({ weight }) => weight > 0);
  const { average } = board;
  return [
    [whatItIs(board), howScoresEnter(board)].filter((text) => text !== '').join(' '),
    missingMeaning(average, counted.length),
    ...(hasIntervals ? [errorMeaning(average, board.counts.ranked)] : []),
  ];
}

/** What a rank and its interval say. */
export function rankMeaning({ average }: Pick<Board, 'average'>, hasIntervals: boolean): string[] {
  const { noun } = methodOf(average);
  if (!hasIntervals) return [`By the ${noun}. Equal ones share a rank.`];
  return [
    `By the ${noun}. The interval beside it holds the ranks that chance allows: from one below the models that are significantly better to just above those that are significantly worse (95%, two-sided).`,
    'A line in this column begins a new tier: the first model that is significantly worse than the first of the tier above.',
  ];
}

function whatItIs({ tasks, average: { method } }: Pick<Board, 'tasks' | 'average'>): string {
  const counted = tasks.filter(({ weight }) => weight > 0);
  const isWeighted = new Set(counted.map(({ weight }) => weight)).size > 1;
  const many = counted.length === 1 ? 'the one task' : `${counted.length} tasks`;
  const weighted = isWeighted ? 'weighted ' : '';
  switch (method) {
    case 'mean':
      return `The ${weighted}mean of ${many}.`;
    case 'group_mean':
      return `The mean of the ${weighted}means of the groups of tasks: a group of many weighs no more than one of few.`;
    case 'borda':
      return `The Borda count: how many other models it beats, a tie counting half, summed over ${many}${isWeighted ? ' by their weights' : ''}.`;
    case 'mean_rank':
      return `The ${weighted}mean of its ranks in ${many}, ties sharing the mean of theirs. Lower is better.`;
    case 'win_rate':
      return `The ${weighted}mean, over ${many}, of the share of the other models that it beats, a tie counting half.`;
  }
}

function howScoresEnter({ tasks, average }: Pick<Board, 'tasks' | 'average'>): string {
  if (isByPlace(average)) return '';
  if (average.normalised)
    return 'Each score counts as its share of the way from guessing, 0, to the best possible, 100.';
  const isMixed =
    average.higherIsBetter && tasks.some(({ weight, higherIsBetter }) => weight > 0 && !higherIsBetter);
  return isMixed ? 'Tasks where lower is better enter mirrored in their range.' : '';
}

function missingMeaning(average: AverageOptions, counted: number): string {
  switch (average.missing) {
    case 'strict':
      return 'Missing is not zero: a model that misses a task has no average and stands below the ranked ones.';
    case 'available':
      return 'Missing is not zero: the mean is taken over the tasks that a model has, and their number is shown.';
    case 'min_coverage':
      return `Missing is not zero: the mean is taken over the tasks that a model has, if they are at least ${neededTasks(average, counted)} of ${counted}, and their number is shown.`;
  }
}

function errorMeaning(average: AverageOptions, ranked: number): string {
  return isByPlace(average)
    ? `± is half the 95% interval, 1.96 standard errors: how far the number moves in ${drawsFor(ranked)} draws of all scores within their own errors.`
    : '± is half the 95% interval, 1.96 standard errors; the tasks’ errors are added in quadrature.';
}

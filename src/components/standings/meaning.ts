import type { Board } from '../../domain/board.ts';

/** How the average comes about, in a few plain sentences. */
export function averageMeaning(board: Board, hasIntervals: boolean): string[] {
  const counted = board.tasks.filter(({ weight }) => weight > 0);
  const isWeighted = new Set(counted.map(({ weight }) => weight)).size > 1;
  const tasks = counted.length === 1 ? 'the one task' : `${counted.length} tasks`;
  const isMixed = board.average.higherIsBetter && counted.some(({ higherIsBetter }) => !higherIsBetter);
  return [
    `The ${isWeighted ? 'weighted ' : ''}mean of ${tasks}.${
      isMixed ? ' Tasks where lower is better enter mirrored in their range.' : ''
    }`,
    board.average.missing === 'strict'
      ? 'Missing is not zero: a model that misses a task has no average and stands below the ranked ones.'
      : 'Missing is not zero: the mean is taken over the tasks that a model has, and their number is shown.',
    ...(hasIntervals
      ? ['± is half the 95% interval, 1.96 standard errors; the tasks’ errors are added in quadrature.']
      : []),
  ];
}

/** What a rank and its interval say. */
export function rankMeaning(hasIntervals: boolean): string[] {
  if (!hasIntervals) return ['By the average. Equal averages share a rank.'];
  return [
    'By the average. The interval beside it holds the ranks that chance allows: from one below the models that are significantly better to just above those that are significantly worse (95%, two-sided).',
    'A line in this column begins a new tier: the first model that is significantly worse than the first of the tier above.',
  ];
}

import * as words from '#words/meaning.ts';
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
  if (!hasIntervals) return [words.rank(noun)];
  return [words.rankWithInterval(noun), words.tier];
}

function whatItIs({ tasks, average: { method } }: Pick<Board, 'tasks' | 'average'>): string {
  const counted = tasks.filter(({ weight }) => weight > 0);
  const isWeighted = new Set(counted.map(({ weight }) => weight)).size > 1;
  switch (method) {
    case 'mean':
      return words.mean(counted.length, isWeighted);
    case 'group_mean':
      return words.groupMean(isWeighted);
    case 'borda':
      return words.borda(counted.length, isWeighted);
    case 'mean_rank':
      return words.meanRank(counted.length, isWeighted);
    case 'win_rate':
      return words.winRate(counted.length, isWeighted);
  }
}

function howScoresEnter({ tasks, average }: Pick<Board, 'tasks' | 'average'>): string {
  if (isByPlace(average)) return '';
  if (average.normalised) return words.normalised;
  const isMixed =
    average.higherIsBetter && tasks.some(({ weight, higherIsBetter }) => weight > 0 && !higherIsBetter);
  return isMixed ? words.mirrored : '';
}

function missingMeaning(average: AverageOptions, counted: number): string {
  switch (average.missing) {
    case 'strict':
      return words.strict;
    case 'available':
      return words.available;
    case 'min_coverage':
      return words.minCoverage(neededTasks(average, counted), counted);
  }
}

function errorMeaning(average: AverageOptions, ranked: number): string {
  return isByPlace(average) ? words.drawn(drawsFor(ranked)) : words.quadrature;
}

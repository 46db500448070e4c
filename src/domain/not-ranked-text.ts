import { cannotBeAveraged, withoutRank } from '#words/not-ranked.ts';
import { neededTasks, type AverageOptions } from './ranking/average-options.ts';

/** What stands between a row and a rank. */
export interface RankTerms extends Pick<AverageOptions, 'missing' | 'minCoverage'> {
  /** Tasks that count. */
  counted: number;
  /** Whether the tasks of the board cannot be averaged at all. */
  isImpossible: boolean;
}

/** Why `count` rows have no rank, under their heading. */
export function notRankedText(count: number, terms: RankTerms): string {
  if (terms.isImpossible) return cannotBeAveraged;
  return withoutRank(count, neededTasks(terms, terms.counted), terms.counted);
}

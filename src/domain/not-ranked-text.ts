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
  if (terms.isImpossible)
    return 'The tasks of this board cannot be averaged; the report says why. Ordered by coverage.';
  const { counted } = terms;
  const needed = neededTasks(terms, counted);
  const [models, verb, have] =
    count === 1 ? ['1 model', '', 'it has'] : [`${count} models`, 's', 'they have'];
  const lack =
    needed === counted
      ? `miss${verb === '' ? 'es' : ''} at least one task`
      : needed === 1
        ? `ha${verb === '' ? 's' : 've'} no score in any task that counts`
        : `ha${verb === '' ? 's' : 've'} fewer than ${needed} of the ${counted} tasks that count`;
  return `${models} ${lack}, so ${have} no average. Ordered by coverage.`;
}

/** Why rows have no rank. */

export const cannotBeAveraged =
  'The tasks of this board cannot be averaged; the report says why. Ordered by coverage.';

/** Why rows have no rank: how many tasks with a score a row needs, of those that count. */
export function withoutRank(rows: number, needed: number, counted: number): string {
  const isOne = rows === 1;
  const lack =
    needed === counted
      ? `${isOne ? 'misses' : 'miss'} at least one task`
      : needed === 1
        ? `${isOne ? 'has' : 'have'} no score in any task that counts`
        : `${isOne ? 'has' : 'have'} fewer than ${needed} of the ${counted} tasks that count`;
  return `${isOne ? '1 model' : `${rows} models`} ${lack}, so ${isOne ? 'it has' : 'they have'} no average. Ordered by coverage.`;
}

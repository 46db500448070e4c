/**
 * Why rows have no rank, under their heading.
 *
 * @param count Rows without a rank.
 * @param anyWhole Whether one of them has a score in every task, so that the average itself cannot be made.
 */
export function notRankedText(count: number, anyWhole: boolean): string {
  if (anyWhole)
    return 'The tasks of this board cannot be averaged; the report says why. Ordered by coverage.';
  const [models, have] = count === 1 ? ['1 model misses', 'it has'] : [`${count} models miss`, 'they have'];
  return `${models} at least one task, so ${have} no average. Ordered by coverage.`;
}

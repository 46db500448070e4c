import { bestFirst, type Rankable } from './ranking.ts';

/** Two-sided 95% of the normal distribution. */
export const Z_95 = 1.959963984540054;

/** Whether two values differ at 95%: |a − b| > z·√(SEₐ² + SE_b²). Never without both standard errors. */
export function isSignificant(a: Rankable, b: Rankable): boolean {
  if (a.stderr === null || b.stderr === null) return false;
  return Math.abs(a.value - b.value) > Z_95 * Math.hypot(a.stderr, b.stderr);
}

/**
 * The ranks that each item may have at 95%: from 1 + the items significantly better to n − the items significantly
 * worse. An item without a standard error has none (null), and counts for the others as not significantly different.
 * Near n·log n where errors are small: the search from an item ends where even the largest error would be too small.
 */
export function rankIntervals(
  items: readonly Rankable[],
  higherIsBetter: boolean,
): (readonly [number, number] | null)[] {
  const known = items.flatMap(({ value, stderr }, index) =>
    stderr === null ? [] : [{ value, stderr, index }],
  );
  const order = bestFirst(
    known.map(({ value }) => value),
    higherIsBetter,
  ).flatMap((position) => known[position] ?? []);
  const largest = order.reduce((most, { stderr }) => Math.max(most, stderr), 0);

  const intervals = items.map((): readonly [number, number] | null => null);
  order.forEach((item, position) => {
    const reach = Z_95 * Math.hypot(item.stderr, largest);
    const alike = (step: 1 | -1): number => {
      let count = 0;
      for (let at = position + step; ; at += step) {
        const other = order[at];
        if (other === undefined || Math.abs(other.value - item.value) > reach) return count;
        if (!isSignificant(item, other)) count += 1;
      }
    };
    const better = position - alike(-1);
    const worse = order.length - 1 - position - alike(1);
    intervals[item.index] = [1 + better, items.length - worse];
  });
  return intervals;
}

import { bestFirst, type Rankable } from './ranks.ts';

/** Two-sided 95% of the normal distribution. */
export const Z_95 = 1.959963984540054;

const Z_SQUARED = Z_95 ** 2;

/** Whether two values differ at 95%: |a − b| > z·√(SEₐ² + SE_b²). Never without both standard errors. */
export function isSignificant(a: Rankable, b: Rankable): boolean {
  if (a.stderr === null || b.stderr === null) return false;
  return (a.value - b.value) ** 2 > Z_SQUARED * (a.stderr ** 2 + b.stderr ** 2);
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
  const values = Float64Array.from(order, ({ value }) => value);
  const variances = Float64Array.from(order, ({ stderr }) => stderr ** 2);
  const largest = variances.reduce((most, variance) => Math.max(most, variance), 0);

  const intervals = items.map((): readonly [number, number] | null => null);
  order.forEach(({ value, stderr, index }, position) => {
    const variance = stderr ** 2;
    const reach = Z_SQUARED * (variance + largest);
    const alike = (step: 1 | -1): number => {
      let count = 0;
      for (let at = position + step; at >= 0 && at < values.length; at += step) {
        const squared = ((values[at] ?? 0) - value) ** 2;
        if (squared > reach) break;
        if (squared <= Z_SQUARED * (variance + (variances[at] ?? 0))) count += 1;
      }
      return count;
    };
    const better = position - alike(-1);
    const worse = order.length - 1 - position - alike(1);
    intervals[index] = [1 + better, items.length - worse];
  });
  return intervals;
}

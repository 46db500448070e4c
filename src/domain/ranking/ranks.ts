/** A value to rank by, with its standard error in the same units. */
export interface Rankable {
  value: number;
  stderr: number | null;
}

/**
 * 1-based ranks in the order of `values`; equal values share a rank and the next one skips (1, 2, 2, 4).
 * Values are compared exactly: they come from sums in a fixed order, so equal inputs give equal values.
 */
export function ranksOf(values: readonly number[], higherIsBetter: boolean): number[] {
  const order = bestFirst(values, higherIsBetter);
  const ranks = new Array<number>(values.length);
  order.forEach((index, position) => {
    const before = order[position - 1];
    const isTied = before !== undefined && values[before] === values[index];
    ranks[index] = isTied ? (ranks[before] ?? position + 1) : position + 1;
  });
  return ranks;
}

/** Indices of `values` from best to worst, equal ones in their own order. */
export function bestFirst(values: readonly number[], higherIsBetter: boolean): number[] {
  const sign = higherIsBetter ? -1 : 1;
  return values
    .map((_, index) => index)
    .sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b);
}

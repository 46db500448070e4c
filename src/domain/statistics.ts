/** The middle value, or the mean of the two middle ones; null for none. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/**
 * The quantile of type 7 of Hyndman and Fan (1996): linear between the sorted values, as R and NumPy do by default.
 * `share` from 0 to 1; null for no values.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** Half open [from, to), the last one closed. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Counts in about `wanted` bins of a round width (1, 2 or 5 times a power of ten) that start at multiples of it. Finite values. */
export function histogram(values: readonly number[], wanted = 20): Bin[] {
  const { min, max } = extent(values);
  if (min === null || max === null) return [];
  const spread = max - min;
  if (!Number.isFinite(spread)) return [{ from: min, to: max, count: values.length }];
  const isPoint = spread <= Math.max(1e-300, 1e-12 * Math.abs(min), 1e-12 * Math.abs(max));
  const width = niceWidth((isPoint ? Math.max(Math.abs(max), 1) : spread) / wanted);
  const first = Math.floor(min / width + 1e-9);
  const size = Math.max(1, Math.ceil(max / width - 1e-9) - first);
  // Multiples are divided by a whole number where the width is a fraction, so that edges are 0.3 and not 0.30000000000000004.
  const edge = (index: number) => (width < 1 ? index / Math.round(1 / width) : index * width);
  const bins = Array.from({ length: size }, (_, index) => ({
    from: edge(first + index),
    to: edge(first + index + 1),
    count: 0,
  }));
  for (const value of values) {
    const bin = bins[Math.min(size - 1, Math.max(0, Math.floor(value / width + 1e-9) - first))];
    if (bin !== undefined) bin.count += 1;
  }
  return bins;
}

/** Smallest and largest value; null for none. */
export function extent(values: readonly number[]): { min: number | null; max: number | null } {
  let min: number | null = null;
  let max: number | null = null;
  for (const value of values) {
    if (min === null || value < min) min = value;
    if (max === null || value > max) max = value;
  }
  return { min, max };
}

function niceWidth(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= atLeast * (1 - 1e-9)) ?? 10;
  return step * power;
}

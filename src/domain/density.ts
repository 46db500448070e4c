import { extent, quantile } from './statistics.ts';

/** A curve of how densely values lie, on an even grid from `from` to `to`. */
export interface Density {
  from: number;
  to: number;
  /** One for each point of the grid; the area under the curve over all numbers is 1. */
  heights: number[];
}

/**
 * Gaussian kernel density with Silverman's bandwidth, 0.9 · min(SD, IQR / 1.34) · n^(−1/5) (Silverman 1986, eq. 3.31),
 * at `points` grid points of [from, to]. Where values do not spread, the bandwidth is a hundredth of the grid.
 * null for no values or an empty grid.
 */
export function density(values: readonly number[], from: number, to: number, points = 64): Density | null {
  if (values.length === 0 || !(to > from) || !Number.isFinite(to - from) || points < 2) return null;
  const width = bandwidth(values) ?? (to - from) / 100;
  const step = (to - from) / (points - 1);
  const scale = 1 / (values.length * width * Math.sqrt(2 * Math.PI));
  const heights = Array.from({ length: points }, (_, index) => {
    const at = from + index * step;
    let sum = 0;
    for (const value of values) sum += Math.exp(-0.5 * ((at - value) / width) ** 2);
    return sum * scale;
  });
  return { from, to, heights };
}

function bandwidth(values: readonly number[]): number | null {
  const { min, max } = extent(values);
  if (min === max) return null;
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1));
  const middle = ((quantile(values, 0.75) ?? 0) - (quantile(values, 0.25) ?? 0)) / 1.34;
  const width = 0.9 * (middle > 0 ? Math.min(deviation, middle) : deviation) * count ** -0.2;
  return width > 0 && Number.isFinite(width) ? width : null;
}

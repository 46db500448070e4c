import type { TaskSummary } from '../domain/board.ts';
import { heatStep, type HeatStep } from '../domain/heat.ts';
import { extent, histogram, type Bin } from '../domain/statistics.ts';

/** A bar of a histogram, with its place as shares of the plot's width and height. */
export interface Bar extends Bin {
  left: number;
  width: number;
  height: number;
  /** The table's shade of a score in the middle of the bar; 0 for the field's worse half. */
  step: HeatStep;
}

export interface Histogram {
  bars: Bar[];
  from: number;
  to: number;
  /** Width of a bar, in display units. */
  binWidth: number;
  /** Round values on the axis, inside the plot. */
  ticks: number[];
}

/** A task's scores in bars of a round width; null where there are none. */
export function drawHistogram(
  values: readonly number[],
  summary: TaskSummary,
  higherIsBetter: boolean,
): Histogram | null {
  const bins = histogram(values, 20);
  const { min: from } = extent(bins.map((bin) => bin.from));
  const { max: to } = extent(bins.map((bin) => bin.to));
  const [first] = bins;
  if (from === null || to === null || !first) return null;
  const most = Math.max(...bins.map(({ count }) => count));
  const bars = bins.map((bin) => ({
    ...bin,
    left: (bin.from - from) / (to - from),
    width: (bin.to - bin.from) / (to - from),
    height: bin.count / most,
    step: heatStep((bin.from + bin.to) / 2, summary.median, summary.best, higherIsBetter),
  }));
  return { bars, from, to, binWidth: first.to - first.from, ticks: ticksOf(from, to) };
}

/** Multiples of 1, 2 or 5 times a power of ten in [from, to], about five of them. */
export function ticksOf(from: number, to: number, wanted = 5): number[] {
  const rough = (to - from) / wanted;
  if (!(rough > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const count = Math.floor(to / step + 1e-9) - Math.ceil(from / step - 1e-9) + 1;
  const first = Math.ceil(from / step - 1e-9);
  const inverse = Math.round(1 / step);
  return Array.from({ length: count }, (_, index) =>
    step < 1 ? (first + index) / inverse : (first + index) * step,
  );
}

import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { extent } from '../domain/statistics.ts';

/** A value's place on an axis, 0 at its beginning and 1 at its end, and the round values to mark on it. */
export interface Axis {
  share(value: number): number;
  ticks: number[];
}

/** An axis that holds all values with some air at both ends; null without two different ones, or for a log of what is not above 0. */
export function createAxis(values: readonly number[], wanted: number, isLog = false): Axis | null {
  const { min, max } = extent(values);
  if (min === null || max === null || min === max || (isLog && min <= 0)) return null;
  const air = 0.04;
  const [from, to] = isLog
    ? [min / (max / min) ** air, max * (max / min) ** air]
    : [min - air * (max - min), max + air * (max - min)];
  const scale = (isLog ? scaleLog() : scaleLinear()).domain([from, to]);
  const all = scale.ticks(wanted);
  const ticks = isLog ? thin(all, wanted) : all;
  return { share: (value) => scale(value), ticks };
}

/** A time axis from the first of the times to the last; null without two different ones. */
export function createTimeAxis(times: readonly number[], wanted: number): Axis | null {
  const { min, max } = extent(times);
  if (min === null || max === null || min === max) return null;
  const scale = scaleUtc().domain([min, max]);
  return { share: (time) => scale(time), ticks: scale.ticks(wanted).map(Number) };
}

/** Of the many marks of a log axis, powers of ten, and with them their double and fivefold where there is room. */
function thin(ticks: readonly number[], wanted: number): number[] {
  const leading = (tick: number) => Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9));
  const choices = [[1, 2, 3, 5], [1, 2, 5], [1, 3], [1]].map((kept) =>
    ticks.filter((tick) => kept.includes(leading(tick))),
  );
  return choices.find((kept) => kept.length <= wanted + 2 && kept.length > 1) ?? choices[1] ?? [];
}

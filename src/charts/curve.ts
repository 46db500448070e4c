import { createAxis, createTimeAxis, type Axis } from './axis.ts';
import { linePath, type Place } from './line.ts';

export interface CurveLine {
  path: string;
  /** By time; null where there is no value. */
  places: (Place | null)[];
  time: Axis;
  value: Axis;
}

/**
 * Values over time as a line, with gaps where there are none; null with fewer than two values.
 *
 * @param isReversed Whether small values stand above, as ranks do.
 */
export function drawCurve(
  times: readonly number[],
  values: readonly (number | null)[],
  isReversed = false,
): CurveLine | null {
  const known = values.filter((value) => value !== null);
  const time = createTimeAxis(times, 5);
  if (time === null || known.length < 2) return null;
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  // A value that never changes is a line in the middle.
  const value = createAxis(lowest === highest ? [lowest - 1, highest + 1] : known, 4);
  if (value === null) return null;
  const share = (each: number) => (isReversed ? 1 - value.share(each) : value.share(each));
  const places = times.map((at, index): Place | null => {
    const each = values[index] ?? null;
    return each === null ? null : { left: time.share(at), bottom: share(each) };
  });
  return { path: linePath(places), places, time, value: { share, ticks: value.ticks } };
}

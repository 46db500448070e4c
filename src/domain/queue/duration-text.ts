import { duration } from '#words/durations.ts';
import { formatPlain } from '../number-format.ts';

/** `3 hours`, `12 days`: rounded, in days from two days on, and in minutes below one hour. */
export function durationText(hours: number): string {
  if (hours < 1) return duration('minute', formatPlain(Math.max(1, Math.round(hours * 60)), 0));
  if (hours < 48) return duration('hour', formatPlain(Math.floor(hours), 0));
  return duration('day', formatPlain(Math.floor(hours / 24), 0));
}

import * as words from '#words/stale.ts';
import { hoursSince } from './overdue.ts';
import type { Verdict } from './verdict.ts';

/** What a notice is made of, see `pledgeText`, and of when the data are. */
export interface NoticeParts {
  data: string;
  promise: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/**
 * What a page says about data that are older than promised; empty where there is nothing to say.
 *
 * @param role of the dataset that the verdict is on.
 * @param now milliseconds since 1970.
 */
export function staleText(
  { data, promise, at }: NoticeParts,
  role: 'results' | 'requests',
  verdict: Verdict,
  now: number,
): string {
  if (verdict === 'kept') return '';
  if (verdict === 'unknown') return words.old(data, ageText(hoursSince(at, now)), promise);
  return words.waiting(role, words.day(verdict.since), data, promise);
}

function ageText(hours: number): string {
  return hours < 48 ? words.hours(Math.floor(hours)) : words.days(Math.floor(hours / 24));
}

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
  role: string,
  verdict: Verdict,
  now: number,
): string {
  if (verdict === 'kept') return '';
  if (verdict === 'unknown') return `${data}, ${ageText(hoursSince(at, now))} ago. ${promise}.`;
  return `Newer ${role} have been waiting since ${dayText(verdict.since)}. ${data}. ${promise}, but has not been rebuilt.`;
}

function ageText(hours: number): string {
  return hours < 48 ? `${Math.floor(hours)} hours` : `${Math.floor(hours / 24)} days`;
}

/** As `formatDate` does, which would be long for a page's first script. */
function dayText(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

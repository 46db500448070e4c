import { date as dateText } from '#words/dates.ts';
import { runTime } from './run-time.ts';

/** `20 April 2026`, the day in UTC of an ISO 8601 time, in the board's language; null where there is no such time. */
export function formatDate(iso: string | null): string | null {
  const time = runTime(iso);
  if (!Number.isFinite(time)) return null;
  const date = new Date(time);
  return dateText(date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear());
}

import { runTime } from './run-time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `20 April 2026`, the day in UTC of an ISO 8601 time; null where there is no such time. */
export function formatDate(iso: string | null): string | null {
  const time = runTime(iso);
  if (!Number.isFinite(time)) return null;
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

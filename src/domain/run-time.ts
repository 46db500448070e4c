/**
 * Milliseconds since 1970 of an ISO 8601 time, microseconds as their fraction, so that times with and without fractions compare by what they mean
 * and not as text. A time without a zone counts as UTC. No time, or text that is none, is older than every time.
 */
export function runTime(iso: string | null): number {
  if (iso === null) return -Infinity;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(iso);
  const time = Date.parse(iso.includes('T') && !hasZone ? `${iso}Z` : iso);
  return Number.isNaN(time) ? -Infinity : time + microseconds(iso);
}

/** The newest of the times there are; null without any. */
export function newestTime(times: readonly (string | null)[]): string | null {
  const known = times.filter((time) => Number.isFinite(runTime(time)));
  return known.sort((a, b) => runTime(b) - runTime(a))[0] ?? null;
}

/** What `Date` leaves out: the fourth to sixth digit of the seconds' fraction, in milliseconds. */
function microseconds(iso: string): number {
  const digits = /\.\d{3}(\d{1,3})/.exec(iso)?.[1] ?? '';
  return Number(digits.padEnd(3, '0')) / 1000;
}

/**
 * Milliseconds since 1970 of an ISO 8601 time, so that times with and without fractions compare by what they mean
 * and not as text. A time without a zone counts as UTC. No time, or text that is none, is older than every time.
 */
export function runTime(iso: string | null): number {
  if (iso === null) return -Infinity;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(iso);
  const time = Date.parse(iso.includes('T') && !hasZone ? `${iso}Z` : iso);
  return Number.isNaN(time) ? -Infinity : time;
}

const DAY = 86_400_000;

/** `2026-03-31` of a time in milliseconds since 1970, in UTC. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The last millisecond of a day written `2026-03-31`, in UTC; NaN for what is no day. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + DAY - 1;
}

export function daysBefore(time: number, days: number): number {
  return time - days * DAY;
}

/** The ends of the months that were over at `now`, from the one that `first` lies in; at most `most`, the oldest first. */
export function monthEnds(first: number, now: number, most: number): number[] {
  const ends: number[] = [];
  const start = new Date(first);
  for (let month = start.getUTCMonth() + 1; ends.length < 12 * 100; month += 1) {
    const end = Date.UTC(start.getUTCFullYear(), month, 1) - 1;
    if (end >= now) break;
    ends.push(end);
  }
  return most === 0 ? [] : ends.slice(-most);
}

const MOST_POINTS = 24;
const WEEK = 7;

/**
 * Times at which a curve from `first` to `now` is looked at, `now` the last: ends of months, or of weeks or days where
 * there are fewer than three of the longer ones; at most 24.
 */
export function curveTimes(first: number, now: number): number[] {
  if (!(first < now)) return [now];
  const months = monthEnds(first, now, MOST_POINTS - 1);
  if (months.length >= 3) return [...months, now];
  const days = (now - first) / DAY;
  const step = days > 3 * WEEK ? WEEK : 1;
  const count = Math.min(MOST_POINTS, Math.floor(days / step) + 1);
  return Array.from({ length: count }, (_, index) => daysBefore(now, (count - 1 - index) * step));
}

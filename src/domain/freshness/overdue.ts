const HOUR = 3_600_000;

/** A schedule starts late at times, and a build takes a while. */
const GRACE = 1;

/**
 * Whether something of this time should have been replaced, or taken up, by now.
 *
 * @param time ISO 8601 in UTC.
 * @param now milliseconds since 1970.
 */
export function isOverdue(time: string, hours: number, now: number): boolean {
  return hoursSince(time, now) > hours + GRACE;
}

export function hoursSince(time: string, now: number): number {
  return (now - Date.parse(time)) / HOUR;
}

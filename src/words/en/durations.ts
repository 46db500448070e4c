/** How long something takes or has taken. */

/** `1 day`, `12 days`; `count` is written already. */
export function duration(unit: 'minute' | 'hour' | 'day', count: string): string {
  return `${count} ${unit}${count === '1' ? '' : 's'}`;
}

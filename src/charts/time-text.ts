const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;

/** How the marks of a time axis are called: years alone where they are years, months, or days. */
export function timeTexts(ticks: readonly number[]): string[] {
  const [first = 0, second = first] = ticks;
  const step = second - first;
  return ticks.map((tick) => {
    const date = new Date(tick);
    const month = MONTHS[date.getUTCMonth()] ?? '';
    if (step >= 360 * DAY) return String(date.getUTCFullYear());
    if (step >= 27 * DAY) return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month;
    return `${date.getUTCDate()} ${month}`;
  });
}

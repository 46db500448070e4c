import * as words from '#words/chart.ts';

const DAY = 86_400_000;

/** How the marks of a time axis are called: years alone where they are years, months, or days. */
export function timeTexts(ticks: readonly number[]): string[] {
  const [first = 0, second = first] = ticks;
  const step = second - first;
  return ticks.map((tick) => {
    const date = new Date(tick);
    const month = date.getUTCMonth() + 1;
    if (step >= 360 * DAY) return String(date.getUTCFullYear());
    if (step >= 27 * DAY) return month === 1 ? String(date.getUTCFullYear()) : words.month(month);
    return words.day(date.getUTCDate(), month);
  });
}

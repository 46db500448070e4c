/** How long something takes or has taken. */

const UNITS = {
  minute: ['Minute', 'Minuten'],
  hour: ['Stunde', 'Stunden'],
  day: ['Tag', 'Tage'],
} as const;

/** In the nominative, which is also the accusative: „1 Tag“, „12 Tage“. */
export function duration(unit: keyof typeof UNITS, count: string): string {
  return `${count} ${UNITS[unit][count === '1' ? 0 : 1]}`;
}

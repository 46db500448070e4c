/** What exported files say to their readers besides the table's own words, as plain text. */

export const notRanked = 'Ohne Rang';
export const toCompare = 'Zum Vergleich, ohne Rang';
export const notKnown = 'Nicht bekannt';
export const reference = 'Vergleichswert';
/** Headings of columns that the page has none for. */
export const rankLow = 'Rang von';
export const rankHigh = 'Rang bis';
export const version = 'Version';
export const flags = 'Kennzeichen';
/** Before what tells where a table comes from. */
export const source = 'Quelle:';
export const bestAndSecond = 'Bester Wert fett, zweitbester unterstrichen.';
export const margins = '± ist die Hälfte des 95-%-Intervalls.';

export function coverage(coverage: number, tasks: number): string {
  return `${coverage}/${tasks} Aufgaben`;
}

export function grouped(group: string, label: string): string {
  return `${group}: ${label}`;
}

/** What a table is, to stand over it before its address. */
export function caption(title: string, date: string | null): string {
  return date === null ? `${title}.` : `${title}, Stand: ${date}.`;
}

/** What exported files say to their readers besides the table's own words, as plain text. */

export const notRanked = 'Not ranked';
export const toCompare = 'To compare with, not ranked';
export const notKnown = 'Not known';
export const reference = 'reference';
/** Headings of columns that the page has none for. */
export const rankLow = 'Rank from';
export const rankHigh = 'Rank to';
export const version = 'Version';
export const flags = 'Flags';
/** Before what tells where a table comes from. */
export const source = 'Source:';
export const bestAndSecond = 'Best in bold, second best underlined.';
export const margins = '± is half of the 95% interval.';

export function coverage(coverage: number, tasks: number): string {
  return `${coverage}/${tasks} tasks`;
}

export function grouped(group: string, label: string): string {
  return `${group}: ${label}`;
}

/** What a table is, to stand over it before its address. */
export function caption(title: string, date: string | null): string {
  return date === null ? `${title}.` : `${title}, as of ${date}.`;
}

/** How to search, with examples. */

export const intro =
  'Search by words, columns and patterns. While you type, columns and values are suggested.';

export const bothWords = 'names with both words';
export const oneOfThem = 'with one of them; parentheses group';
export const exactly = 'with exactly this';
export const without = 'without it';
export const average = 'with an average; none for without';
export const ranked = 'also is:incomplete, is:reference';
export const pattern = 'names that fit a pattern';

export function above(low: string, task: string): string {
  return `a score above ${low} in ${task}`;
}

export function between(column: string, low: string, high: string): string {
  return `${column} from ${low} to ${high}`;
}

export function oneOfThese(column: string): string {
  return `${column} with one of these`;
}

/** What narrows the table, and how to take it back. */

export const narrowings = 'What narrows the table';
export const clearAll = 'Clear all';
export const onTop = 'On top';

export function takeBack(narrowing: string): string {
  return `Take back ${narrowing}`;
}

/** What narrows, and to what: `Type: Base`. */
export function narrowed(subject: string, to: string): string {
  return `${subject}: ${to}`;
}

export function quoted(query: string): string {
  return `“${query}”`;
}

export function compareOnTop(count: number): string {
  return `Compare ${count} on top`;
}

export function upTo(high: string): string {
  return `up to ${high}`;
}

export function from(low: string): string {
  return `from ${low}`;
}

export function between(low: string, high: string): string {
  return `${low} to ${high}`;
}

export const nothingMatches = 'No model matches.';
export const clearSearchAndFilters = 'Clear search and filters';

/** The way out of an empty table, and how many models there would be. */
export function without(narrowing: string, count: number): string {
  return `Without ${narrowing} (${count})`;
}

/** What narrows the table, and how to take it back. */

export const narrowings = 'Einschränkungen der Tabelle';
export const clearAll = 'Alle aufheben';
export const onTop = 'Angeheftet';

export function takeBack(narrowing: string): string {
  return `${narrowing} aufheben`;
}

/** What narrows, and to what: `Art: Basismodell`. */
export function narrowed(subject: string, to: string): string {
  return `${subject}: ${to}`;
}

export function quoted(query: string): string {
  return `„${query}“`;
}

export function compareOnTop(count: number): string {
  return `${count} angeheftete vergleichen`;
}

export function upTo(high: string): string {
  return `bis ${high}`;
}

export function from(low: string): string {
  return `ab ${low}`;
}

export function between(low: string, high: string): string {
  return `${low} bis ${high}`;
}

export const nothingMatches = 'Kein Modell passt.';
export const clearSearchAndFilters = 'Suche und Filter aufheben';

/** The way out of an empty table, and how many models there would be. */
export function without(narrowing: string, count: number): string {
  return `Ohne ${narrowing} (${count})`;
}

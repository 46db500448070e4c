/** Words that many pages use. */

export const rank = 'Rang';
export const model = 'Modell';
export const models = 'Modelle';
export const average = 'Mittelwert';
export const task = 'Aufgabe';
export const score = 'Wert';
export const notRanked = 'Ohne Rang';
export const notKnown = 'Nicht bekannt';
export const toCompare = 'Zum Vergleich, ohne Rang';

export function modelCount(count: number): string {
  return `${count} ${count === 1 ? 'Modell' : 'Modelle'}`;
}

/** `A`, `A und B`, `A, B und C`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} und ${items.at(-1) ?? ''}`;
}

/** `1.`, `2.`, `11.` */
export function ordinal(place: number): string {
  return `${place}.`;
}

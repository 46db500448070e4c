/** What the table tells about itself. */

const ORDERS = {
  best: ['beste zuerst', 'schlechteste zuerst'],
  largest: ['größte zuerst', 'kleinste zuerst'],
  alphabet: ['A bis Z', 'Z bis A'],
  yes: ['ja zuerst', 'nein zuerst'],
} as const;

export const rankInOrder = 'Rang';

/** `SST-5, beste zuerst`: `first` is what comes first where the order is not reversed. */
export function order(label: string, first: keyof typeof ORDERS, isReversed: boolean): string {
  return `${label}, ${ORDERS[first][isReversed ? 1 : 0]}`;
}

/** By what the rows are in order, the most important first. */
export function orders(each: readonly string[]): string {
  return each.join(', dann nach ');
}

export function sorted(order: string): string {
  return `Sortiert nach ${order}.`;
}

export function ranked(method: string, isByShown: boolean): string {
  return `Ränge nach: ${method}${isByShown ? ' (nur angezeigte Spalten)' : ''}.`;
}

export function pinned(row: string): string {
  return `${row} ist angeheftet.`;
}

export function unpinned(row: string): string {
  return `${row} ist nicht mehr angeheftet.`;
}

export function keepOnTop(model: string): string {
  return `${model} anheften`;
}

/** `142 mit Rang, 311 unvollständig`, or `453 Modelle` where all are ranked. */
export function count(ranked: number, shown: number): string {
  if (shown === 0) return 'Keine Modelle';
  return ranked === shown ? models(shown) : `${ranked} mit Rang, ${shown - ranked} unvollständig`;
}

/** `37 von 453 Modellen`, or `453 Modelle` where all are shown. */
export function result(shown: number, size: number): string {
  if (shown === 0) return `Keines von ${ofModels(size)}.`;
  return shown === size ? `${models(size)}.` : `${shown} von ${ofModels(size)}.`;
}

function models(count: number): string {
  return `${count} ${count === 1 ? 'Modell' : 'Modelle'}`;
}

/** After „von“. */
function ofModels(count: number): string {
  return `${count} ${count === 1 ? 'Modell' : 'Modellen'}`;
}

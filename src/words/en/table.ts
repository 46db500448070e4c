/** What the table tells about itself. */

const ORDERS = {
  best: ['best first', 'worst first'],
  largest: ['largest first', 'smallest first'],
  alphabet: ['A to Z', 'Z to A'],
  yes: ['yes first', 'no first'],
} as const;

export const rankInOrder = 'rank';

/** `SST-5, best first`: `first` is what comes first where the order is not reversed. */
export function order(label: string, first: keyof typeof ORDERS, isReversed: boolean): string {
  return `${label}, ${ORDERS[first][isReversed ? 1 : 0]}`;
}

/** By what the rows are in order, the most important first. */
export function orders(each: readonly string[]): string {
  return each.join(', then by ');
}

export function sorted(order: string): string {
  return `Sorted by ${order}.`;
}

export function ranked(method: string, isByShown: boolean): string {
  return `Ranked by ${method.toLowerCase()}${isByShown ? ' of the columns shown' : ''}.`;
}

export function pinned(row: string): string {
  return `${row} stays on top.`;
}

export function unpinned(row: string): string {
  return `${row} is no longer on top.`;
}

export function keepOnTop(model: string): string {
  return `Keep ${model} on top`;
}

/** `142 ranked, 311 incomplete`, or `453 models` where all are ranked. */
export function count(ranked: number, shown: number): string {
  if (shown === 0) return 'No models';
  return ranked === shown ? models(shown) : `${ranked} ranked, ${shown - ranked} incomplete`;
}

/** `37 of 453 models`, or `453 models` where all are shown. */
export function result(shown: number, size: number): string {
  if (shown === 0) return `None of ${models(size)}.`;
  return shown === size ? `${models(size)}.` : `${shown} of ${models(size)}.`;
}

function models(count: number): string {
  return `${count} ${count === 1 ? 'model' : 'models'}`;
}

import type { TableColumn } from './columns.ts';
import { firstOrder, type FirstOrder } from './order.ts';

const ORDERS: Record<FirstOrder, readonly [first: string, reversed: string]> = {
  best: ['best first', 'worst first'],
  largest: ['largest first', 'smallest first'],
  alphabet: ['A to Z', 'Z to A'],
  yes: ['yes first', 'no first'],
};

/** `SST-5, best first`. */
export function orderText(column: TableColumn, isReversed: boolean): string {
  const label = column.source.kind === 'rank' ? 'rank' : column.label;
  return `${label}, ${ORDERS[firstOrder(column)][isReversed ? 1 : 0]}`;
}

/** `142 ranked, 311 incomplete`, or `453 models` where all are ranked. */
export function countText(ranked: number, shown: number): string {
  if (shown === 0) return 'No models';
  return ranked === shown ? modelsText(shown) : `${ranked} ranked, ${shown - ranked} incomplete`;
}

/** `37 of 453 models`, or `453 models` where all are shown. */
export function resultText(shown: number, size: number): string {
  if (shown === 0) return `None of ${modelsText(size)}`;
  return shown === size ? modelsText(size) : `${shown} of ${modelsText(size)}`;
}

function modelsText(count: number): string {
  return `${count} ${count === 1 ? 'model' : 'models'}`;
}

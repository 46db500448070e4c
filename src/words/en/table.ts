import type { TableColumn } from './columns.ts';
import type { WeightStability } from '../domain/ranking/weight-stability.ts';
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

/** How much the top depends on the weights; empty where nothing can be said. */
export function stabilityText(stability: WeightStability | null): string {
  if (stability === null) return '';
  const { draws, first, contenders } = stability;
  const drawn = `With each weight drawn anew around its value (mostly half to twice of it), ${draws} times,`;
  if (first === 1 && contenders === 1) return `${drawn} the first is always the first.`;
  const others = contenders === 1 ? 'one model is' : `${contenders} models are`;
  return `${drawn} the first stays first in ${Math.round(first * 100)}%, and ${others} first at some time.`;
}

/** `37 of 453 models`, or `453 models` where all are shown. */
export function resultText(shown: number, size: number): string {
  if (shown === 0) return `None of ${modelsText(size)}`;
  return shown === size ? modelsText(size) : `${shown} of ${modelsText(size)}`;
}

function modelsText(count: number): string {
  return `${count} ${count === 1 ? 'model' : 'models'}`;
}

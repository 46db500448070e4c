import type { ViewCell } from './view-cell.ts';

/** What a cell has for a program to read: a model's whole name, a number that is not formatted; null for missing. */
export function plainValue(cell: ViewCell): string | number | boolean | null {
  switch (cell.kind) {
    case 'rank':
    case 'number':
      return cell.number;
    case 'model':
      return cell.name;
    case 'value':
      return cell.value;
    case 'missing':
      return null;
  }
}

/** Half of a number's 95% interval. */
export function plainMargin(cell: ViewCell): number | null {
  return cell.kind === 'number' ? (cell.margin?.number ?? null) : null;
}

/** The best and the worst rank that 95% uncertainty allows. */
export function plainInterval(cell: ViewCell): [low: number, high: number] | null {
  return cell.kind === 'rank' && cell.interval ? [cell.interval.low, cell.interval.high] : null;
}

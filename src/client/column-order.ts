import type { TableColumn } from './columns.ts';

/**
 * All columns in the order of a visitor: rank, model and average stay first; then those that are named, and then the
 * others as the page has them.
 */
export function orderedColumns(columns: readonly TableColumn[], order: readonly string[]): string[] {
  const fixed = columns.filter(({ isOptional }) => !isOptional).map(({ id }) => id);
  const optional = columns.filter(({ isOptional }) => isOptional).map(({ id }) => id);
  const named = order.filter((id) => optional.includes(id));
  return [...fixed, ...named, ...optional.filter((id) => !named.includes(id))];
}

/** The order after a column has moved by so many places; empty where it is that of the page again. */
export function movedColumn(
  columns: readonly TableColumn[],
  order: readonly string[],
  id: string,
  by: number,
): string[] {
  const optional = columns.filter(({ isOptional }) => isOptional).map((column) => column.id);
  const now = orderedColumns(columns, order).filter((each) => optional.includes(each));
  const from = now.indexOf(id);
  const to = Math.max(0, Math.min(now.length - 1, from + by));
  if (from === -1) return [...order];
  now.splice(to, 0, ...now.splice(from, 1));
  return now.every((each, place) => each === optional[place]) ? [] : now;
}

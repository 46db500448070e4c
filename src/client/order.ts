import type { ClientTable } from '../domain/client-table.ts';
import { byCodeUnit } from '../domain/order.ts';
import type { TableColumn } from './columns.ts';
import { foldText } from './fold.ts';
import { findMetadata, metadataValue } from './metadata-values.ts';

/** How a column is read when it is sorted for the first time: what comes first. */
export type FirstOrder = 'best' | 'largest' | 'alphabet' | 'yes';

/** Rows by index, in the order to show. */
export type RowOrder = Uint32Array;

/**
 * Sorts the rows by a column. Missing values come last whichever way it is sorted, and rows with equal values keep
 * the board's order: rank, then coverage, then name. By average is by rank, which knows differences that rounding
 * hides. Orders are kept, so a second sorting by the same column costs nothing.
 */
export function createOrders(table: ClientTable): (column: TableColumn, isReversed: boolean) => RowOrder {
  const keys = new Map<string, SortKey>();
  const orders = new Map<string, RowOrder>();
  return (column, isReversed) => {
    const name = `${isReversed ? '-' : '+'}${column.id}`;
    const known = orders.get(name);
    if (known) return known;
    const key = keys.get(column.id) ?? sortKey(table, column);
    keys.set(column.id, key);
    const order = sortRows(key.values, key.isDescending !== isReversed);
    orders.set(name, order);
    return order;
  };
}

/** What comes first when a column is sorted for the first time. */
export function firstOrder({ source }: Pick<TableColumn, 'source'>): FirstOrder {
  if (source.kind === 'model') return 'alphabet';
  if (source.kind !== 'metadata') return 'best';
  return source.type === 'number' ? 'largest' : source.type === 'boolean' ? 'yes' : 'alphabet';
}

interface SortKey {
  /** NaN: missing. */
  values: Float64Array;
  /** Whether the first order goes down. */
  isDescending: boolean;
}

function sortKey(table: ClientTable, { source }: TableColumn): SortKey {
  switch (source.kind) {
    case 'rank':
    case 'average':
      return { values: numbers(table.ranks), isDescending: false };
    case 'model':
      return { values: alphabet(table.models), isDescending: false };
    case 'task':
      return {
        values: numbers(table.tasks[source.index]?.values ?? []),
        isDescending: source.higherIsBetter,
      };
    case 'metadata': {
      const values = metadataValues(table, source.index);
      if (source.type === 'text') {
        const texts = values.map((value) => (value === null || value === '' ? null : String(value)));
        return { values: alphabet(texts), isDescending: false };
      }
      return { values: numbers(values.map(numberOf)), isDescending: true };
    }
  }
}

function metadataValues(table: ClientTable, column: number) {
  const metadata = findMetadata(table, table.columns[column]?.key ?? '');
  return Array.from({ length: table.size }, (_, row) =>
    metadata === undefined ? null : metadataValue(metadata, row),
  );
}

function numberOf(value: string | number | boolean | null): number | null {
  return typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : null;
}

function numbers(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? NaN);
}

/** Each text's place among the different ones, without regard to case and diacritics. */
function alphabet(texts: readonly (string | null)[]): Float64Array {
  const folded = texts.map((text) => (text === null ? null : foldText(text)));
  const different = [...new Set(folded)].filter((text) => text !== null).sort(byCodeUnit);
  const place = new Map(different.map((text, index) => [text, index]));
  return numbers(folded.map((text) => (text === null ? null : (place.get(text) ?? null))));
}

function sortRows(values: Float64Array, isDescending: boolean): RowOrder {
  const order = new Uint32Array(values.length);
  let count = 0;
  values.forEach((value, row) => {
    if (!Number.isNaN(value)) order[count++] = row;
  });
  let end = count;
  values.forEach((value, row) => {
    if (Number.isNaN(value)) order[end++] = row;
  });
  const sign = isDescending ? -1 : 1;
  order.subarray(0, count).sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b);
  return order;
}

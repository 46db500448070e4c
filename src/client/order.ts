import type { ClientTable } from '../domain/client-table.ts';
import type { MetadataValue } from '../domain/metadata.ts';
import { countBelow, countUpTo } from '../domain/ranking/sorted.ts';
import type { TableColumn } from './columns.ts';
import { foldText } from './fold.ts';
import { findMetadata, metadataValue } from './metadata-values.ts';
import type { Standing } from './standing.ts';

/** How a column is read when it is sorted for the first time: what comes first. */
export type FirstOrder = 'best' | 'largest' | 'alphabet' | 'yes';

/** A column to sort by, and whether it is not as it is sorted at first. */
export interface ColumnSort {
  column: TableColumn;
  isReversed: boolean;
}

/** Rows by index, in the order to show. */
export type RowOrder = Uint32Array;

/**
 * Sorts the rows by columns, the most important first. Missing values come last whichever way one is sorted, and rows
 * with equal values keep the board's order: rank, then coverage, then name. By average is by rank, which knows differences that rounding
 * hides. What is worked out for a column is kept, so sorting by it again costs next to nothing.
 */
export function createOrders(
  table: ClientTable,
): (sorts: readonly ColumnSort[], standing: Standing) => RowOrder {
  const keys = new Map<string, SortKey>();
  const byRank = new WeakMap<Standing, SortKey>();
  const keyOf = (column: TableColumn, standing: Standing) => {
    const { kind } = column.source;
    const isByRank = kind === 'rank' || kind === 'average';
    const known = isByRank ? byRank.get(standing) : keys.get(column.id);
    const key = known ?? (isByRank ? rankKey(standing, table.references) : sortKey(table, column));
    if (isByRank) byRank.set(standing, key);
    else keys.set(column.id, key);
    return key;
  };
  const asGiven: RowOrder = Uint32Array.from({ length: table.size }, (_, row) => row);
  return (sorts, standing) => {
    let order = asGiven;
    for (const { column, isReversed } of sorts.toReversed()) {
      const key = keyOf(column, standing);
      order = sortRows(order, key, key.isDescending !== isReversed);
    }
    return order;
  };
}

/** What comes first when a column is sorted for the first time. */
export function firstOrder({ source }: Pick<TableColumn, 'source'>): FirstOrder {
  if (source.kind === 'model') return 'alphabet';
  if (source.kind !== 'metadata') return 'best';
  return source.type === 'number' ? 'largest' : source.type === 'boolean' ? 'yes' : 'alphabet';
}

interface Places {
  /** By row: the place of its value among the different ones, from the lowest; -1 for none. */
  places: Int32Array;
  /** How many different values there are. */
  count: number;
}

interface SortKey extends Places {
  /** Whether the first order goes down. */
  isDescending: boolean;
}

/** By rank; a reference stands below the ranked rows that are not worse. Without ranks, every row has the same place. */
function rankKey({ ranks, averages, higherIsBetter }: Standing, references: number): SortKey {
  const first = ranks.length - references;
  const sign = higherIsBetter ? 1 : -1;
  const ranked = Float64Array.from(
    averages.slice(0, first).filter((average, row) => average !== null && ranks[row] !== null),
    (average) => -sign * (average ?? 0),
  ).sort();
  const places = ranks.map((rank, row) => {
    const average = averages[row] ?? null;
    return row < first || average === null ? rank : countUpTo(ranked, -sign * average) + 0.5;
  });
  return { ...numberPlaces(places), isDescending: false };
}

function sortKey(table: ClientTable, { source }: TableColumn): SortKey {
  switch (source.kind) {
    case 'model':
      return { ...textPlaces(table.models.map(foldText)), isDescending: false };
    case 'task': {
      const values = table.tasks[source.index]?.values ?? [];
      return { ...numberPlaces(values), isDescending: source.higherIsBetter };
    }
    case 'rank':
    case 'average':
      throw new Error('Ranks depend on the standing.');
    case 'metadata': {
      const values = metadataValues(table, source.index);
      return source.type === 'text'
        ? { ...textPlaces(values.map(textOf)), isDescending: false }
        : { ...numberPlaces(values.map(numberOf)), isDescending: true };
    }
  }
}

function metadataValues(table: ClientTable, column: number): MetadataValue[] {
  const metadata = findMetadata(table, table.columns[column]?.key ?? '');
  return Array.from({ length: table.size }, (_, row) =>
    metadata === undefined ? null : metadataValue(metadata, row),
  );
}

function textOf(value: MetadataValue): string | null {
  return value === null || value === '' ? null : foldText(String(value));
}

function numberOf(value: MetadataValue): number | null {
  return typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : null;
}

// Loops, as `from` and `filter` take twice the time for 50,000 rows; see `npm run bench -- --only table`.
function numberPlaces(values: readonly (number | null)[]): Places {
  const sorted = new Float64Array(values.length);
  let size = 0;
  for (const value of values) if (value !== null) sorted[size++] = value;
  const different = sorted.subarray(0, size).sort();
  let count = 0;
  for (const value of different) {
    if (count === 0 || value !== different[count - 1]) different[count++] = value;
  }
  const lowest = different.subarray(0, count);
  const places = new Int32Array(values.length);
  values.forEach((value, row) => {
    places[row] = value === null ? -1 : countBelow(lowest, value);
  });
  return { places, count };
}

/** By code unit. */
function textPlaces(texts: readonly (string | null)[]): Places {
  const rows: { text: string; row: number }[] = [];
  texts.forEach((text, row) => {
    if (text !== null) rows.push({ text, row });
  });
  rows.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const places = new Int32Array(texts.length).fill(-1);
  let count = 0;
  let last: string | null = null;
  for (const { text, row } of rows) {
    if (text !== last) count += 1;
    last = text;
    places[row] = count - 1;
  }
  return { places, count };
}

/** A counting sort: as quick as reading the rows twice, and rows of one place stay in their order. */
function sortRows(rows: RowOrder, { places, count }: SortKey, isDescending: boolean): RowOrder {
  const stepOf = (place: number) => (place < 0 ? count : isDescending ? count - 1 - place : place);
  const sizes = new Uint32Array(count + 1);
  for (const place of places) {
    const step = stepOf(place);
    sizes[step] = (sizes[step] ?? 0) + 1;
  }
  let begin = 0;
  const nextOf = sizes.map((size) => (begin += size) - size);
  const order = new Uint32Array(rows.length);
  for (const row of rows) {
    const step = stepOf(places[row] ?? -1);
    const at = nextOf[step] ?? 0;
    order[at] = row;
    nextOf[step] = at + 1;
  }
  return order;
}

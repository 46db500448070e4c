import type { ClientMetadata, ClientTable } from '../domain/client-table.ts';
import type { MetadataValue } from '../domain/metadata.ts';
import { findMetadata, metadataValue } from './metadata-values.ts';
import type { RowMask } from './search.ts';

/** By filter key: the chosen values, as texts. */
export type ChosenFilters = ReadonlyMap<string, readonly string[]>;

/** Both ends belong to it; null is an open end. */
export interface NumberRange {
  low: number | null;
  high: number | null;
}

/** By key of a column of numbers. */
export type ChosenRanges = ReadonlyMap<string, NumberRange>;

/** What a visitor narrows the table by, besides searching. */
export interface Narrowing {
  filters: ChosenFilters;
  ranges: ChosenRanges;
}

export interface RowFilter {
  /** Rows that are left; null when nothing narrows. */
  rows(narrowing: Narrowing): RowMask | null;
  /**
   * How many rows each choice of a filter would leave if it alone were chosen in it, by the filter's key, in the order
   * of its choices.
   *
   * @param isCounted rows that are there at all, such as those that are found.
   */
  counts(narrowing: Narrowing, isCounted: (row: number) => boolean): Map<string, number[]>;
}

/**
 * Narrows a table by the values and numbers of its metadata. Under each key a row must have one of the chosen values, or a
 * number in the range, and so no row without a value is left. All choices of a filter, and a key or value that the table
 * does not know, narrow nothing.
 */
export function createRowFilter(table: ClientTable): RowFilter {
  const masks = new Map<string, RowMask | null>();
  const remember = (name: string, make: () => RowMask | null) => {
    const known = masks.get(name);
    if (known !== undefined) return known;
    if (masks.size > MOST_KEPT) masks.clear();
    const mask = make();
    masks.set(name, mask);
    return mask;
  };
  const masksOf = ({ filters, ranges }: Narrowing) => {
    const found = new Map<string, RowMask>();
    for (const [key, texts] of filters) {
      const mask = remember(JSON.stringify([key, ...texts]), () => choiceMask(table, key, texts));
      if (mask !== null) found.set(`f.${key}`, mask);
    }
    for (const [key, range] of ranges) {
      const mask = remember(JSON.stringify([key, range]), () => rangeMask(table, key, range));
      if (mask !== null) found.set(`r.${key}`, mask);
    }
    return found;
  };

  return {
    rows: (narrowing) => {
      const [first, ...others] = masksOf(narrowing).values();
      return first === undefined ? null : intersect(first, others);
    },
    counts(narrowing, isCounted) {
      const found = masksOf(narrowing);
      const counted = new Uint8Array(table.size);
      for (let row = 0; row < table.size; row += 1) counted[row] = isCounted(row) ? 1 : 0;
      const counts = new Map<string, number[]>();
      for (const { key, choices } of table.filters) {
        const others = [...found].flatMap(([name, mask]) => (name === `f.${key}` ? [] : [mask]));
        const metadata = findMetadata(table, key);
        const ofValues = metadata && countValues(metadata, intersect(counted, others));
        counts.set(
          key,
          choices.map(({ value }) => ofValues?.get(value) ?? 0),
        );
      }
      return counts;
    },
  };
}

function intersect(first: RowMask, others: readonly RowMask[]): RowMask {
  const kept = first.slice();
  for (const mask of others) {
    for (let row = 0; row < kept.length; row += 1) kept[row] = (kept[row] ?? 0) & (mask[row] ?? 0);
  }
  return kept;
}

/** How many of the rows have each value. */
function countValues(metadata: ClientMetadata, kept: RowMask): Map<MetadataValue, number> {
  if (metadata.kind === 'dictionary') {
    const { dictionary, index } = metadata;
    const sizes = new Uint32Array(dictionary.length);
    for (let row = 0; row < kept.length; row += 1) {
      const place = index[row] ?? -1;
      if (kept[row] === 1 && place >= 0) sizes[place] = (sizes[place] ?? 0) + 1;
    }
    return new Map(dictionary.map((value, place) => [value, sizes[place] ?? 0]));
  }
  const sizes = new Map<MetadataValue, number>();
  metadata.values.forEach((value, row) => {
    if (kept[row] === 1) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  });
  return sizes;
}

/** A visitor goes back and forth between some few. */
const MOST_KEPT = 64;

function choiceMask(table: ClientTable, key: string, texts: readonly string[]): RowMask | null {
  const choices = table.filters.find((filter) => filter.key === key)?.choices ?? [];
  const wanted = new Set(choices.map(({ value }) => value).filter((value) => texts.includes(String(value))));
  const metadata = findMetadata(table, key);
  if (wanted.size === 0 || wanted.size === choices.length || metadata === undefined) return null;
  const mask = new Uint8Array(table.size);
  for (let row = 0; row < table.size; row += 1) {
    const value = metadataValue(metadata, row);
    if (value !== null && wanted.has(value)) mask[row] = 1;
  }
  return mask;
}

function rangeMask(table: ClientTable, key: string, { low, high }: NumberRange): RowMask | null {
  const metadata = findMetadata(table, key);
  if (metadata?.kind !== 'numbers' || (low === null && high === null)) return null;
  const [from, to] = [low ?? -Infinity, high ?? Infinity];
  return Uint8Array.from(metadata.values, (value) =>
    value !== null && value >= from && value <= to ? 1 : 0,
  );
}

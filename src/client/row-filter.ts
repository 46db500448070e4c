import type { ClientTable } from '../domain/client-table.ts';
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
      const all = [...masksOf(narrowing).values()];
      const [first, ...others] = all;
      return first === undefined
        ? null
        : first.map((kept, row) => (others.every((mask) => mask[row] === 1) ? kept : 0));
    },
    counts(narrowing, isCounted) {
      const found = masksOf(narrowing);
      const counts = new Map<string, number[]>();
      for (const { key, choices } of table.filters) {
        const others = [...found].flatMap(([name, mask]) => (name === `f.${key}` ? [] : [mask]));
        const places = new Map(choices.map(({ value }, place) => [value, place]));
        const tally = choices.map(() => 0);
        const metadata = findMetadata(table, key);
        for (let row = 0; metadata !== undefined && row < table.size; row += 1) {
          if (!isCounted(row) || others.some((mask) => mask[row] === 0)) continue;
          const value = metadataValue(metadata, row);
          const place = value === null ? undefined : places.get(value);
          if (place !== undefined) tally[place] = (tally[place] ?? 0) + 1;
        }
        counts.set(key, tally);
      }
      return counts;
    },
  };
}

/** A visitor goes back and forth between some few. */
const MOST_KEPT = 64;

function choiceMask(table: ClientTable, key: string, texts: readonly string[]): RowMask | null {
  const choices = table.filters.find((filter) => filter.key === key)?.choices ?? [];
  const wanted = new Set(choices.map(({ value }) => value).filter((value) => texts.includes(String(value))));
  const metadata = findMetadata(table, key);
  if (wanted.size === 0 || wanted.size === choices.length || metadata === undefined) return null;
  return Uint8Array.from({ length: table.size }, (_, row) => {
    const value = metadataValue(metadata, row);
    return value !== null && wanted.has(value) ? 1 : 0;
  });
}

function rangeMask(table: ClientTable, key: string, { low, high }: NumberRange): RowMask | null {
  const metadata = findMetadata(table, key);
  if (metadata?.kind !== 'numbers' || (low === null && high === null)) return null;
  const [from, to] = [low ?? -Infinity, high ?? Infinity];
  return Uint8Array.from(metadata.values, (value) =>
    value !== null && value >= from && value <= to ? 1 : 0,
  );
}

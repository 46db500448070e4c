import type { ClientTable } from '../domain/client-table.ts';
import { findMetadata, metadataValue } from './metadata-values.ts';
import type { RowMask } from './search.ts';

/** By filter key: the chosen values, as texts. */
export type ChosenFilters = ReadonlyMap<string, readonly string[]>;

/**
 * Rows that have one of the chosen values under each key. A key or a value that the table does not know narrows
 * nothing; null when nothing narrows.
 */
export function filterRows(table: ClientTable, chosen: ChosenFilters): RowMask | null {
  let mask: RowMask | null = null;
  for (const [key, texts] of chosen) {
    const choices = table.filters.find((filter) => filter.key === key)?.choices ?? [];
    const wanted = new Set(
      choices.map(({ value }) => value).filter((value) => texts.includes(String(value))),
    );
    const metadata = findMetadata(table, key);
    if (wanted.size === 0 || metadata === undefined) continue;
    mask ??= new Uint8Array(table.size).fill(1);
    for (let row = 0; row < table.size; row += 1) {
      const value = metadataValue(metadata, row);
      if (value === null || !wanted.has(value)) mask[row] = 0;
    }
  }
  return mask;
}

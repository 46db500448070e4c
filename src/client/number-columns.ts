import { isChangeKey } from '../domain/change-key.ts';
import type { ClientTable } from '../domain/client-table.ts';
import { findMetadata } from './metadata-values.ts';

/** A column of numbers that a visitor can narrow the table by. */
export interface NumberColumn {
  /** The metadata key. */
  key: string;
  label: string;
  decimals: number;
  /** Least and greatest value of all rows. */
  observed: readonly [number, number];
}

/** The columns of the models' numbers that are not all the same. */
export function numberColumns(table: ClientTable): NumberColumn[] {
  return table.columns.flatMap(({ key, label, decimals }) => {
    const metadata = findMetadata(table, key);
    if (metadata?.kind !== 'numbers' || isChangeKey(key)) return [];
    let [low, high] = [Infinity, -Infinity];
    for (const value of metadata.values) {
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return low < high ? [{ key, label, decimals, observed: [low, high] as const }] : [];
  });
}

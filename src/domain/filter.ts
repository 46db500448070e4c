import { labelOf, type Filter, type FilterOptions } from './column.ts';
import type { MetadataValue } from './metadata.ts';
import type { ModelType } from './model-type.ts';
import { byCodeUnit, byNumber } from './order.ts';
import { rowValue, valueText, type ValuedRow } from './row-value.ts';

/**
 * Counts the rows behind each choice. Without choices in the config there is one for each value that occurs: model
 * types in their own order, others by how many rows have them, then by label.
 */
export function resolveFilters(
  options: readonly FilterOptions[],
  rows: readonly ValuedRow[],
  modelTypes: readonly ModelType[],
): Filter[] {
  return options.map(({ key, label, choices }) => {
    const counts = new Map<MetadataValue, number>();
    for (const row of rows) {
      const value = rowValue(row, key);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const named = (value: string | number | boolean) =>
      valueText(value, { key, decimals: decimalsIn(value) }, modelTypes) ?? String(value);
    const counted = (choices ?? occurring(counts)).map((choice) => ({
      label: choice.label ?? named(choice.value),
      value: choice.value,
      count: counts.get(choice.value) ?? 0,
    }));
    if (choices === null) {
      const place = (value: MetadataValue) =>
        key === 'model_type' ? modelTypes.findIndex(({ id }) => id === value) >>> 0 : 0;
      counted.sort(
        (a, b) =>
          byNumber(place(a.value), place(b.value)) ||
          byNumber(b.count, a.count) ||
          byCodeUnit(a.label, b.label),
      );
    }
    return { key, label: label ?? labelOf(key), choices: counted };
  });
}

function occurring(
  counts: ReadonlyMap<MetadataValue, number>,
): { label: null; value: string | number | boolean }[] {
  return [...counts.keys()].flatMap((value) =>
    value === null || value === '' ? [] : [{ label: null, value }],
  );
}

function decimalsIn(value: MetadataValue): number {
  return typeof value === 'number' ? (String(value).split('.')[1] ?? '').length : 0;
}

import { no, yes } from '#words/values.ts';
import type { Row } from './board.ts';
import { changeText, changeValue, isChangeKey } from './change-key.ts';
import type { Column } from './column.ts';
import type { MetadataValue } from './metadata.ts';
import type { ModelType } from './model-type.ts';
import { formatNumber } from './number-format.ts';

/** What of a row a column or a filter may ask for. */
export type ValuedRow = Pick<Row, 'entry' | 'modelType' | 'metadata' | 'request' | 'since' | 'sincePrevious'>;

/**
 * What a row has under a column's or a filter's key: the metadata of that name, or one of the entry's own facts:
 * `model_type` (the type's id; the files' own word where no type is known), `precision`, `revision`, `weight_type`; or
 * what has changed, see `isChangeKey`.
 */
export function rowValue(row: ValuedRow, key: string): MetadataValue {
  if (isChangeKey(key)) return changeValue(row, key);
  const own = row.metadata[key] ?? null;
  switch (key) {
    case 'model_type':
      return row.modelType?.id ?? own ?? row.request?.modelType ?? null;
    case 'precision':
      return row.entry.precision ?? own;
    case 'revision':
      return row.entry.revision ?? own;
    case 'weight_type':
      return row.entry.weightType ?? own;
    default:
      return own;
  }
}

/** Whether a row has a value that an operator names: the case of texts does not matter. What is missing is like nothing. */
export function isSameValue(value: MetadataValue, wanted: MetadataValue): boolean {
  return typeof value === 'string' && typeof wanted === 'string'
    ? value.trim().toLowerCase() === wanted.trim().toLowerCase()
    : value !== null && value === wanted;
}

/** The text of such a value in a table's cell; null for no value. Types are shown by their label. */
export function valueText(
  value: MetadataValue,
  column: Pick<Column, 'key' | 'decimals'>,
  modelTypes: readonly Pick<ModelType, 'id' | 'label'>[],
): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number' && isChangeKey(column.key)) {
    return changeText(value, column.key, column.decimals);
  }
  if (typeof value === 'number') return formatNumber(value, column.decimals);
  if (column.key !== 'model_type') return value;
  return modelTypes.find(({ id }) => id === value)?.label ?? value;
}

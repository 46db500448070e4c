import { columnLabels } from '#words/defaults.ts';
import type { MetadataValue } from './metadata.ts';
import { rowValue, type ValuedRow } from './row-value.ts';

export type ColumnType = 'number' | 'text' | 'boolean';

/** A column of metadata as the operator asks for it; null leaves the choice to the values. */
export interface ColumnOptions {
  /** A metadata key, or `model_type`, `precision`, `revision`, `weight_type`. */
  key: string;
  label: string | null;
  subtitle: string | null;
  description: string | null;
  type: ColumnType | null;
  decimals: number | null;
  isDefault: boolean;
}

/** A column of metadata. */
export interface Column {
  /** The metadata key. */
  key: string;
  label: string;
  /** Unit or a few words under the label. */
  subtitle: string | null;
  description: string | null;
  /** From the config, or from the values: all numbers, all booleans, else text. */
  type: ColumnType;
  /** Digits after the point for numbers, the same for the whole column. */
  decimals: number;
  /** Shown without being asked for. */
  isDefault: boolean;
}

/** Columns that visitors can choose at once. */
export interface ColumnPreset {
  label: string;
  /** `task.{id}` and `meta.{key}`, in the order in which they are shown. */
  columns: string[];
}

/** A filter as the operator asks for it. */
export interface FilterOptions {
  key: string;
  label: string | null;
  /** null: one choice for each value that occurs. */
  choices: { label: string | null; value: string | number | boolean }[] | null;
}

/** One choice that narrows the table. */
export interface FilterChoice {
  label: string;
  /** The value that a row's metadata must have; for model types the type's id. */
  value: string | number | boolean;
  /** Rows that have it. */
  count: number;
}

/** A metadata column that visitors can filter by. */
export interface Filter {
  key: string;
  label: string;
  choices: FilterChoice[];
}

const MAX_DECIMALS = 2;

/** Settles what the operator left open, by the values that the rows have. Columns of one key are one column. */
export function resolveColumns(options: readonly ColumnOptions[], rows: readonly ValuedRow[]): Column[] {
  const byKey = new Map(options.map((column) => [column.key, column]));
  return [...byKey.values()].map((column) => {
    const values = rows
      .map((row) => rowValue(row, column.key))
      .filter((value) => value !== null && value !== '');
    return {
      ...column,
      label: column.label ?? labelOf(column.key),
      type: column.type ?? typeOf(values),
      decimals: column.decimals ?? decimalsOf(values),
    };
  });
}

/** The columns of the config, after those of changes that it does not place itself. */
export function withChanges(
  columns: readonly ColumnOptions[],
  changes: readonly ColumnOptions[],
): ColumnOptions[] {
  const told = new Map(changes.map((column) => [column.key, column]));
  const own = columns.map((column) => {
    const change = told.get(column.key);
    if (!change) return column;
    const { label, subtitle, description } = column;
    return {
      ...change,
      label: label ?? change.label,
      subtitle: subtitle ?? change.subtitle,
      description: description ?? change.description,
      isDefault: column.isDefault,
    };
  });
  return [...changes.filter(({ key }) => !columns.some((column) => column.key === key)), ...own];
}

/** `model_type` becomes `Model type`, unless the board's language has a word for it. */
export function labelOf(key: string): string {
  const known = Object.hasOwn(columnLabels, key) ? columnLabels[key] : undefined;
  if (known !== undefined) return known;
  const words = key.replace(/[_\s]+/g, ' ').trim();
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
}

function typeOf(values: readonly MetadataValue[]): ColumnType {
  if (values.length === 0) return 'text';
  if (values.every((value) => typeof value === 'number')) return 'number';
  return values.every((value) => typeof value === 'boolean') ? 'boolean' : 'text';
}

/** The fewest digits that show every number as it is, up to a bound. */
function decimalsOf(values: readonly MetadataValue[]): number {
  const numbers = values.filter((value) => typeof value === 'number');
  for (let decimals = 0; decimals < MAX_DECIMALS; decimals += 1) {
    if (numbers.every((value) => Number(value.toFixed(decimals)) === value)) return decimals;
  }
  return MAX_DECIMALS;
}

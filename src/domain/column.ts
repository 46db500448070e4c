export type ColumnType = 'number' | 'text' | 'boolean';

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

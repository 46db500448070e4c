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

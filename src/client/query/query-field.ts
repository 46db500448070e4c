import type { Standing } from '../standing.ts';

/** What of a standing queries ask for; a table has it, too, for its own. */
export type Ranked = Pick<Standing, 'ranks' | 'averages' | 'decimals'>;

/** One of the values that a field's rows have. */
export interface Coded {
  /** What it is found by, folded; the first is what it is called. */
  texts: readonly string[];
  /** What it is called, as it is written; several where a row may have several. */
  shown: readonly string[];
  value: string | number | boolean;
}

/** How a field is read, by row. */
export type Reader =
  | {
      kind: 'numbers';
      values: (ranked: Ranked) => readonly (number | null)[];
      /** Digits after the point as they are shown; null: all. */
      decimals: (ranked: Ranked) => number | null;
    }
  | {
      kind: 'coded';
      /** The same ones at every call. */
      values: () => readonly Coded[];
      /** Index into the values, or -1; null: every row has its own. */
      index: (ranked: Ranked) => ArrayLike<number> | null;
    };

/** What a field is, beside its name. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'choice';

export interface QueryField {
  /** As it is suggested; one of `names`. */
  name: string;
  names: readonly string[];
  label: string;
  kind: FieldKind;
  /** Whether what is found in it stands in the model's name. */
  isOfName: boolean;
  reader: Reader;
}

/** What a field is before it is known which of its names no other has. */
export type FieldDraft = Omit<QueryField, 'name'>;

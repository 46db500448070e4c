import type { Rejection } from '../../domain/evaluation.ts';

/** A table, whatever it was written as. */
export interface Grid {
  header: readonly GridColumn[];
  /** Whether a row has to have a cell for each column. */
  isRectangular: boolean;
  /** What rows are counted by. */
  unit: 'line' | 'row';
  size: { rows: number; cells: number };
  /** Made one by one, since big tables would not fit twice. */
  rows: () => Iterable<GridRow>;
}

export interface GridColumn {
  /** For what lies inside an object the keys that lead there, with `.` between them. */
  name: string;
  /** The last of these keys. */
  leaf: string;
}

export interface GridRow {
  /** From 1. */
  line: number;
  /** By the columns' places; null for what is no row. */
  cells: readonly unknown[] | null;
  /** The places of the cells that the row has; null: all. */
  places: readonly number[] | null;
}

export const MAX_ROWS = 1_000_000;
const MAX_COLUMNS = 10_000;
/** Each takes some hundred bytes of memory. */
export const MAX_CELLS = 12_000_000;

/** Tables beyond what anything can be made of. */
export function tooLarge({ header, size }: Grid, path: string): Rejection | null {
  const reject = (code: string, count: number, noun: string, limit: number): Rejection => ({
    path,
    where: null,
    code,
    message: `The table has ${count} ${noun}; at most ${limit} are read.`,
    remedy: 'Keep only the scores in it and put samples and logs in other files.',
  });
  if (header.length > MAX_COLUMNS) return reject('too-many-columns', header.length, 'columns', MAX_COLUMNS);
  if (size.rows > MAX_ROWS) return reject('too-many-rows', size.rows, 'rows', MAX_ROWS);
  if (size.cells > MAX_CELLS) return reject('too-many-cells', size.cells, 'cells', MAX_CELLS);
  return null;
}

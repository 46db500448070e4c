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

/** Where parsing stops: the rows above a table's header do not count. */
export const MAX_READ_ROWS = MAX_ROWS + 1000;

/** Tables beyond what anything can be made of. */
export function tooLarge({ header, size }: Grid, path: string): Rejection | null {
  if (header.length > MAX_COLUMNS) return tooManyColumns(path, header.length, '');
  if (size.rows > MAX_ROWS) return tooManyRows(path, size.rows, '');
  return size.cells > MAX_CELLS ? tooManyCells(path, size.cells, '') : null;
}

/** The same of a table whose size is only known to be more than a number. */
export function tooManyColumns(path: string, count: number, more = 'more than '): Rejection {
  return tooMany(path, 'too-many-columns', `${more}${count} columns`, MAX_COLUMNS);
}

export function tooManyRows(path: string, count: number, more = 'more than '): Rejection {
  return tooMany(path, 'too-many-rows', `${more}${count} rows`, MAX_ROWS);
}

export function tooManyCells(path: string, count: number, more = 'more than '): Rejection {
  return tooMany(path, 'too-many-cells', `${more}${count} cells`, MAX_CELLS);
}

function tooMany(path: string, code: string, found: string, limit: number): Rejection {
  return {
    path,
    where: null,
    code,
    message: `The table has ${found}; at most ${limit} are read.`,
    remedy: 'Keep only the scores in it and put samples and logs in other files.',
  };
}

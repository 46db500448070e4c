/** How the rows of tables are read: which columns name the entry; the other columns are scores and metadata. */
export interface TableMapping {
  /** A column, `#1` by its position; `@key` for rows in an object by model. What lies inside objects has `.` in its name. */
  model: string;
  revision: string | null;
  precision: string | null;
  weightType: string | null;
  /** A column with the time or date of the run. */
  runAt: string | null;
  /** Where the rows are in a document, keys joined by `.`; null for the document itself. */
  rows: string | null;
  /** Rows above the one with the columns' names. */
  skipRows: number;
}

/** In the place of a column's name: the key of each row, where rows are an object or have an index. */
export const ROW_KEY = '@key';

/** Behind a column's name: the number after ± in its cells, or half of an interval there. */
export const MARGIN = ' ±';

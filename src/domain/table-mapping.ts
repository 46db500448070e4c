/** Which columns of a table name the entry; the other columns are scores and metadata. */
export interface TableMapping {
  model: string;
  revision: string | null;
  precision: string | null;
  weightType: string | null;
  /** A column with the time or date of the run. */
  runAt: string | null;
}

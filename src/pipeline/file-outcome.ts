import type { Companion, Rejection } from '../domain/evaluation.ts';

/** What one file gave: items, companions, a rejection, or why it is ignored. */
export interface FileOutcome<Item> {
  items: Item[];
  /** Only of result files. */
  companions: Companion[];
  rejections: Rejection[];
  /** Why its content makes it no data; null for what is. */
  ignored: string | null;
  /** The reader's id; null when none knew the file. */
  format: string | null;
}

import type { Rejection } from '../domain/evaluation.ts';

/** What one file gave. Without items there is at least one rejection. */
export interface FileOutcome<Item> {
  items: Item[];
  rejections: Rejection[];
  /** The reader's id; null when none knew the file. */
  format: string | null;
}

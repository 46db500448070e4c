import { missing } from '#words/values.ts';
import type { MissingReason } from './evaluation.ts';

/** Why a score is missing, in words for the reader of a table. */
export function missingText(reason: MissingReason): string {
  return missing[reason];
}

import type { GuardLimits } from '../../config/config.ts';
import { formatPlain } from '../../domain/number-format.ts';

/** A limit of the guard that a new board does not keep. */
export interface Breach {
  /** `empty`: no row is left, which no limit allows. */
  limit: keyof GuardLimits | 'empty';
  /** What happened, with its numbers. */
  text: string;
  /** What is gone, or where it happened; may be empty. */
  names: string[];
}

/** A loss that goes beyond its limit, in words; null for one within. `rest` ends the sentence. */
export function beyond(loss: { lost: number; of: number; limit: number }): string | null {
  const { lost, of, limit } = loss;
  if (lost === 0 || lost / of <= limit) return null;
  return `(${percent(lost / of)}; ${limit === 0 ? 'none may go' : `at most ${percent(limit)} may go`})`;
}

/** 0.104 is `10.4%`. */
export function percent(share: number): string {
  return `${formatPlain(share * 100, 1)}%`;
}

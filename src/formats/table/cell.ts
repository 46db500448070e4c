import type { NumberValue } from '../values/number-value.ts';
import { readNumber } from '../values/number-value.ts';

/** A number of a cell and what stands after ±; null without. */
export interface CellNumber extends NumberValue {
  margin: number | null;
}

const NUMBER = String.raw`[+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const WITH_MARGIN = new RegExp(`^(${NUMBER})\\s*%?\\s*(?:±|\\+/-|\\+-|\\\\pm)\\s*(${NUMBER})\\s*%?$`, 'i');
const WITH_INTERVAL = new RegExp(
  `^(${NUMBER})?\\s*[([]?\\s*\\+(${NUMBER})\\s*/\\s*[-−](${NUMBER})\\s*[)\\]]?$`,
  'i',
);
const PERCENT = new RegExp(`^(${NUMBER})\\s*%$`, 'i');
/** Longer texts hold no numbers. */
const MAX_LENGTH = 200;

/**
 * The numbers of a cell: one, or several with ` / ` between them. Each may have a margin: `60.2 ± 1.4`, or an interval
 * around it, `1251 (+5/-4)`, whose margin is half its width; `+5/-4` alone is a margin without a number. What follows
 * `@@` is a key to sort by and no part of it.
 */
export function readCell(cell: unknown): CellNumber[] {
  if (typeof cell !== 'string' || cell.length > MAX_LENGTH) return [{ ...readNumber(cell), margin: null }];
  const text = cell.replace(/@@[^@]*$/, '').trim();
  const parts = text.split(/\s+\/\s+/);
  const numbers = parts.map(readPart);
  return numbers.every(({ value, margin }) => value !== null || margin !== null) ? numbers : [readPart(text)];
}

function readPart(text: string): CellNumber {
  const [, number, margin] = WITH_MARGIN.exec(text) ?? [];
  if (number !== undefined && margin !== undefined) {
    return { ...readNumber(number), margin: readNumber(margin).value };
  }
  const [matched, centre, above, below] = WITH_INTERVAL.exec(text) ?? [];
  if (matched !== undefined) {
    const ends = [above, below].map((end) => readNumber(end).value);
    const [high = null, low = null] = ends;
    const half = high === null || low === null ? null : (high + low) / 2;
    return { ...(centre === undefined ? readNumber(text) : readNumber(centre)), margin: half };
  }
  return { ...readNumber(PERCENT.exec(text)?.[1] ?? text), margin: null };
}

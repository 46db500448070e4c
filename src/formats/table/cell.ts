import { readNumber, type NumberValue } from '../values/number-value.ts';
import { listText } from './list-text.ts';

/** A number of a cell and how far it may be off: what stands after ±, or half of an interval; null without. */
export interface CellNumber extends NumberValue {
  margin: number | null;
}

const WIDTH = String.raw`(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?`;
const NUMBER = `[+-]?${WIDTH}`;
const MARGIN = new RegExp(
  `^(?<centre>${NUMBER})?\\s*%?\\s*(?:±|\\+/-|\\+-|\\\\pm)\\s*(?<width>${WIDTH})\\s*%?$`,
  'i',
);
const OFFSETS = new RegExp(
  `^(?<centre>${NUMBER})?\\s*[([]?\\s*(?:\\+(?<up>${WIDTH})\\s*/\\s*-(?<down>${WIDTH})|-(?<down2>${WIDTH})\\s*/\\s*\\+(?<up2>${WIDTH}))\\s*[)\\]]?$`,
  'i',
);
const ENDS = new RegExp(
  `^(?:(?<centre>${NUMBER})\\s*%?\\s*)?[([]\\s*(?<low>${NUMBER})\\s*%?\\s*[,;–—]\\s*(?<high>${NUMBER})\\s*%?\\s*[)\\]]$`,
  'i',
);
const DASHED_ENDS = new RegExp(`^(?<low>${WIDTH})\\s*%?\\s*[–—]\\s*(?<high>${WIDTH})\\s*%?$`, 'i');
/** `[245,256]` may be one number. */
const THOUSANDS = /[([]\d{1,3}(?:,\d{3})+[)\]]$/;
const PERCENT = new RegExp(`^(${NUMBER})\\s*%$`, 'i');
/** Longer texts hold no numbers. */
const MAX_LENGTH = 200;

/**
 * The numbers of a cell: one, or several with ` / ` between them. Each may have a margin: `60.2 ± 1.4`, or an interval
 * around it, `1251 (+5/-4)` or `1251 [1247, 1256]`, whose margin is half its width. An interval alone, `+5/-4` or
 * `[1247, 1256]`, is a margin without a number. What follows `@@` is a key to sort by and no part of it.
 */
export function readCell(cell: unknown): CellNumber[] {
  if (Array.isArray(cell)) return [readList(cell)];
  if (typeof cell !== 'string') return [alone(cell)];
  const text = (cell.includes('@@') ? cell.replace(/@@[^@]*$/, '') : cell).trim().replaceAll('−', '-');
  const whole = readPart(text);
  if (whole.missing !== 'not_numeric' || whole.margin !== null) return [whole];
  const parts = text.length > MAX_LENGTH ? [] : text.split(/\s+\/\s+/).map(readPart);
  const isNumeric = parts.every(({ missing, margin }) => missing !== 'not_numeric' || margin !== null);
  const hasNumber = parts.some(({ value, margin }) => value !== null || margin !== null);
  return isNumeric && hasNumber ? parts : [whole];
}

function readPart(text: string): CellNumber {
  const plain = alone(text);
  if (plain.missing !== 'not_numeric' || text.length > MAX_LENGTH || !/\d/.test(text)) return plain;
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) return alone(percent);
  const { centre, margin } = readMargin(text);
  if (margin === null) return plain;
  if (centre === undefined) return { ...plain, margin };
  return { ...readNumber(centre), margin };
}

function readMargin(text: string): { centre: string | undefined; margin: number | null } {
  const { centre, width } = MARGIN.exec(text)?.groups ?? {};
  if (width !== undefined) return { centre, margin: readNumber(width).value };
  const offsets = OFFSETS.exec(text)?.groups;
  if (offsets !== undefined) {
    const up = readNumber(offsets['up'] ?? offsets['up2']).value;
    const down = readNumber(offsets['down'] ?? offsets['down2']).value;
    return { centre: offsets['centre'], margin: up === null || down === null ? null : up / 2 + down / 2 };
  }
  const ends = THOUSANDS.test(text) ? undefined : (ENDS.exec(text) ?? DASHED_ENDS.exec(text))?.groups;
  const between = readNumber(ends?.['centre']).value;
  const margin = halfOf(readNumber(ends?.['low']).value, readNumber(ends?.['high']).value, between);
  return { centre: ends?.['centre'], margin };
}

/** Half the width of an interval, in which the number has to lie. */
function halfOf(low: number | null, high: number | null, between: number | null): number | null {
  if (low === null || high === null || low > high) return null;
  return between !== null && (between < low || between > high) ? null : high / 2 - low / 2;
}

/** A list is no number, but two numbers in it are the ends of an interval. */
function readList(list: readonly unknown[]): CellNumber {
  const text = readNumber(listText(list) ?? list);
  const [low = null, high = null] = list.map((item) =>
    typeof item === 'number' ? readNumber(item).value : null,
  );
  return {
    ...(text.value === null ? text : readNumber(list)),
    margin: list.length === 2 ? halfOf(low, high, null) : null,
  };
}

function alone(cell: unknown): CellNumber {
  return { ...readNumber(cell), margin: null };
}

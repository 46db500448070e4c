import { readVarint } from './thrift.ts';

/** What of a page is written in runs of equal values, as the reader of Parquet goes through it. */
export interface PageRuns {
  values: number;
  /** The highest levels that the column may have: of repetition, of definition. */
  levels: readonly [number, number];
  isBoolean: boolean;
  isIndexed: boolean;
  /** Bytes of the levels, which stand before what is packed; null where their length stands before each. */
  lengths: readonly [number, number] | null;
  /** The levels, and what follows where that is not packed by itself. */
  head: Uint8Array;
  /** The values, packed by themselves; null where they follow the levels. */
  body: Uint8Array | null;
}

/** Throws where a run claims far more values than the page has. */
export function checkRuns({ values, levels, isBoolean, isIndexed, lengths, head, body }: PageRuns): void {
  let at = 0;
  for (const [index, level] of levels.entries()) {
    const length = lengths?.[index];
    if (level > 0) {
      const start = length === undefined ? at + 4 : at;
      walk(head, start, 32 - Math.clz32(level), values);
      at = start + (length ?? uint32(head, at));
    } else at += length ?? 0;
  }
  if (!isIndexed) return;
  const [bytes, start] = body === null ? [head, at] : [body, 0];
  const width = bytes[start] ?? 0;
  if (isBoolean) walk(bytes, start + 4, 1, values);
  else if (width > 0 || body !== null) walk(bytes, start + 1, width, values);
}

/** Packed values are filled up to a group, and behind a page's last run there may be anything. */
const TOLERANCE = 1_000_000;

function walk(bytes: Uint8Array, start: number, width: number, values: number): void {
  let seen = 0;
  for (let at = start; seen < values;) {
    const { value: header, end } = readVarint(bytes, at) ?? {};
    if (header === undefined || end === undefined) return;
    const count = Math.floor(header / 2);
    const isPacked = header % 2 === 1;
    seen += isPacked ? count * 8 : count;
    if (seen > values + TOLERANCE) throw new Error('a run in it claims more values than its page has');
    at = end + (isPacked ? count * width : Math.ceil(width / 8));
  }
}

function uint32(bytes: Uint8Array, at: number): number {
  return [3, 2, 1, 0].reduce((sum, place) => sum * 256 + (bytes[at + place] ?? 0), 0);
}

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeAtomic } from '../../datasets/cache/write-atomic.ts';

const LINE_BREAK = 10;

/**
 * The JSON that `writeSealed` wrote there; undefined where there is none, or where as much as a bit of it has
 * changed since: its first line holds the SHA-1 of the rest.
 */
export function readSealed(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf(LINE_BREAK);
    const body = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, end) !== hash('sha1', body)) return undefined;
    return JSON.parse(body.toString('latin1'));
  } catch {
    return undefined;
  }
}

/** Writes JSON in ASCII, because that is read fastest. */
export function writeSealed(path: string, value: unknown): void {
  const body = Buffer.from(toAsciiJson(value), 'latin1');
  writeAtomic(path, Buffer.concat([Buffer.from(`${hash('sha1', body)}\n`), body]));
}

function toAsciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

import { redact } from '../domain/redact.ts';

const MAX_LENGTH = 80;

/** A value of the file as an error message shows it: on one line, short, without secrets or invisible characters. */
export function describeFound(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return listWords(value.length);
  if (typeof value !== 'object') return `a ${typeof value}`;
  const keys = Object.keys(value);
  return keys.length === 0
    ? 'an empty mapping'
    : `a mapping with ${shorten(keys.slice(0, 5).map(quote).join(', '))}`;
}

function listWords(length: number): string {
  return length === 0 ? 'an empty list' : `a list of ${length} ${length === 1 ? 'item' : 'items'}`;
}

/** In double quotes, with everything escaped that does not show or that turns the text around. */
export function quote(text: string): string {
  // A secret at the cut would no longer be known as one.
  const short = shorten(redact(text.slice(0, MAX_SCANNED)));
  return JSON.stringify(short.toWellFormed()).replace(INVISIBLE, escape);
}

/** The same without the quotes, for words that stand in a sentence. */
export function plainText(text: string): string {
  return quote(text)
    .slice(1, -1)
    .replace(/\\(["\\])/g, '$1');
}

const MAX_SCANNED = 10_000;
const INVISIBLE = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function escape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

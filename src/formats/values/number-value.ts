import type { RawScore } from '../../domain/evaluation.ts';

/** A number as a file gives it, or why there is none; `found` is what stood there, at most 80 characters. */
export type NumberValue = Pick<RawScore, 'value' | 'missing' | 'found'>;

const NUMBER = /^[+-]?(?:(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const NOT_AVAILABLE = new Set(['', '-', '–', '—', 'n/a', 'na', 'null', 'none', '?']);
const NOT_A_NUMBER = /^[+-]?(?:nan|inf|infinity)$/i;

/**
 * Reads a number, also from a text such as `1,013.01` or `+1.088`. `null`, `"N/A"`, `"-"` and their like are not
 * available; NaN and infinities are not a number; booleans, other texts and objects are not numeric. −1 is a number.
 */
export function readNumber(value: unknown): NumberValue {
  if (typeof value === 'number')
    return Number.isFinite(value) ? number(value) : missing('not_a_number', value);
  if (value === null || value === undefined) return missing('not_available', null);
  if (typeof value !== 'string') return missing('not_numeric', value);
  const text = value.trim();
  if (isMissingMarker(text)) {
    return missing(NOT_A_NUMBER.test(text) ? 'not_a_number' : 'not_available', value);
  }
  if (text.length > 60 || !NUMBER.test(text)) return missing('not_numeric', value);
  const parsed = Number(text.replaceAll(',', ''));
  return Number.isFinite(parsed) ? number(parsed) : missing('not_a_number', value);
}

/** Whether a text stands for no value: empty, `-`, `N/A`, `NaN`, `null`, `None`, `?` and their like. */
export function isMissingMarker(text: string): boolean {
  const word = text.trim().toLowerCase();
  return NOT_AVAILABLE.has(word) || NOT_A_NUMBER.test(word);
}

function number(value: number): NumberValue {
  return { value, missing: null, found: null };
}

function missing(reason: NonNullable<NumberValue['missing']>, value: unknown): NumberValue {
  return { value: null, missing: reason, found: describe(value) };
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = String(value).slice(0, 81).toWellFormed();
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text;
}

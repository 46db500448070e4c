import { decimalMark, thousandsMark } from '#words/numbers.ts';

const MINUS = '\u2212';

/** Half of the width of a 95% interval in standard errors, as people write it beside a score. */
export const MARGIN_95 = 1.96;

/**
 * Fixed digits after the point, a real minus, thousands set apart from 10,000 on, and no minus before a zero; with the
 * marks of the board's language.
 */
export function formatNumber(value: number, decimals: number): string {
  const digits = withMarks(Math.abs(value).toFixed(decimals));
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/** `8192`, `131,072`. Numbers from 1e21 on are written with an exponent, and stay so. */
function withMarks(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = /^\d{5,}$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, thousandsMark) : whole;
  return fraction === undefined ? grouped : grouped + decimalMark + fraction;
}

/** The same with `+` before a positive number, for differences. */
export function formatSigned(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** `±0.4`: half the width of the 95% interval, from a standard error in the same units as what it stands beside. */
export function formatStderr95(stderr: number, decimals: number): string {
  return `±${formatNumber(MARGIN_95 * stderr, decimals)}`;
}

/** A number with the digits that it has, at most `maxDecimals` after the point. */
export function formatPlain(value: number, maxDecimals = 6): string {
  const [whole = '', fraction] = formatNumber(value, maxDecimals).split(decimalMark);
  const rest = fraction?.replace(/0+$/, '') ?? '';
  return rest === '' ? whole : whole + decimalMark + rest;
}

/** `3`, or a dash for a row that has no rank. */
export function rankText(rank: number | null): string {
  return rank === null ? '—' : String(rank);
}

/** `2–6`. */
export function intervalText(interval: readonly [number, number]): string {
  return `${interval[0]}–${interval[1]}`;
}

import type { Operator } from './query-ast.ts';

export type NumberTest = (value: number) => boolean;

/**
 * What `<10`, `7..13`, `7..` or `7` ask of a number; `empty` where nothing is asked yet, as of `-`, null where it is
 * no number. A value is equal to a number as it is and to the one that it is shown as, with that many decimals.
 */
export function numberTest(
  operator: Operator | null,
  text: string,
  decimals: number | null,
): NumberTest | 'empty' | null {
  if (/^[-−+.]*$/.test(text)) return 'empty';
  const compare = (value: number, other: number) => (isShownAs(value, other, decimals) ? 0 : value - other);
  const dotsAt = operator === null || operator === '=' ? text.indexOf('..') : -1;
  if (dotsAt !== -1) {
    const low = dotsAt === 0 ? -Infinity : parseNumber(text.slice(0, dotsAt));
    const high = dotsAt === text.length - 2 ? Infinity : parseNumber(text.slice(dotsAt + 2));
    if (low === null || high === null) return null;
    const [least, most] = low <= high ? [low, high] : [high, low];
    return (value) => compare(value, least) >= 0 && compare(value, most) <= 0;
  }
  const number = parseNumber(text);
  if (number === null) return null;
  switch (operator) {
    case '<':
      return (value) => compare(value, number) < 0;
    case '<=':
      return (value) => compare(value, number) <= 0;
    case '>':
      return (value) => compare(value, number) > 0;
    case '>=':
      return (value) => compare(value, number) >= 0;
    default:
      return (value) => compare(value, number) === 0;
  }
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** A minus sign and a percent sign may stand there as they do in tables. */
function parseNumber(text: string): number | null {
  const plain = text.replace('−', '-').replace(/%$/, '');
  return NUMBER.test(plain) ? Number(plain) : null;
}

function isShownAs(value: number, other: number, decimals: number | null): boolean {
  if (decimals === null || Math.abs(value - other) > 10 ** -decimals) return value === other;
  return value === other || Number(value.toFixed(decimals)) === other;
}

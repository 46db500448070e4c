/** A constant of Python. Its whole numbers are `bigint`, so that `1` and `1.0` stay apart. */
export type Constant =
  string | number | bigint | boolean | null | readonly Constant[] | ReadonlyMap<string, Constant>;

/** A number as it is written in Python; undefined for complex and for very long ones. */
export function parseNumber(literal: string): number | bigint | undefined {
  const digits = literal.replaceAll('_', '');
  if (digits.length > 100) return undefined;
  if (/^(?:\d+|0[xob][\da-f]+)$/i.test(digits)) return BigInt(digits);
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}

/** What `str()` gives; undefined for what is written out by rules of its own, as lists are. */
export function textOfConstant(value: Constant): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value === null) return 'None';
  if (typeof value !== 'number') return undefined;
  const text = String(value);
  if (text.includes('e')) return undefined;
  return text.includes('.') ? text : `${text}.0`;
}

/** JSON that `parseTolerantJson` reads as an equal value: NaN and infinities as Python writes them, and −0. */
export function writeTolerantJson(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeTolerantJson).join(',')}]`;
  const members = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}:${writeTolerantJson(inner)}`,
  );
  return `{${members.join(',')}}`;
}

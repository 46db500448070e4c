const BOOLEANS = new Map([
  ...['true', '✓', '✔', '✅', '(✓)'].map((text) => [text, true] as const),
  ...['false', '✗', '✘', '❌', '(✗)'].map((text) => [text, false] as const),
]);
const LONGEST = 7;

/** `✓`, `✗`, `true` and `false`, whatever their case, also in parentheses; null for everything else. */
export function booleanOf(cell: unknown): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (text.length > LONGEST) return null;
  return BOOLEANS.get(text.replaceAll('\uFE0F', '').toLowerCase()) ?? null;
}

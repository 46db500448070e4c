/** A value as JSON could hold it: big integers as numbers, times as ISO texts; what has no such form is its text. */
export function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) {
    if (ArrayBuffer.isView(value)) return null;
    const plain: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      Object.defineProperty(plain, key, {
        value: plainValue(inner),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return plain;
  }
  return value ?? null;
}

/** An object of JSON by its keys, as it is. Throws for anything else. */
export function readRecord(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new TypeError('no object');
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was sent, by field; null where it is no form and no object. */
export function readFields(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof FormData !== 'undefined' && value instanceof FormData) return fromEntries(value.entries());
  if (value instanceof URLSearchParams) return fromEntries(value.entries());
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

/** A field that is sent twice is a list, which no field may be. */
function fromEntries(entries: Iterable<[string, unknown]>): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of entries) {
    fields.set(name, fields.has(name) ? [fields.get(name), value].flat() : value);
  }
  return fields;
}

/** The object that an answer holds; an empty one where it holds none. Rejects when it breaks off. */
export async function readJson(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  try {
    const value: unknown = JSON.parse(text);
    return toObject(value);
  } catch {
    return {};
  }
}

export function toObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Of a list of objects, the texts that they have at a key; of a list of texts, those. */
export function toStrings(value: unknown, key: string): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => toText(item) ?? toText(toObject(item)[key]) ?? []);
}

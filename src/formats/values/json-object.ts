/** An object of a parsed file. Its keys come from the file: read them with `own`, never by `object[key]`. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value's own property, so that `constructor` or `__proto__` is only found where the file has it. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A text that says something, trimmed and with lone surrogates replaced; null for everything else. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim().toWellFormed();
  return text === '' ? null : text;
}

/** The texts quoted and in the file's order, for a message; empty ones are left out, long ones and long lists cut. */
export function listed(texts: readonly string[]): string {
  const named = texts.filter((text) => text !== '');
  const shown = named.slice(0, 20).map((text) => `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``);
  const more = named.length - shown.length;
  return [...shown.map((text) => text.toWellFormed()), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

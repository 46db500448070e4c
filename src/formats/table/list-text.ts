const MAX_ITEMS = 100;

/** A list of texts, numbers and booleans as one text; null for a list of anything else. */
export function listText(list: readonly unknown[]): string | null {
  const isPlain = list.every((item) => ['string', 'number', 'boolean'].includes(typeof item));
  if (!isPlain) return null;
  const more = list.length > MAX_ITEMS ? ', …' : '';
  return list.slice(0, MAX_ITEMS).map(String).join(', ') + more;
}

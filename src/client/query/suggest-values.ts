import type { Coded, QueryField, Ranked } from './query-field.ts';
import * as words from '#words/search.ts';

export interface SuggestedValue {
  text: string;
  detail: string;
  /** Means something to the search box, so it is not to be quoted. */
  isSyntax: boolean;
}

/** What may be typed as a field's value, the most frequent first; of numbers, how to ask for them. */
export function suggestValues(field: QueryField, operator: string, ranked: Ranked): SuggestedValue[] {
  const { reader, kind } = field;
  if (kind === 'number') return suggestNumbers(field, operator, ranked);
  const index = reader.kind === 'coded' ? reader.index(ranked) : null;
  if (reader.kind !== 'coded' || index === null) return [];
  return counted(reader.values(), index).map(([text, count]) => ({
    text,
    detail: words.rows(count),
    isSyntax: false,
  }));
}

function counted(values: readonly Coded[], index: ArrayLike<number>): [text: string, count: number][] {
  const rows = new Uint32Array(values.length);
  for (let row = 0; row < index.length; row += 1) {
    const place = index[row] ?? -1;
    if (place >= 0) rows[place] = (rows[place] ?? 0) + 1;
  }
  const counts = new Map<string, number>();
  values.forEach(({ shown }, place) => {
    for (const text of shown) counts.set(text, (counts.get(text) ?? 0) + (rows[place] ?? 0));
  });
  return [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
}

/** The signs to compare with and the whole range; after a sign, the quartiles. */
function suggestNumbers({ reader }: QueryField, operator: string, ranked: Ranked): SuggestedValue[] {
  const decimals = reader.kind === 'numbers' ? (reader.decimals(ranked) ?? MAX_DECIMALS) : MAX_DECIMALS;
  const all = reader.kind === 'numbers' ? reader.values(ranked) : reader.values().map(({ value }) => value);
  const sorted = Float64Array.from(all.filter((value) => typeof value === 'number')).sort();
  if (sorted.length === 0) return [];
  const quartile = (part: number) =>
    Number((sorted[Math.round((part * (sorted.length - 1)) / 4)] ?? 0).toFixed(decimals));
  const [low, high] = [quartile(0), quartile(4)];
  const texts =
    operator === '' ? ['<', '>', `${low}..${high}`] : [1, 2, 3].map((part) => String(quartile(part)));
  return [...new Set(texts)].map((text) => ({ text, detail: words.span(low, high), isSyntax: true }));
}

const MAX_DECIMALS = 6;

import { foldText } from '../fold.ts';
import type { Coded, Reader } from './query-field.ts';
import { once } from './once.ts';

/** A value that is called by a text. */
export function coded(shown: string, texts: readonly string[] = [foldText(shown)]): Coded {
  return { shown: [shown], texts, value: shown };
}

/** Reads texts by row, each different one kept once; worked out when first asked for. */
export function codedRows(
  size: number,
  textOf: (row: number) => string | null,
): Extract<Reader, { kind: 'coded' }> {
  const known = once(() => {
    const places = new Map<string, number>();
    const index = Int32Array.from({ length: size }, (_, row) => {
      const text = textOf(row);
      if (text === null || text === '') return -1;
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    });
    return { index, values: [...places.keys()].map((text) => coded(text)) };
  });
  return { kind: 'coded', values: () => known().values, index: () => known().index };
}

import { foldText } from './fold.ts';

/** Whether a row is found: one number a row, 1 or 0. */
export type RowMask = Uint8Array;

/** Finds the names that have every word of a query somewhere inside, whatever the case and the diacritics. */
export function createSearch(names: readonly string[]): (query: string) => RowMask | null {
  const folded = names.map(foldText);
  return (query) => {
    const words = foldText(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return null;
    const mask = new Uint8Array(folded.length);
    folded.forEach((name, row) => {
      if (words.every((word) => name.includes(word))) mask[row] = 1;
    });
    return mask;
  };
}

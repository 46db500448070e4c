import type { ClientTable } from '../domain/client-table.ts';
import { foldText } from './fold.ts';

/** Whether a row is found: one number a row, 1 or 0. */
export type RowMask = Uint8Array;

/** What words are looked for in: a model's name, with the organisation in it, and the row's label as it follows. */
export function searchTexts({ models, labels }: Pick<ClientTable, 'models' | 'labels'>): string[] {
  return models.map((model, row) => {
    const label = labels[row] ?? null;
    return label === null ? model : `${model} ${label}`;
  });
}

/** Folded. */
export function wordsOf(query: string): string[] {
  return foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Finds the names that have every word of a query somewhere inside, whatever the case and the diacritics. */
export function createSearch(names: readonly string[]): (query: string) => RowMask | null {
  const folded = names.map(foldText);
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return null;
    const mask = new Uint8Array(folded.length);
    folded.forEach((name, row) => {
      if (words.every((word) => name.includes(word))) mask[row] = 1;
    });
    return mask;
  };
}

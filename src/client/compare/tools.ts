import type { ClientTable } from '../../domain/client-table.ts';
import { Combobox } from './combobox.ts';
import { MOST_MODELS } from './compared-model.ts';
import { copyText } from '../copy-text.ts';
import { toCsv, toMarkdown } from './export-text.ts';
import { createSuggest } from './suggest.ts';
import type { View } from './view.ts';

interface ToolParts {
  table: ClientTable;
  input: HTMLInputElement;
  list: HTMLElement;
  /** The compared rows at the moment. */
  rows: () => readonly number[];
  add: (row: number) => void;
  /** Shows a text and reads it aloud. */
  tell: (text: string) => void;
}

/** Lets models be added by name, until as many are compared as can be. */
export function startAdding({ table, input, list, rows, add, tell }: ToolParts): void {
  const suggest = createSuggest(table);
  const isFull = () => rows().length >= MOST_MODELS;
  const combobox = new Combobox({
    input,
    list,
    suggest: (query) => (isFull() ? { items: [], total: 0 } : suggest(query, rows())),
    choose: add,
    tell: (text) => tell(isFull() ? `${MOST_MODELS} at most: remove one to add another.` : text),
  });
  // Typed while this was loading.
  if (input.value !== '' && document.activeElement === input) combobox.open();
}

/** Copies a comparison as `markdown`, `csv` or else the link to it, and gives what to say of it. */
export async function copyComparison(kind: string, view: View, link: string): Promise<string> {
  const [what, text] =
    kind === 'markdown'
      ? ['Table', toMarkdown(view, link)]
      : kind === 'csv'
        ? ['CSV', toCsv(view)]
        : ['Link', link];
  return (await copyText(text)) ? `${what} copied.` : 'This browser does not let the page copy.';
}

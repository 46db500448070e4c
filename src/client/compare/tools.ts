import * as words from '#words/compare.ts';
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
    tell: (text) => tell(isFull() ? words.full(MOST_MODELS) : text),
  });
  // Typed while this was loading.
  if (input.value !== '' && document.activeElement === input) combobox.open();
}

/** Copies a comparison as `markdown`, `csv` or else the link to it, and gives what to say of it. */
export async function copyComparison(kind: string, view: View, link: string): Promise<string> {
  const [copied, text] =
    kind === 'markdown'
      ? [words.tableCopied, toMarkdown(view, link)]
      : kind === 'csv'
        ? [words.csvCopied, toCsv(view)]
        : [words.linkCopied, link];
  return (await copyText(text)) ? copied : words.cannotCopy;
}

import type { ClientTable } from '../../domain/client-table.ts';
import { compareRows, type Comparison } from '../../domain/comparison.ts';
import { comparedModels, type ComparedModel } from './compared-model.ts';
import { h, type Markup } from './markup.ts';

/** All that the parts of the page are drawn from. */
export interface View {
  table: ClientTable;
  comparison: Comparison;
  models: ComparedModel[];
  /** The address of a page of the site by its path, such as `models/a/b/`. */
  addressOf: (page: string) => string;
}

export function createView(table: ClientTable, rows: readonly number[], addressOf: View['addressOf']): View {
  return { table, comparison: compareRows(table, rows), models: comparedModels(table, rows), addressOf };
}

/** A part of the page like those of `Section.astro`. */
export function section(title: string, note: string, ...body: readonly (Markup | null)[]): Markup {
  const aside = [h('h2', {}, title), note === '' ? null : h('p', { class: 'note' }, note)];
  return h(
    'section',
    { class: 'section' },
    h('div', { class: 'aside' }, aside),
    h('div', { class: 'body' }, body),
  );
}

import { reference } from '#words/compare.ts';
import type { ClientTable } from '../../domain/client-table.ts';
import { splitModelName } from '../../domain/model-name.ts';

/** A compared row as the page names it. */
export interface ComparedModel {
  row: number;
  /** `A` to `F`: stands for it wherever its name is too long. */
  letter: string;
  /** The whole name. */
  model: string;
  org: string | null;
  /** Without the organisation. */
  base: string;
  /** What sets it apart beside its name, such as a mode, a precision, notes; may be empty. */
  details: string;
  /** `base` with what sets it apart from others of that name. */
  short: string;
  /** Path of its page below the site; null for a reference that is no model. */
  page: string | null;
}

export const MOST_MODELS = 6;

/** The models of some rows, with letters in their order. */
export function comparedModels(table: ClientTable, rows: readonly number[]): ComparedModel[] {
  return rows.map((row, at) => ({ ...namedModel(table, row), letter: 'ABCDEF'.charAt(at) }));
}

export function namedModel(table: ClientTable, row: number): Omit<ComparedModel, 'letter'> {
  const model = table.models[row] ?? '';
  const isReference = row >= table.size - table.references;
  const name = isReference ? { org: null, base: model, variant: null, notes: [] } : splitModelName(model);
  const label = table.labels[row] ?? null;
  const slug = table.slugs[row] ?? model;
  const join = (words: readonly (string | null)[]) => words.filter((word) => word !== null).join(', ');
  return {
    row,
    model,
    org: name.org,
    base: name.base,
    details: join([name.variant, label, ...name.notes, isReference ? reference : null]),
    short: [name.base, name.variant, label].filter((word) => word !== null).join(' '),
    page: slug === '' ? null : `models/${slug}/`,
  };
}

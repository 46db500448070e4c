import * as words from '#words/compare.ts';
import type { ClientTable } from '../../domain/client-table.ts';
import { MOST_MODELS } from './compared-model.ts';

/** What an address asks to compare. */
export interface Selection {
  /** Rows by index, each once, `MOST_MODELS` at most. */
  rows: number[];
  /** What is asked for and not on the board. */
  unknown: string[];
  /** How many more were asked for than can be compared. */
  surplus: number;
}

/** Names in addresses: of each row its model's slug where that leads to it, else the row's id. */
export interface RowNames {
  find: (name: string) => number | undefined;
  nameOf: (row: number) => string;
}

export function createRowNames({ size, ids, slugs, models }: ClientTable): RowNames {
  const rows = new Map<string, number>();
  const offer = (name: string, row: number) => {
    if (name !== '' && !rows.has(name)) rows.set(name, row);
  };
  const idOf = (row: number) => ids[row] ?? models[row] ?? '';
  const slugOf = (row: number) => slugs[row] ?? models[row] ?? '';
  for (let row = 0; row < size; row += 1) offer(idOf(row), row);
  for (let row = 0; row < size; row += 1) offer(slugOf(row), row);
  return {
    find: (name) => rows.get(name),
    nameOf: (row) => (rows.get(slugOf(row)) === row ? slugOf(row) : idOf(row)),
  };
}

/**
 * Reads `?models=a,b,c`, names percent-encoded. Also understands names whose commas were encoded, or whose spaces are
 * `+`, as other programs write them. Nothing is thrown; null where an address does not speak of models.
 */
export function parseSelection(search: string, names: RowNames): Selection | null {
  const asked = /[?&]models=([^&]*)/.exec(search)?.[1];
  if (asked === undefined) return null;
  const selection: Selection = { rows: [], unknown: [], surplus: 0 };
  for (const part of asked.split(',')) {
    const name = decode(part);
    const isOne = name === '' || findRow(name, names) !== undefined;
    for (const each of isOne ? [name] : name.split(',')) {
      const row = findRow(each, names);
      if (row === undefined) {
        if (each.trim() !== '') selection.unknown.push(each);
      } else if (!selection.rows.includes(row)) {
        if (selection.rows.length < MOST_MODELS) selection.rows.push(row);
        else selection.surplus += 1;
      }
    }
  }
  return selection;
}

/** The query of an address for some rows: `?models=a,b/c`. */
export function formatSelection(rows: readonly number[], names: RowNames): string {
  return `?models=${rows.map((row) => encodeName(names.nameOf(row))).join(',')}`;
}

/** What of a selection cannot be shown, in sentences; empty where all can. */
export function noticeOf({ unknown, surplus }: Selection): string {
  const shown = unknown.slice(0, 3).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  return [
    ...(unknown.length > 0 ? [words.unknown(shown, unknown.length - shown.length)] : []),
    ...(surplus > 0 ? [words.surplus(MOST_MODELS, surplus)] : []),
  ].join(' ');
}

/** Slashes are allowed in a query, and read better. */
export function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll('%2F', '/');
}

function findRow(name: string, { find }: RowNames): number | undefined {
  return find(name) ?? find(name.trim()) ?? find(name.replaceAll('+', ' ').trim());
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

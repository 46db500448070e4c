import type { Rejection } from '../../domain/evaluation.ts';
import { ROW_KEY, type TableMapping } from '../../domain/table-mapping.ts';
import type { Content, TableRecord, TableRow } from '../reader.ts';
import { isObject, own } from '../values/json-object.ts';
import { flattenRow, follow } from './flatten.ts';

/** A table, whatever it was written as. */
export interface Grid {
  header: string[];
  rows: { line: number; cells: readonly unknown[] }[];
}

const MAX_COLUMNS = 10_000;

/**
 * The table that a file holds: rows of cells under a header; a list of objects, an object of them by model, or pandas'
 * `{columns, data}`, at the place that the mapping names. null where it holds none of these.
 */
export function toGrid(content: Content, mapping: TableMapping | null): Grid | null {
  if (content.kind === 'cells') return fromCells(content.rows, mapping?.skipRows ?? 0);
  if (content.kind === 'records') return fromRecords(content.records);
  const value = follow(content.value, mapping?.rows ?? '');
  if (mapping?.model === ROW_KEY) return isObject(value) ? fromKeyed(value) : null;
  const columns = own(value, 'columns');
  const data = own(value, 'data');
  if (Array.isArray(columns) && Array.isArray(data)) return fromLists([columns, ...(data as unknown[])]);
  if (!Array.isArray(value) || value.length === 0) return null;
  const items: unknown[] = value;
  if (items.every(isObject)) return fromRecords(items.map((item, at) => ({ line: at + 1, value: item })));
  return items.every(Array.isArray) ? fromLists(items) : null;
}

function fromCells(rows: readonly TableRow[], skipped: number): Grid {
  const header = rows[skipped]?.cells.map((cell) => cell.trim()) ?? [];
  return { header, rows: rows.slice(skipped + 1) };
}

function fromLists(lists: readonly unknown[]): Grid {
  const [header, ...rows] = lists.map((list): unknown[] => (Array.isArray(list) ? list : []));
  return {
    header: (header ?? []).map((name) => String(name).trim()),
    rows: rows.map((cells, at) => ({ line: at + 1, cells })),
  };
}

function fromKeyed(rows: object): Grid {
  const grid = fromRecords(
    Object.entries(rows).map(([key, value], at) => ({
      line: at + 1,
      value: isObject(value) ? value : {},
      key,
    })),
  );
  const keys = Object.keys(rows);
  return {
    header: [ROW_KEY, ...grid.header],
    rows: grid.rows.map(({ line, cells }, at) => ({ line, cells: [keys[at], ...cells] })),
  };
}

/** Columns in the order in which they first occur. */
function fromRecords(records: readonly TableRecord[]): Grid {
  const columns = new Map<string, number>();
  const rows = records.map(({ line, value }) => {
    const cells: unknown[] = [];
    for (const [name, cell] of flattenRow(value)) {
      const known = columns.get(name);
      const place = known ?? columns.size;
      if (known === undefined) columns.set(name, place);
      cells[place] = cell;
    }
    return { line, cells };
  });
  return { header: [...columns.keys()], rows };
}

/** Tables beyond what anything can be made of. */
export function tooWide({ header }: Grid, path: string): Rejection | null {
  if (header.length <= MAX_COLUMNS) return null;
  return {
    path,
    where: null,
    code: 'too-many-columns',
    message: `The table has ${header.length} columns; at most ${MAX_COLUMNS} are read.`,
    remedy: 'Keep only the scores in it and put samples and logs in other files.',
  };
}

import { ROW_KEY, type TableMapping } from '../../domain/table-mapping.ts';
import type { Content, TableRecord, TableRow } from '../reader.ts';
import { isObject, own, type JsonObject } from '../values/json-object.ts';
import { flattenRow, follow } from './flatten.ts';
import type { Grid, GridColumn, GridRow } from './grid.ts';
import { withoutMarkup } from './markup.ts';

/**
 * The table that a file holds: rows of cells under a header; or, at the place that the mapping names, a list of objects,
 * a list of lists under a header, an object of objects by model, an object of columns, or pandas' `{columns, data}`.
 * null where it holds none of these.
 */
export function toGrid(content: Content, mapping: TableMapping | null): Grid | null {
  if (content.kind === 'cells') return fromCells(content.rows, mapping?.skipRows ?? 0);
  if (content.kind === 'records') return fromRecords(content.records, 'line');
  if (content.syntax !== 'json' && content.syntax !== 'yaml') return null;
  const value = follow(content.value, mapping?.rows ?? '');
  const isByKey = mapping?.model === ROW_KEY;
  if (isObject(value)) {
    return (
      fromSplit(value, isByKey) ?? (isByKey ? fromKeyed(value) : fromColumns(value, mapping?.model ?? ''))
    );
  }
  if (!Array.isArray(value) || value.length === 0 || isByKey) return null;
  const items: unknown[] = value;
  if (items.every(isObject)) return fromRecords(numbered(items), 'row');
  return isListOf(items, isList) ? fromLists(items) : null;
}

function fromCells(rows: readonly TableRow[], skipped: number): Grid {
  const below = rows.slice(skipped + 1);
  return {
    header: (rows[skipped]?.cells ?? []).map(toColumn),
    isRectangular: true,
    unit: 'line',
    size: sizeOf(below.map(({ cells }) => cells)),
    rows: () => mapped(below, ({ line, cells }) => ({ line, cells, places: null })),
  };
}

function fromLists([header = [], ...rows]: readonly (readonly unknown[])[]): Grid {
  return {
    header: header.map(toColumn),
    isRectangular: true,
    unit: 'row',
    size: sizeOf(rows),
    rows: () => mapped(rows, (cells, at) => ({ line: at + 1, cells, places: null })),
  };
}

/** Of pandas' `split`; by key, each row is labelled by the index. */
function fromSplit(value: JsonObject, isByKey: boolean): Grid | null {
  const [columns, data, index] = ['columns', 'data', 'index'].map((key) => own(value, key));
  if (!Array.isArray(columns) || !Array.isArray(data)) return null;
  const rows: unknown[] = data;
  if (!isListOf(rows, isList)) return null;
  const names: unknown[] = columns;
  if (!isByKey) return fromLists([names, ...rows]);
  const labels: unknown[] = Array.isArray(index) ? index : [];
  return fromLists([[ROW_KEY, ...names], ...rows.map((row, at) => [labels[at], ...row])]);
}

function fromKeyed(rows: JsonObject): Grid | null {
  const values = Object.values(rows);
  return values.some(isObject) ? fromRecords(numbered(values), 'row', Object.keys(rows)) : null;
}

/** Lists by column, or pandas' objects by column and label; all of one size. */
function fromColumns(columns: JsonObject, model: string): Grid | null {
  const models = own(columns, model);
  const names = Object.keys(columns);
  const values = Object.values(columns);
  if (isListOf(values, isList)) {
    if (!Array.isArray(models) || values.some(({ length }) => length !== models.length)) return null;
    return fromLists([names, ...models.map((_, at) => values.map((list) => list[at]))]);
  }
  if (!isObject(models) || !isListOf(values, isObject)) return null;
  const labels = Object.keys(models);
  const isTable =
    !Object.values(models).some((value) => typeof value === 'object' && value !== null) &&
    values.every((value) => Object.keys(value).length === labels.length);
  return isTable
    ? fromLists([names, ...labels.map((label) => values.map((value) => own(value, label)))])
    : null;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isListOf<Item>(
  values: readonly unknown[],
  isItem: (value: unknown) => value is Item,
): values is Item[] {
  return values.every(isItem);
}

/** Columns in the order in which they first occur, that of the rows' labels first. */
function fromRecords(
  records: readonly TableRecord[],
  unit: Grid['unit'],
  labels: readonly string[] | null = null,
): Grid {
  const header: GridColumn[] = labels === null ? [] : [{ name: ROW_KEY, leaf: ROW_KEY }];
  const places = new Map<string, number>();
  let cells = 0;
  for (const { value } of records) {
    if (!isObject(value)) continue;
    for (const [name, { leaf }] of flattenRow(value)) {
      cells += 1;
      if (places.has(name)) continue;
      places.set(name, header.length);
      header.push({ name, leaf });
    }
  }
  const toRow = ({ line, value }: TableRecord, at: number): GridRow =>
    isObject(value) ? { line, ...placed(value, places, labels?.[at]) } : { line, cells: null, places: null };
  return {
    header: header.map(({ name, leaf }) => ({ name: plainName(name), leaf: plainName(leaf) })),
    isRectangular: false,
    unit,
    size: { rows: records.length, cells },
    rows: () => mapped(records, toRow),
  };
}

function placed(
  value: JsonObject,
  places: ReadonlyMap<string, number>,
  label: string | undefined,
): Pick<GridRow, 'cells' | 'places'> {
  const cells: unknown[] = label === undefined ? [] : [label];
  const filled: number[] = label === undefined ? [] : [0];
  for (const [name, cell] of flattenRow(value)) {
    const place = places.get(name) ?? 0;
    cells[place] = cell.value;
    filled.push(place);
  }
  return { cells, places: filled };
}

function* mapped<Item, Made>(items: readonly Item[], make: (item: Item, at: number) => Made): Iterable<Made> {
  for (const [at, item] of items.entries()) yield make(item, at);
}

function numbered(values: readonly unknown[]): TableRecord[] {
  return values.map((value, at) => ({ line: at + 1, value }));
}

function toColumn(cell: unknown): GridColumn {
  const isNamed = ['string', 'number', 'boolean'].includes(typeof cell);
  const name = isNamed ? plainName(String(cell)) : '';
  return { name, leaf: name };
}

function plainName(text: string): string {
  return withoutMarkup(text).text;
}

function sizeOf(rows: readonly (readonly unknown[])[]): Grid['size'] {
  return { rows: rows.length, cells: rows.reduce((sum, { length }) => sum + length, 0) };
}

import type { Rejection } from '../../domain/evaluation.ts';
import type { TableMapping } from '../../domain/table-mapping.ts';
import { listed } from '../values/json-object.ts';
import type { GridColumn } from './grid.ts';

/** A column by its place in the rows. */
export interface TableColumn extends GridColumn {
  index: number;
}

export interface TableColumns {
  model: TableColumn;
  revision: TableColumn | null;
  precision: TableColumn | null;
  weightType: TableColumn | null;
  runAt: TableColumn | null;
  /** Columns that the config does not map, in the table's order; those without a name are left out. */
  others: TableColumn[];
}

/** What pandas calls columns and indices that have no name. */
const UNNAMED = /^(?:Unnamed: \d+(?:_level_\d+)?|__index_level_\d+__)$/;

/** Finds the mapped columns. Of two columns with one name the first is used; null without the model's column. */
export function findColumns(
  header: readonly GridColumn[],
  mapping: TableMapping,
  path: string,
): { columns: TableColumns | null; rejections: Rejection[] } {
  const rejections: Rejection[] = [];
  const byName = new Map<string, TableColumn>();
  header.forEach(({ name, leaf }, index) => {
    if (name === '') return;
    if (byName.has(name)) rejections.push(duplicate(name, index, path));
    else byName.set(name, { name, leaf, index });
  });
  const find = (key: string, name: string | null): TableColumn | null => {
    const column = name === null ? null : (byName.get(name) ?? atPosition(name, header));
    if (name !== null && column === null) rejections.push(absent(key, name, header, path));
    return column;
  };
  const model = find('model', mapping.model);
  const mapped = {
    revision: find('revision', mapping.revision),
    precision: find('precision', mapping.precision),
    weightType: find('weight_type', mapping.weightType),
    runAt: find('run_at', mapping.runAt),
  };
  const used = new Set([model, ...Object.values(mapped)].map((column) => column?.index));
  const others = [...byName.values()].filter(({ name, index }) => !used.has(index) && !UNNAMED.test(name));
  return { columns: model === null ? null : { model, ...mapped, others }, rejections };
}

/** `#1` is the first column, also where it has no name. */
function atPosition(name: string, header: readonly GridColumn[]): TableColumn | null {
  const position = /^#([1-9]\d{0,4})$/.exec(name)?.[1];
  const index = Number(position) - 1;
  return position === undefined || index >= header.length ? null : { name, leaf: name, index };
}

/** Where nothing says which column is the model's. */
export function unmapped(header: readonly GridColumn[], path: string): Rejection {
  return {
    path,
    where: null,
    code: 'table-unmapped',
    message: 'This is a table, and leaderboard.yaml does not say which column names the model.',
    remedy: `Add \`table: { model: <column> }\` to leaderboard.yaml. The columns are ${listed(namesOf(header))}.`,
  };
}

function duplicate(name: string, index: number, path: string): Rejection {
  return {
    path,
    where: `column ${index + 1}`,
    code: 'duplicate-column',
    message: `A second column is called ${listed([name])}; its cells were not read.`,
    remedy: 'Give each column a name of its own.',
  };
}

function absent(key: string, name: string, header: readonly GridColumn[], path: string): Rejection {
  return {
    path,
    where: null,
    code: 'column-missing',
    message: `The table has no column ${listed([name])}, which \`table.${key}\` of leaderboard.yaml names.`,
    remedy: `Write one of its columns there: ${listed(namesOf(header))}.`,
  };
}

function namesOf(header: readonly GridColumn[]): string[] {
  return header.map(({ name }) => name);
}

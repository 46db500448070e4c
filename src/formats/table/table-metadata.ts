import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';
import { readNumber } from '../values/number-value.ts';
import { isSecretKey } from '../values/secret-key.ts';
import { booleanOf } from './boolean-of.ts';
import { listText } from './list-text.ts';
import { snakeCase } from './snake-case.ts';
import type { TableColumn } from './table-columns.ts';

const PARAMETERS = /^(?:n_|num_|number_of_|total_)?param(?:eter)?s(?:_count)?$/;

/**
 * Tells the facts in a row: booleans, numbers, else the text, by the columns' names. Of two equal names the first
 * counts; what is called like a secret is left out. Parameters that are counted one by one are also `params` in
 * billions, and the address that the model's name links to is `url` where no column says another.
 */
export function metadataReader(
  columns: readonly TableColumn[],
): (cells: readonly unknown[], places: readonly number[] | null, url: string | null) => Metadata {
  const keys = metadataKeys(columns);
  const all = [...keys.keys()];
  return (cells, places, url) => {
    const facts: [string, MetadataValue][] = [];
    let params: number | null = null;
    let isLinked = false;
    for (const place of places ?? all) {
      const key = keys.get(place);
      if (key === undefined) continue;
      const value = valueOf(cells[place]);
      if (typeof value === 'number' && value >= 1e5 && PARAMETERS.test(key)) params ??= value;
      if (key === 'url' && value !== null) isLinked = true;
      facts.push([key, value]);
    }
    if (url !== null && !isLinked) facts.unshift(['url', url]);
    if (params !== null) facts.unshift(['params', Number((params / 1e9).toPrecision(4))]);
    return metadataRecord(facts);
  };
}

/** By place. Of a column inside an object the last key, unless a column outside or another inside has that too. */
function metadataKeys(columns: readonly TableColumn[]): Map<number, string> {
  const isInside = ({ name, leaf }: TableColumn) => name !== leaf;
  const uses = new Map<string, number>();
  for (const column of columns) {
    const short = snakeCase(column.leaf);
    // One outside keeps its name, so it counts for more than one.
    uses.set(short, (uses.get(short) ?? 0) + (isInside(column) ? 1 : 2));
  }
  const keys = new Map<number, string>();
  for (const column of columns) {
    const short = snakeCase(column.leaf);
    const key = isInside(column) && uses.get(short) !== 1 ? snakeCase(column.name) : short;
    if (key !== '' && !isSecretKey(column.name)) keys.set(column.index, key);
  }
  return keys;
}

function valueOf(cell: unknown): MetadataValue {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (Array.isArray(cell)) return metadataText(listText(cell) ?? '');
  if (typeof cell !== 'string') return booleanOf(cell);
  // What follows is a key to sort by.
  const text = cell.includes('@@') ? cell.replace(/(?<=.)@@[^@]*$/, '') : cell;
  const { value, missing } = readNumber(text);
  if (value !== null) return value;
  return missing === 'not_numeric' ? (booleanOf(text) ?? metadataText(text)) : null;
}

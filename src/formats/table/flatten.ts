import { isObject, own } from '../values/json-object.ts';

/** Deeper objects are no cells of a row. */
const MAX_DEPTH = 6;
/** Columns with longer names are left out. */
const MAX_NAME = 1000;

export interface FlatCell {
  /** The last of the keys that lead to it. */
  leaf: string;
  value: unknown;
}

/**
 * A row's values by column: those of objects inside it under the keys that lead there, `pass@1.humaneval`. A key of the
 * row itself goes before keys that lead to the same name.
 */
export function flattenRow(row: object): Map<string, FlatCell> {
  const cells = new Map<string, FlatCell>();
  collect(row, '', MAX_DEPTH, cells);
  return cells;
}

function collect(value: object, prefix: string, levels: number, cells: Map<string, FlatCell>): void {
  for (const [key, inner] of Object.entries(value)) {
    if (prefix.length + key.length > MAX_NAME) continue;
    const name = prefix + key;
    if (isObject(inner) && levels > 0) collect(inner, `${name}.`, levels - 1, cells);
    else if (prefix === '' || !cells.has(name)) cells.set(name, { leaf: key, value: inner });
  }
}

/** What the keys lead to, with `.` between them; a key that has a `.` itself is found first. undefined: nothing. */
export function follow(value: unknown, path: string): unknown {
  if (path === '') return value;
  const whole = own(value, path);
  if (whole !== undefined) return whole;
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const inner = own(value, path.slice(0, dot));
    const found = inner === undefined ? undefined : follow(inner, path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

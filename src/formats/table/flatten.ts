import { isObject } from '../values/json-object.ts';

/** Deeper objects are no cells of a row. */
const MAX_DEPTH = 6;

/** A row's values by column: those of objects inside it under the keys that lead there, `pass@1.humaneval`. */
export function flattenRow(row: unknown): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  if (isObject(row)) collect(row, '', MAX_DEPTH, cells);
  return cells;
}

function collect(value: object, prefix: string, levels: number, cells: Map<string, unknown>): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix + key;
    if (isObject(inner) && levels > 0) collect(inner, `${name}.`, levels - 1, cells);
    else if (!cells.has(name)) cells.set(name, Array.isArray(inner) ? listText(inner) : inner);
  }
}

/** A list of texts and numbers as one text; a list of anything else is none. */
function listText(list: readonly unknown[]): string | null {
  const isPlain = list.every((item) => ['string', 'number', 'boolean'].includes(typeof item));
  return isPlain ? list.slice(0, 100).map(String).join(', ') : null;
}

/** What the keys lead to, with `.` between them; a key that has a `.` itself is found first. undefined: nothing. */
export function follow(value: unknown, path: string): unknown {
  if (path === '') return value;
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, path)) return value[path];
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const key = path.slice(0, dot);
    if (!Object.hasOwn(value, key)) continue;
    const found = follow(value[key], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A JSON text in parts, which may have the same key twice and values that are no JSON. */
export type JsonTree =
  | { kind: 'object'; entries: [key: string, value: JsonTree][] }
  | { kind: 'list'; items: JsonTree[] }
  | { kind: 'raw'; text: string };

export function treeOf(value: unknown): JsonTree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(treeOf) };
  if (typeof value !== 'object' || value === null)
    return raw(typeof value === 'number' ? String(value) : JSON.stringify(value));
  return { kind: 'object', entries: Object.entries(value).map(([key, inner]) => [key, treeOf(inner)]) };
}

export function raw(text: string): JsonTree {
  return { kind: 'raw', text };
}

export function writeTree(tree: JsonTree): string {
  if (tree.kind === 'raw') return tree.text;
  if (tree.kind === 'list') return `[${tree.items.map(writeTree).join(', ')}]`;
  return `{${tree.entries.map(([key, value]) => `${JSON.stringify(key)}: ${writeTree(value)}`).join(', ')}}`;
}

/** A value inside a tree, which can be changed there. */
export interface Slot {
  value: JsonTree;
  set: (value: JsonTree) => void;
  remove: () => void;
  duplicate: () => void;
  /** Does nothing in a list. */
  rename: (key: string) => void;
}

export function slotsOf(tree: JsonTree): Slot[] {
  if (tree.kind === 'raw') return [];
  if (tree.kind === 'list') {
    const { items } = tree;
    return items.flatMap((value, at) => [
      {
        value,
        set: (next) => void (items[at] = next),
        remove: () => void items.splice(at, 1),
        duplicate: () => void items.push(value),
        rename: () => undefined,
      },
      ...slotsOf(value),
    ]);
  }
  const { entries } = tree;
  return entries.flatMap((entry, at) => [
    {
      value: entry[1],
      set: (next) => void (entry[1] = next),
      remove: () => void entries.splice(at, 1),
      duplicate: () => void entries.push([entry[0], entry[1]]),
      rename: (key) => void (entry[0] = key),
    },
    ...slotsOf(entry[1]),
  ]);
}

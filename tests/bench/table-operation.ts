/** Something that a visitor asks of a table. */
export type Operation =
  | { kind: 'sort'; name: string; column: string }
  | { kind: 'search'; name: string; text: string; conditions: Condition[] }
  | { kind: 'facet'; name: string; key: string; value: string }
  | { kind: 'range'; name: string; key: string; label: string; high: number }
  | { kind: 'clear'; name: string; what: 'search' | 'all' }
  | { kind: 'column'; name: string; column: string; isShown: boolean };

/** What a row must meet, as Tabulator writes it. */
export interface Condition {
  field: string;
  type: 'like' | '=' | '<' | '<=';
  value: string | number;
}

/** One after another, each on what the ones before it left; for a board of `generateBoard`. */
export const OPERATIONS: readonly Operation[] = [
  sort('task.task01'),
  sort('task.task13'),
  sort('model'),
  sort('average'),
  search('l', [like('l')]),
  search('llama', [like('llama')]),
  search('qwen 7b', [like('qwen'), like('7b')]),
  search('params:<10 instruct', [{ field: 'meta.params', type: '<', value: 10 }, like('instruct')]),
  { kind: 'clear', name: 'clear the search', what: 'search' },
  { kind: 'facet', name: 'facet model type', key: 'model_type', value: 'pretrained' },
  { kind: 'facet', name: 'facet license', key: 'license', value: 'apache-2.0' },
  { kind: 'range', name: 'range params to 30', key: 'params', label: 'Params', high: 30 },
  { kind: 'clear', name: 'clear all', what: 'all' },
  { kind: 'column', name: 'hide a column', column: 'task.task05', isShown: false },
  { kind: 'column', name: 'show a column', column: 'task.task05', isShown: true },
];

/** What a change of the narrowing sets: the conditions under one name; null for an operation that sets none. */
export function narrowingOf(operation: Operation): { name: string; conditions: Condition[] } | null {
  switch (operation.kind) {
    case 'search':
      return { name: 'search', conditions: operation.conditions };
    case 'facet':
      return {
        name: operation.key,
        conditions: [{ field: `meta.${operation.key}`, type: '=', value: operation.value }],
      };
    case 'range':
      return {
        name: operation.key,
        conditions: [{ field: `meta.${operation.key}`, type: '<=', value: operation.high }],
      };
    default:
      return null;
  }
}

function sort(column: string): Operation {
  return { kind: 'sort', name: `sort ${column}`, column };
}

function search(text: string, conditions: Condition[]): Operation {
  return { kind: 'search', name: `search ${text}`, text, conditions };
}

function like(value: string): Condition {
  return { field: 'model', type: 'like', value };
}

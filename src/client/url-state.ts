import { isStateKey } from './state-keys.ts';
import { sortedColumn, type Sort, type TableState } from './table-state.ts';

/** What an address may speak of; anything else in it is ignored. */
export interface AddressVocabulary {
  /** Columns to sort by. */
  sortable: readonly string[];
  /** Columns that can be shown and hidden, in the page's order. */
  optional: readonly { id: string; isDefault: boolean }[];
  filters: readonly { key: string; values: readonly string[] }[];
  /** Ids of the ways to rank, without the board's own. */
  methods: readonly string[];
}

/**
 * Reads `?q=…&sort=…&cols=…&rank=…&on=visible&show=hidden&f.key=value`. A `-` before a sorted column reverses it; before a column in `cols` it
 * hides it. What is unknown or makes no sense is left out, and nothing is thrown.
 */
export function parseState(search: string, words: AddressVocabulary): TableState {
  const params = new URLSearchParams(search);
  const visible = new Set(words.optional.filter(({ isDefault }) => isDefault).map(({ id }) => id));
  const known = new Set(words.optional.map(({ id }) => id));
  for (const item of (params.get('cols') ?? '').split(',').map(decodeItem)) {
    const [id, isHidden] = withoutMinus(item);
    if (!known.has(id)) continue;
    if (isHidden) visible.delete(id);
    else visible.add(id);
  }
  const filters = new Map<string, string[]>();
  for (const { key, values } of words.filters) {
    const asked = params.getAll(`f.${key}`);
    const chosen = values.filter((value) => asked.includes(value));
    if (chosen.length > 0) filters.set(key, chosen);
  }
  return {
    query: (params.get('q') ?? '').trim(),
    sort: parseSort(params.get('sort'), words),
    filters,
    visible,
    method: words.methods.find((id) => id === params.get('rank')) ?? null,
    isVisibleOnly: params.get('on') === 'visible',
    showsHidden: params.get('show') === 'hidden',
  };
}

/** The same the other way: the query of an address, with what is as it comes left out and foreign parameters kept. */
export function formatState(state: TableState, words: AddressVocabulary, search = ''): string {
  const params = new URLSearchParams(search);
  for (const key of [...params.keys()].filter(isStateKey)) params.delete(key);
  if (state.query !== '') params.set('q', state.query);
  if (state.sort !== null) params.set('sort', `${state.sort.isReversed ? '-' : ''}${state.sort.column}`);
  const changed = words.optional.filter(({ id, isDefault }) => state.visible.has(id) !== isDefault);
  if (changed.length > 0) {
    params.set('cols', changed.map(({ id, isDefault }) => (isDefault ? '-' : '') + encodeItem(id)).join(','));
  }
  if (state.method !== null) params.set('rank', state.method);
  if (state.isVisibleOnly) params.set('on', 'visible');
  if (state.showsHidden) params.set('show', 'hidden');
  for (const [key, values] of state.filters) {
    for (const value of values) params.append(`f.${key}`, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

function parseSort(text: string | null, { sortable }: AddressVocabulary): Sort | null {
  const [named, isReversed] = withoutMinus(text ?? '');
  const column = sortedColumn(named);
  if (!sortable.includes(column) || (column === 'rank' && !isReversed)) return null;
  return { column, isReversed };
}

function withoutMinus(text: string): [rest: string, hadMinus: boolean] {
  return text.startsWith('-') ? [text.slice(1), true] : [text, false];
}

function encodeItem(id: string): string {
  return id.replace(/[%,]/g, encodeURIComponent);
}

function decodeItem(item: string): string {
  return item.replace(/%2C|%25/gi, decodeURIComponent);
}

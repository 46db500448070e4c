import { LEAST_WIDTH, MOST_WIDTH } from './column-widths.ts';
import type { ChosenRanges, NumberRange } from './row-filter.ts';
import { isStateKey } from './state-keys.ts';
import {
  BY_RANK,
  MOST_PINNED,
  MOST_SORTS,
  PLAIN_LOOK,
  sortedColumn,
  type Look,
  type Sort,
  type TableState,
} from './table-state.ts';

/** What an address may speak of; anything else in it is ignored. */
export interface AddressVocabulary {
  /** Columns to sort by. */
  sortable: readonly string[];
  /** Columns that can be shown and hidden, in the page's order. */
  optional: readonly { id: string; isDefault: boolean }[];
  filters: readonly { key: string; values: readonly string[] }[];
  /** Keys of the columns of numbers. */
  numbers: readonly string[];
  /** Ids of the ways to rank, without the board's own. */
  methods: readonly string[];
  tasks: readonly { id: string; weight: number }[];
  hasRow: (id: string) => boolean;
}

/**
 * Reads the state of the first version:
 *
 * | parameter | what it says |
 * | --- | --- |
 * | `q` | what is searched for |
 * | `sort` | columns to sort by, the most important first; `-` reverses one |
 * | `cols` | columns that are shown or, after `-`, hidden other than at first |
 * | `order`, `width=task.a:120` | columns in an order, and widths in pixels, of the visitor's |
 * | `rank`, `on=visible`, `w.{task}` | the way to rank, by the tasks shown alone, with other weights |
 * | `show=hidden`, `pin` | rows that are hidden at first, rows that stay on top |
 * | `f.{key}`, `r.{key}=7..13` | chosen values, a range of numbers |
 * | `look` | `compact`, `plain` (no shades), `normalised` |
 *
 * What is unknown or makes no sense is left out, and nothing is thrown. A later version would say so in `v`.
 */
export function parseState(search: string, words: AddressVocabulary): TableState {
  const params = new URLSearchParams(search);
  const [sort = null, ...thenBy] = parseSorts(params, words);
  const look = listOf(params, 'look');
  return {
    query: (params.get('q') ?? '').trim(),
    // Without a first order of its own what is equal in rank is meant.
    sort: sort === null || isByRank(sort) ? null : sort,
    thenBy,
    filters: parseFilters(params, words),
    ranges: parseRanges(params, words),
    visible: parseVisible(params, words),
    order: unique(listOf(params, 'order')).filter((id) => words.optional.some((column) => column.id === id)),
    widths: parseWidths(params, words),
    method: words.methods.find((id) => id === params.get('rank')) ?? null,
    weights: parseWeights(params, words),
    isVisibleOnly: params.get('on') === 'visible',
    showsHidden: params.get('show') === 'hidden',
    pinned: unique(listOf(params, 'pin')).filter(words.hasRow).slice(0, MOST_PINNED),
    look: {
      isCompact: look.includes('compact'),
      hasHeat: !look.includes('plain'),
      isNormalised: look.includes('normalised'),
    },
  };
}

/** The same the other way: the query of an address, with what is as it comes left out and foreign parameters kept. */
export function formatState(state: TableState, words: AddressVocabulary, search = ''): string {
  const params = new URLSearchParams(search);
  for (const key of [...params.keys()].filter(isStateKey)) params.delete(key);
  const set = (key: string, texts: readonly string[]) => {
    if (texts.length > 0) params.set(key, texts.map(encodeItem).join(','));
  };
  if (state.query !== '') params.set('q', state.query);
  const sorts =
    state.thenBy.length > 0 ? [state.sort ?? BY_RANK, ...state.thenBy] : [state.sort ?? []].flat();
  set(
    'sort',
    sorts.map(({ column, isReversed }) => `${isReversed ? '-' : ''}${column}`),
  );
  const changed = words.optional.filter(({ id, isDefault }) => state.visible.has(id) !== isDefault);
  set(
    'cols',
    changed.map(({ id, isDefault }) => (isDefault ? '-' : '') + id),
  );
  set('order', state.order);
  set(
    'width',
    [...state.widths].map(([id, width]) => `${id}:${width}`),
  );
  if (state.method !== null) params.set('rank', state.method);
  for (const [task, weight] of state.weights) params.set(`w.${task}`, String(weight));
  if (state.isVisibleOnly) params.set('on', 'visible');
  if (state.showsHidden) params.set('show', 'hidden');
  set('pin', state.pinned);
  for (const [key, values] of state.filters) {
    for (const value of values) params.append(`f.${key}`, value);
  }
  for (const [key, { low, high }] of state.ranges) params.set(`r.${key}`, `${low ?? ''}..${high ?? ''}`);
  set('look', lookWords(state.look));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

function lookWords({ isCompact, hasHeat, isNormalised }: Look): string[] {
  return [
    ...(isCompact === PLAIN_LOOK.isCompact ? [] : ['compact']),
    ...(hasHeat === PLAIN_LOOK.hasHeat ? [] : ['plain']),
    ...(isNormalised === PLAIN_LOOK.isNormalised ? [] : ['normalised']),
  ];
}

/** Columns that there are, each once. */
function parseSorts(params: URLSearchParams, { sortable }: AddressVocabulary): Sort[] {
  const sorts: Sort[] = [];
  for (const item of listOf(params, 'sort')) {
    const [named, isReversed] = withoutMinus(item);
    const column = sortedColumn(named);
    const isKnown = sortable.includes(column) && !sorts.some((sort) => sort.column === column);
    if (isKnown) sorts.push({ column, isReversed });
  }
  return sorts.slice(0, MOST_SORTS);
}

function isByRank({ column, isReversed }: Sort): boolean {
  return column === BY_RANK.column && !isReversed;
}

function parseVisible(params: URLSearchParams, { optional }: AddressVocabulary): Set<string> {
  const visible = new Set(optional.filter(({ isDefault }) => isDefault).map(({ id }) => id));
  const known = new Set(optional.map(({ id }) => id));
  for (const item of listOf(params, 'cols')) {
    const [id, isHidden] = withoutMinus(item);
    if (!known.has(id)) continue;
    if (isHidden) visible.delete(id);
    else visible.add(id);
  }
  return visible;
}

function parseFilters(params: URLSearchParams, words: AddressVocabulary): Map<string, string[]> {
  const filters = new Map<string, string[]>();
  for (const { key, values } of words.filters) {
    const asked = params.getAll(`f.${key}`);
    const chosen = values.filter((value) => asked.includes(value));
    if (chosen.length > 0) filters.set(key, chosen);
  }
  return filters;
}

/** In the order of the columns, so that equal states have equal addresses. */
function parseRanges(params: URLSearchParams, { numbers }: AddressVocabulary): ChosenRanges {
  const ranges = new Map<string, NumberRange>();
  for (const key of numbers) {
    const [low, high, ...others] = (params.get(`r.${key}`) ?? '').split('..').map(parseNumber);
    if (low === undefined || high === undefined || others.length > 0) continue;
    const isEmpty = low !== null && high !== null && low > high;
    if ((low !== null || high !== null) && !isEmpty) ranges.set(key, { low, high });
  }
  return ranges;
}

/** Those that differ from the board's; of no use where all would be 0. */
function parseWeights(params: URLSearchParams, { tasks }: AddressVocabulary): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { id, weight } of tasks) {
    const asked = parseNumber(params.get(`w.${id}`) ?? '');
    if (asked !== null && asked >= 0 && asked <= MOST_WEIGHT && asked !== weight) weights.set(id, asked);
  }
  const isSome = tasks.some(({ id, weight }) => (weights.get(id) ?? weight) > 0);
  return isSome ? weights : new Map<string, number>();
}

export const MOST_WEIGHT = 100;

/** In the order of the columns. */
function parseWidths(params: URLSearchParams, { optional }: AddressVocabulary): Map<string, number> {
  const asked = new Map(
    listOf(params, 'width').map((item) => {
      const at = item.lastIndexOf(':');
      return [item.slice(0, at), parseNumber(item.slice(at + 1))];
    }),
  );
  return new Map(
    optional.flatMap(({ id }) => {
      const width = asked.get(id) ?? null;
      const isFitting = width !== null && width >= LEAST_WIDTH && width <= MOST_WIDTH;
      return isFitting ? [[id, Math.round(width)]] : [];
    }),
  );
}

function parseNumber(text: string): number | null {
  const value = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}

function listOf(params: URLSearchParams, key: string): string[] {
  return (params.get(key) ?? '')
    .split(',')
    .filter((item) => item !== '')
    .map(decodeItem);
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
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

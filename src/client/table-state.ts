import { LEAST_WIDTH, MOST_WIDTH } from './column-widths.ts';
import type { ChosenFilters, ChosenRanges, NumberRange } from './row-filter.ts';

/** What a visitor has asked of the table. */
export interface TableState {
  /** Without space at its ends. */
  query: string;
  /** null: by rank. Never by average, which is by rank, too. */
  sort: Sort | null;
  /** Orders of rows that are equal in all before; other columns than that of `sort`, each once. */
  thenBy: readonly Sort[];
  /** No key without a value. */
  filters: ChosenFilters;
  /** No key with two open ends. */
  ranges: ChosenRanges;
  /** Optional columns that are shown. */
  visible: ReadonlySet<string>;
  /** Optional columns in the order of a visitor; the others follow as the page has them. */
  order: readonly string[];
  /** In pixels, by column, where they are not the page's. */
  widths: ReadonlyMap<string, number>;
  /** A way to rank, by id; null: the board's own. */
  method: string | null;
  /** Weights of tasks by id, where they are not the board's. */
  weights: ReadonlyMap<string, number>;
  /** Ranks by the tasks that are shown, and only rows that have them all. */
  isVisibleOnly: boolean;
  /** Rows that are hidden at first are shown. */
  showsHidden: boolean;
  /** Rows that stay on top, by their ids. */
  pinned: readonly string[];
  look: Look;
}

/** How rows look. */
export interface Look {
  isCompact: boolean;
  /** Whether scores are shaded by how good they are. */
  hasHeat: boolean;
  /** Scores as their share of the way from guessing to the best possible. */
  isNormalised: boolean;
}

export const PLAIN_LOOK: Look = { isCompact: false, hasHeat: true, isNormalised: false };
/** Columns to sort by, one after the other. */
export const MOST_SORTS = 3;
export const MOST_PINNED = 20;

export interface Sort {
  column: string;
  /** Not as the column is sorted at first: the worst first, the smallest, Z to A. */
  isReversed: boolean;
}

/** What the order is where a state says none. */
export const BY_RANK: Sort = { column: 'rank', isReversed: false };

/** What a visitor may do with the table's tools. */
export type TableAction =
  | { kind: 'query'; text: string }
  /** A header was pressed: its first order, then the other way, then back to rank. */
  | { kind: 'press'; column: string }
  | { kind: 'sort'; sort: Sort }
  | { kind: 'reverse' }
  /** A header was pressed to sort what is equal so far: its first order, then the other way, then no more. */
  | { kind: 'press-then'; column: string }
  | { kind: 'filter'; key: string; value: string }
  /** Takes back what is chosen under a key. */
  | { kind: 'unfilter'; key: string }
  | { kind: 'range'; key: string; range: NumberRange }
  | { kind: 'column'; id: string; isVisible: boolean }
  | { kind: 'method'; id: string | null }
  | { kind: 'visible-only'; isOn: boolean }
  | { kind: 'hidden'; isShown: boolean }
  | { kind: 'order'; columns: readonly string[] }
  /** null: as the page has it. */
  | { kind: 'width'; column: string; width: number | null }
  /** All orders at once, the most important first. */
  | { kind: 'sorts'; sorts: readonly Sort[] }
  | { kind: 'weights'; weights: ReadonlyMap<string, number> }
  /** null: as the board has it. */
  | { kind: 'weight'; task: string; weight: number | null }
  | { kind: 'pin'; row: string }
  | { kind: 'unpin' }
  | { kind: 'look'; look: Partial<Look> }
  /** Shows columns, and their order and the look, as a preset has them. */
  | { kind: 'preset'; visible: ReadonlySet<string>; order: readonly string[]; look: Look }
  /** Leaves sorting and columns as they are. */
  | { kind: 'clear' };

export function applyAction(state: TableState, action: TableAction): TableState {
  switch (action.kind) {
    case 'query':
      return { ...state, query: action.text.trim() };
    case 'press':
      return { ...state, sort: pressed(state.sort, sortedColumn(action.column)), thenBy: [] };
    case 'press-then':
      return pressedThen(state, sortedColumn(action.column));
    case 'sort':
      return { ...state, sort: unlessByRank(action.sort), thenBy: [] };
    case 'reverse': {
      const { column, isReversed } = state.sort ?? BY_RANK;
      return { ...state, sort: unlessByRank({ column, isReversed: !isReversed }) };
    }
    case 'filter':
      return { ...state, filters: toggled(state.filters, action.key, action.value) };
    case 'unfilter':
      return { ...state, filters: without(state.filters, action.key) };
    case 'range': {
      const { key, range } = action;
      const isOpen = range.low === null && range.high === null;
      const others = without(state.ranges, key);
      return { ...state, ranges: isOpen ? others : new Map([...others, [key, range]]) };
    }
    case 'column': {
      const visible = new Set(state.visible);
      if (action.isVisible) visible.add(action.id);
      else visible.delete(action.id);
      return { ...state, visible };
    }
    case 'method':
      return { ...state, method: action.id };
    case 'visible-only':
      return { ...state, isVisibleOnly: action.isOn };
    case 'hidden':
      return { ...state, showsHidden: action.isShown };
    case 'order':
      return { ...state, order: action.columns };
    case 'weight': {
      const { task, weight } = action;
      const others = without(state.weights, task);
      return { ...state, weights: weight === null ? others : new Map([...others, [task, weight]]) };
    }
    case 'width': {
      const { column, width } = action;
      const others = without(state.widths, column);
      const bounded = width === null ? null : Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
      return { ...state, widths: bounded === null ? others : new Map([...others, [column, bounded]]) };
    }
    case 'weights':
      return { ...state, weights: action.weights };
    case 'sorts': {
      const [first, ...others] = uniqueSorts(action.sorts);
      return { ...state, sort: first === undefined ? null : unlessByRank(first), thenBy: others };
    }
    case 'pin': {
      const isPinned = state.pinned.includes(action.row);
      const others = state.pinned.filter((row) => row !== action.row);
      return { ...state, pinned: isPinned ? others : [...others, action.row].slice(-MOST_PINNED) };
    }
    case 'unpin':
      return { ...state, pinned: [] };
    case 'look':
      return { ...state, look: { ...state.look, ...action.look } };
    case 'preset': {
      const { visible, order, look } = action;
      return { ...state, visible, order, look, widths: new Map() };
    }
    case 'clear':
      return { ...state, query: '', filters: new Map(), ranges: new Map() };
  }
}

/** The column that a header sorts by: the average's sorts by rank. */
export function sortedColumn(column: string): string {
  return column === 'average' ? 'rank' : column;
}

function pressed(sort: Sort | null, column: string): Sort | null {
  const now = sort ?? BY_RANK;
  if (now.column !== column) return unlessByRank({ column, isReversed: false });
  return now.isReversed ? null : { column, isReversed: true };
}

function pressedThen(state: TableState, column: string): TableState {
  const { sort, thenBy } = state;
  if ((sort ?? BY_RANK).column === column) return { ...state, sort: pressed(sort, column) };
  const others = thenBy.filter((other) => other.column !== column);
  const known = thenBy.find((other) => other.column === column);
  if (known?.isReversed === true) return { ...state, thenBy: others };
  const isReversed = known !== undefined;
  return { ...state, thenBy: [...others, { column, isReversed }].slice(0, MOST_SORTS - 1) };
}

function uniqueSorts(sorts: readonly Sort[]): Sort[] {
  const known = new Set<string>();
  return sorts.filter(({ column }) => !known.has(column) && known.add(column)).slice(0, MOST_SORTS);
}

function unlessByRank({ column, isReversed }: Sort): Sort | null {
  const sort = { column: sortedColumn(column), isReversed };
  return sort.column === 'rank' && !isReversed ? null : sort;
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const changed = new Map(map);
  changed.delete(key);
  return changed;
}

function toggled(filters: ChosenFilters, key: string, value: string): ChosenFilters {
  const chosen = filters.get(key) ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const changed = new Map(filters);
  if (next.length > 0) changed.set(key, next);
  else changed.delete(key);
  return changed;
}

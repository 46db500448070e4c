import type { ChosenFilters } from './filter.ts';

/** What a visitor has asked of the table. */
export interface TableState {
  /** Without space at its ends. */
  query: string;
  /** null: by rank. Never by average, which is by rank, too. */
  sort: Sort | null;
  /** No key without a value. */
  filters: ChosenFilters;
  /** Optional columns that are shown. */
  visible: ReadonlySet<string>;
  /** A way to rank, by id; null: the board's own. */
  method: string | null;
  /** Ranks by the tasks that are shown, and only rows that have them all. */
  isVisibleOnly: boolean;
  /** Rows that are hidden at first are shown. */
  showsHidden: boolean;
}

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
  | { kind: 'filter'; key: string; value: string }
  | { kind: 'column'; id: string; isVisible: boolean }
  | { kind: 'method'; id: string | null }
  | { kind: 'visible-only'; isOn: boolean }
  | { kind: 'hidden'; isShown: boolean }
  /** Leaves sorting and columns as they are. */
  | { kind: 'clear' };

export function applyAction(state: TableState, action: TableAction): TableState {
  switch (action.kind) {
    case 'query':
      return { ...state, query: action.text.trim() };
    case 'press':
      return { ...state, sort: pressed(state.sort, sortedColumn(action.column)) };
    case 'sort':
      return { ...state, sort: unlessByRank(action.sort) };
    case 'reverse': {
      const { column, isReversed } = state.sort ?? BY_RANK;
      return { ...state, sort: unlessByRank({ column, isReversed: !isReversed }) };
    }
    case 'filter':
      return { ...state, filters: toggled(state.filters, action.key, action.value) };
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
    case 'clear':
      return { ...state, query: '', filters: new Map() };
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

function unlessByRank({ column, isReversed }: Sort): Sort | null {
  const sort = { column: sortedColumn(column), isReversed };
  return sort.column === 'rank' && !isReversed ? null : sort;
}

function toggled(filters: ChosenFilters, key: string, value: string): ChosenFilters {
  const chosen = filters.get(key) ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const changed = new Map(filters);
  if (next.length > 0) changed.set(key, next);
  else changed.delete(key);
  return changed;
}

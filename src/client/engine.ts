import type { ClientTable } from '../domain/client-table.ts';
import { tableColumns, type TableColumn } from './columns.ts';
import { createOrders, type RowOrder } from './order.ts';
import { createRowFilter } from './row-filter.ts';
import type { QueryEngine, QueryResult } from './query/evaluate-query.ts';
import { createSearch, searchTexts, wordsOf } from './search.ts';
import { createStandings, type Standing } from './standing.ts';
import { BY_RANK, type TableState } from './table-state.ts';

/** The rows that a state asks for. */
export interface Selection {
  /** Rows by index, in the order to show. */
  rows: RowOrder;
  /** How many of them, at the beginning, stay on top whatever the order. */
  pinned: number;
  /** Rows without the references among them. */
  count: number;
  ranked: number;
  /** Where the rows without a rank begin under a heading of their own; null when rows of both kinds are mixed. */
  headingAt: number | null;
  isByRank: boolean;
  standing: Standing;
  /** Folded texts that names were searched for. */
  words: readonly string[];
  /** What of the query could not be understood. */
  problems: QueryResult['problems'];
}

type Found = QueryResult;

type Asked = Omit<TableState, 'order' | 'widths' | 'look'>;

export interface Engine {
  columns: TableColumn[];
  /** Understands queries from now on, and not only words. */
  useQueries(queries: QueryEngine): void;
  /** Whether there is a row of that id. */
  hasRow(id: string): boolean;
  select(state: Asked): Selection;
  /** How many of the rows that are found each choice of a filter would leave, by the filter's key. */
  countChoices(state: Asked, standing: Standing): Map<string, number[]>;
}

/** Ranks, sorts, searches and filters a table by its columns alone; nothing here knows how rows are drawn. */
export function createEngine(table: ClientTable): Engine {
  const columns = tableColumns(table);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const orderBy = createOrders(table);
  const search = createSearch(searchTexts(table));
  let queries: QueryEngine | null = null;
  const find = (query: string, standing: Standing): Found =>
    queries?.evaluate(query, standing) ?? { mask: search(query), words: wordsOf(query), problems: [] };
  const filter = createRowFilter(table);
  const standingOf = createStandings(table);
  const byRank = byId.get('rank');
  const rowsById = new Map(table.models.map((model, row) => [table.ids[row] ?? model, row]));
  const first = table.size - table.references;
  const isReference = (row: number) => row >= first;
  const unhidden = new Uint8Array(table.size).fill(1);
  for (const row of table.hidden) unhidden[row] = 0;

  const select: Engine['select'] = (state) => {
    const { query, sort, thenBy, filters, ranges, method, weights, isVisibleOnly, visible, showsHidden } =
      state;
    const tasks = isVisibleOnly ? visibleTasks(columns, visible) : null;
    const standing = standingOf({ method, tasks, weights });
    const column = sort === null ? byRank : byId.get(sort.column);
    const sorts = [sort ?? BY_RANK, ...thenBy].flatMap(({ column: id, isReversed }) => {
      const sorted = byId.get(id);
      return sorted === undefined ? [] : [{ column: sorted, isReversed }];
    });
    const order = orderBy(sorts, standing);
    const { mask: found, words, problems } = find(query, standing);
    const kept = filter.rows({ filters, ranges });
    const isShown = (row: number) =>
      (showsHidden || unhidden[row] === 1) &&
      (found === null || found[row] === 1) &&
      (kept === null || kept[row] === 1 || isReference(row));
    const isWhole = found === null && kept === null && (showsHidden || table.hidden.length === 0);
    const shown = isWhole ? order : order.filter(isShown);
    const top = state.pinned.flatMap((id) => rowsById.get(id) ?? []);
    const rows =
      top.length === 0 ? shown : Uint32Array.from([...top, ...shown.filter((row) => !top.includes(row))]);
    let count = 0;
    let ranked = 0;
    let placed = top.length;
    for (const row of shown) {
      const hasPlace = (isReference(row) ? standing.averages[row] : standing.ranks[row]) ?? null;
      if (!isReference(row)) count += 1;
      if (hasPlace !== null && !top.includes(row)) placed += 1;
      if (hasPlace !== null && !isReference(row)) ranked += 1;
    }
    const isByRank = column?.source.kind === 'rank';
    const headingAt = isByRank && placed < rows.length ? placed : null;
    return { rows, pinned: top.length, count, ranked, headingAt, isByRank, standing, words, problems };
  };
  const countChoices: Engine['countChoices'] = (state, standing) => {
    const { mask: found } = find(state.query, standing);
    return filter.counts(
      state,
      (row) =>
        !isReference(row) &&
        (state.showsHidden || unhidden[row] === 1) &&
        (found === null || found[row] === 1),
    );
  };
  const useQueries = (engine: QueryEngine) => {
    queries = engine;
  };
  return { columns, useQueries, hasRow: (id) => rowsById.has(id), select, countChoices };
}

/** Indices of the tasks whose columns are shown. */
function visibleTasks(columns: readonly TableColumn[], visible: ReadonlySet<string>): number[] {
  return columns.flatMap(({ id, source }) =>
    source.kind === 'task' && visible.has(id) ? [source.index] : [],
  );
}

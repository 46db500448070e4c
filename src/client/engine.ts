import type { ClientTable } from '../domain/client-table.ts';
import { tableColumns, type TableColumn } from './columns.ts';
import { filterRows } from './filter.ts';
import { createOrders, type RowOrder } from './order.ts';
import { createSearch } from './search.ts';
import { createStandings, type Standing } from './standing.ts';
import type { TableState } from './table-state.ts';

/** The rows that a state asks for. */
export interface Selection {
  /** Rows by index, in the order to show. */
  rows: RowOrder;
  /** Rows without the references among them. */
  count: number;
  ranked: number;
  /** Where the rows without a rank begin under a heading of their own; null when rows of both kinds are mixed. */
  headingAt: number | null;
  isByRank: boolean;
  standing: Standing;
}

type Asked = Pick<
  TableState,
  'query' | 'sort' | 'filters' | 'method' | 'isVisibleOnly' | 'visible' | 'showsHidden'
>;

export interface Engine {
  columns: TableColumn[];
  select(state: Asked): Selection;
}

/** Ranks, sorts, searches and filters a table by its columns alone; nothing here knows how rows are drawn. */
export function createEngine(table: ClientTable): Engine {
  const columns = tableColumns(table);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const orderBy = createOrders(table);
  const search = createSearch(table.models);
  const standingOf = createStandings(table);
  const byRank = byId.get('rank');
  const first = table.size - table.references;
  const isReference = (row: number) => row >= first;
  const unhidden = new Uint8Array(table.size).fill(1);
  for (const row of table.hidden) unhidden[row] = 0;

  const select: Engine['select'] = (state) => {
    const { query, sort, filters, method, isVisibleOnly, visible, showsHidden } = state;
    const tasks = isVisibleOnly ? visibleTasks(columns, visible) : null;
    const standing = standingOf({ method, tasks });
    const column = sort === null ? byRank : byId.get(sort.column);
    const order = column ? orderBy(column, sort?.isReversed ?? false, standing) : new Uint32Array();
    const found = search(query);
    const kept = filterRows(table, filters);
    const isShown = (row: number) =>
      (showsHidden || unhidden[row] === 1) &&
      (found === null || found[row] === 1) &&
      (kept === null || kept[row] === 1 || isReference(row));
    const isWhole = found === null && kept === null && (showsHidden || table.hidden.length === 0);
    const rows = isWhole ? order : order.filter(isShown);
    let count = 0;
    let ranked = 0;
    let placed = 0;
    for (const row of rows) {
      const hasPlace = (isReference(row) ? standing.averages[row] : standing.ranks[row]) ?? null;
      if (!isReference(row)) count += 1;
      if (hasPlace !== null) placed += 1;
      if (hasPlace !== null && !isReference(row)) ranked += 1;
    }
    const isByRank = column?.source.kind === 'rank';
    const headingAt = isByRank && placed < rows.length ? placed : null;
    return { rows, count, ranked, headingAt, isByRank, standing };
  };
  return { columns, select };
}

/** Indices of the tasks whose columns are shown. */
function visibleTasks(columns: readonly TableColumn[], visible: ReadonlySet<string>): number[] {
  return columns.flatMap(({ id, source }) =>
    source.kind === 'task' && visible.has(id) ? [source.index] : [],
  );
}

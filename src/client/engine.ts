import type { ClientTable } from '../domain/client-table.ts';
import { tableColumns, type TableColumn } from './columns.ts';
import { filterRows } from './filter.ts';
import { createOrders, type RowOrder } from './order.ts';
import { createSearch } from './search.ts';
import type { TableState } from './table-state.ts';

/** The rows that a state asks for. */
export interface Selection {
  /** Rows by index, in the order to show. */
  rows: RowOrder;
  ranked: number;
  /** Where the rows without a rank begin under a heading of their own; null when rows of both kinds are mixed. */
  headingAt: number | null;
  isByRank: boolean;
}

export interface Engine {
  columns: TableColumn[];
  select(state: Pick<TableState, 'query' | 'sort' | 'filters'>): Selection;
}

/** Sorts, searches and filters a table by its columns alone; nothing here knows how rows are drawn. */
export function createEngine(table: ClientTable): Engine {
  const columns = tableColumns(table);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const orderBy = createOrders(table);
  const search = createSearch(table.models);
  const isRanked = (row: number) => ((table.ranks[row] ?? null) === null ? 0 : 1);
  const byRank = byId.get('rank');

  const select: Engine['select'] = ({ query, sort, filters }) => {
    const column = sort === null ? byRank : byId.get(sort.column);
    const order = column ? orderBy(column, sort?.isReversed ?? false) : new Uint32Array();
    const found = search(query);
    const kept = filterRows(table, filters);
    const rows =
      found === null && kept === null
        ? order
        : order.filter((row) => (found === null || found[row] === 1) && (kept === null || kept[row] === 1));
    const ranked = rows.reduce((count, row) => count + isRanked(row), 0);
    const isByRank = column?.source.kind === 'rank';
    return { rows, ranked, headingAt: isByRank && ranked < rows.length ? ranked : null, isByRank };
  };
  return { columns, select };
}

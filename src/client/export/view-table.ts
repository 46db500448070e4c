import type { ClientTable } from '../../domain/client-table.ts';
import type { ColumnType } from '../../domain/column.ts';
import type { TableColumn } from '../columns.ts';
import type { Selection } from '../engine.ts';
import { cellReader, type ViewCell, type ViewStanding } from './view-cell.ts';

/** The table as a visitor sees it: rows and columns that are shown, in their order. */
export interface ViewTable {
  columns: ViewColumn[];
  /** By row, one cell a column. */
  rows: ViewCell[][];
  /** Where the rows without a rank begin under a heading of their own; null when there is none. */
  notRankedFrom: number | null;
}

export interface ViewColumn {
  /** As `TableColumn.id`. */
  id: string;
  label: string;
  subtitle: string | null;
  group: string | null;
  /** Metadata by the type of their column; its cells may be of another. */
  kind: 'rank' | 'model' | 'average' | 'task' | ColumnType;
  /** null where nothing is better. */
  higherIsBetter: boolean | null;
  /** Whether some row of the board has a margin here, or a rank its interval. */
  hasMargins: boolean;
}

export interface Viewed {
  table: ClientTable;
  selection: Pick<Selection, 'rows' | 'headingAt'> & { standing: ViewStanding };
  /** Those that are shown, in their order. */
  columns: readonly TableColumn[];
}

export function viewTable({ table, selection, columns }: Viewed): ViewTable {
  const { standing, headingAt } = selection;
  const rows = [...selection.rows];
  const readers = columns.map((column) => cellReader(table, standing, rows, column));
  return {
    columns: columns.map((column) => viewColumn(table, standing, column)),
    rows: rows.map((row) => readers.map((read) => read(row))),
    notRankedFrom: headingAt,
  };
}

/** Whether a column is of numbers, which are set at the right. */
export function isNumeric({ kind }: ViewColumn): boolean {
  return kind !== 'model' && kind !== 'text' && kind !== 'boolean';
}

function viewColumn(table: ClientTable, standing: ViewStanding, column: TableColumn): ViewColumn {
  const { id, label, group, source } = column;
  const task = source.kind === 'task' ? table.tasks[source.index] : undefined;
  const metadata = source.kind === 'metadata' ? table.columns[source.index] : undefined;
  const margins = {
    rank: standing.rankLows,
    model: null,
    average: standing.averageMargins,
    task: task?.margins,
    metadata: null,
  };
  const isAverage = source.kind === 'average';
  return {
    id,
    label: isAverage ? standing.method.column : label,
    subtitle: (task ?? metadata)?.subtitle ?? null,
    group,
    kind: source.kind === 'metadata' ? source.type : source.kind,
    higherIsBetter: (isAverage ? standing : task)?.higherIsBetter ?? null,
    hasMargins: margins[source.kind]?.some((margin) => margin !== null) ?? false,
  };
}

import type { ClientTable } from '../domain/client-table.ts';
import { cellPainter, type CellPainter } from './cells.ts';
import type { TableColumn } from './columns.ts';
import type { Selection } from './engine.ts';
import { modelPainter } from './model-cell.ts';
import type { DrawnRow } from './tabulator-view.ts';

export interface RowPainterOptions {
  columns: readonly TableColumn[];
  /** Where the site begins, with its final slash. */
  base: string;
  /** Rows of the header, which come first when rows are counted aloud. */
  headRows: number;
}

/** Shows the row at a place of a selection in a drawn row, in the columns that are visible. */
export function createRowPainter(table: ClientTable, { columns, base, headRows }: RowPainterOptions) {
  const model = modelPainter(table, base);
  const painters = columns.map((column): [string, CellPainter] => [
    column.id,
    cellPainter(table, column) ?? model,
  ]);
  return (selection: Selection, isVisible: (id: string) => boolean) => {
    const shown = painters.map(([id, painter]) => (isVisible(id) ? painter : null));
    return ({ element, cells }: DrawnRow, position: number): void => {
      const row = selection.rows[position] ?? 0;
      const isBelowHeading = selection.headingAt !== null && position >= selection.headingAt;
      element.classList.toggle('t', startsTier(table, selection, position));
      element.ariaRowIndex = String(headRows + position + (isBelowHeading ? 2 : 1));
      shown.forEach((painter, index) => {
        const cell = cells[index];
        if (painter && cell) painter(cell, row);
      });
    };
  };
}

/** Whether a line belongs above a row, because the row before it is of another tier. */
function startsTier({ tiers }: ClientTable, { rows, isByRank }: Selection, position: number): boolean {
  if (!isByRank || position === 0) return false;
  const tier = tiers[rows[position] ?? -1] ?? null;
  const before = tiers[rows[position - 1] ?? -1] ?? null;
  return tier !== null && before !== null && tier !== before;
}

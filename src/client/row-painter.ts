import type { ClientTable } from '../domain/client-table.ts';
import { cellPainter, type CellPainter } from './cells.ts';
import type { TableColumn } from './columns.ts';
import type { Selection } from './engine.ts';
import type { DrawnRow } from './tabulator-view.ts';

export interface RowPainterOptions {
  columns: readonly TableColumn[];
  /** Where the site begins, with its final slash. */
  modelAddress: string;
  /** Rows of the header, which come first when rows are counted aloud. */
  headRows: number;
}

export interface PaintOptions {
  /** By column. */
  isVisible: readonly boolean[];
  isNormalised: boolean;
}

/** Shows rows of a selection in drawn rows. */
export class RowPainter {
  readonly #table: ClientTable;
  readonly #options: RowPainterOptions;
  readonly #painters: ReturnType<typeof cellPainter>[];
  /** By drawn row: what paints its cells. */
  readonly #cells = new Map<DrawnRow, ReturnType<CellPainter>[]>();

  constructor(table: ClientTable, options: RowPainterOptions) {
    this.#table = table;
    this.#options = options;
    this.#painters = options.columns.map((column) => cellPainter(table, column, options.modelAddress));
  }

  /** Shows the row at a place of a selection, in the columns that are visible. */
  paint(
    drawn: DrawnRow,
    selection: Selection,
    position: number,
    { isVisible, isNormalised }: PaintOptions,
  ): void {
    const row = selection.rows[position] ?? 0;
    const isBelowHeading = selection.headingAt !== null && position >= selection.headingAt;
    const { size, references } = this.#table;
    drawn.element.classList.toggle('t', this.#startsTier(selection, position));
    drawn.element.classList.toggle('ref', row >= size - references);
    drawn.element.classList.toggle('pin', position < selection.pinned);
    const rowIndex = this.#options.headRows + position + (isBelowHeading ? 2 : 1);
    drawn.element.setAttribute('aria-rowindex', String(rowIndex));
    const { standing, words } = selection;
    const shown = { standing, words, isNormalised, isPinned: position < selection.pinned };
    this.#cellsOf(drawn).forEach((paint, index) => {
      if (isVisible[index]) paint(row, shown);
    });
  }

  #cellsOf(drawn: DrawnRow): ReturnType<CellPainter>[] {
    const known = this.#cells.get(drawn);
    if (known) return known;
    const cells = this.#painters.flatMap((painter, index) => {
      const cell = drawn.cells[index];
      return cell ? [painter(cell)] : [];
    });
    this.#cells.set(drawn, cells);
    return cells;
  }

  /** Whether a line belongs above a row, because the row before it is of another tier. */
  #startsTier({ rows, pinned, isByRank, standing: { tiers } }: Selection, position: number): boolean {
    if (!isByRank || position <= pinned) return false;
    const tier = tiers[rows[position] ?? -1] ?? null;
    // A reference in between has none.
    const before = tiers[rows[position - 1] ?? -1] ?? tiers[rows[position - 2] ?? -1] ?? null;
    return tier !== null && before !== null && tier !== before;
  }
}

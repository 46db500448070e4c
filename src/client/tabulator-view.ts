import { Module, Renderer, Tabulator } from 'tabulator-tables';

/** A row that Tabulator has made: an element that can stand anywhere and show any row's data. */
export interface DrawnRow {
  element: HTMLElement;
  /** In the order of the columns. */
  cells: HTMLElement[];
}

/** A column as far as drawing its cells goes. */
export interface DrawnColumn {
  id: string;
  /** Whether its cell names the row. */
  isRowHeader: boolean;
}

/** The rows and columns that Tabulator draws. What they show and where they stand is not its business. */
export interface TabulatorView {
  /** The element that the rows stand in. */
  body: HTMLElement;
  /** Makes rows until there are `count` of them, and returns all: always the same ones, in the same order. */
  rows(count: number): readonly DrawnRow[];
  showColumns(visible: (id: string) => boolean): void;
}

/**
 * Builds Tabulator in an element of the page's own table. It draws `<tr>`, `<td>` and `<th>` as the page does, so that
 * the page's styles fit, and brings neither a header, nor scrolling, nor widths: the page's are kept.
 *
 * Written against Tabulator 6.5.3, exactly. Beyond its documented extension points (modules, renderers and internal
 * events) this sets `element` of its rows and cells while they are made.
 */
export async function createTabulatorView(
  host: HTMLElement,
  columns: readonly DrawnColumn[],
  count: number,
): Promise<TabulatorView> {
  Tabulator.registerModule([TableMarkup]);
  const table = new Tabulator(host, {
    data: blankRows(count),
    // A width keeps Tabulator from measuring cells to find one; it is never written to ours.
    columns: columns.map(({ id, isRowHeader }) => ({
      field: id,
      title: '',
      width: 1,
      minWidth: 0,
      cssClass: isRowHeader ? ROW_HEADER : '',
    })),
    nestedFieldSeparator: false,
    headerVisible: false,
    renderVertical: PlainRows,
    renderHorizontal: PlainCells,
  });
  await new Promise<void>((resolve) => table.on('tableBuilt', resolve));

  host.removeAttribute('aria-owns');
  host.setAttribute('role', 'presentation');
  host.querySelector<HTMLElement>('.tabulator-header')?.remove();
  const holder = host.querySelector<HTMLElement>('.tabulator-tableholder');
  holder?.removeAttribute('tabindex');
  const body = holder?.querySelector<HTMLElement>('.tabulator-table');
  if (!body) throw new Error('Tabulator has drawn no rows.');

  const drawn: DrawnRow[] = [];
  return {
    body,
    rows(wanted) {
      if (wanted <= drawn.length) return drawn;
      // Its promise is kept before it returns: the rows are there at once.
      void table.addData(blankRows(wanted - table.getDataCount()));
      for (const row of table.getRows().slice(drawn.length)) {
        drawn.push({ element: row.getElement(), cells: row.getCells().map((cell) => cell.getElement()) });
      }
      return drawn;
    },
    showColumns(visible) {
      table.blockRedraw();
      for (const { id } of columns) {
        if (visible(id)) table.showColumn(id);
        else table.hideColumn(id);
      }
      table.restoreRedraw();
    },
  };
}

const ROW_HEADER = 'row-header';

function blankRows(count: number): object[] {
  return Array.from({ length: count }, () => ({}));
}

/** A row inside Tabulator, as far as it is used here. */
interface InnerRow {
  element: HTMLElement;
  cells: { getElement(): HTMLElement }[];
  initialize(force: boolean, inFragment: boolean): void;
  getElement(): HTMLElement;
}

interface InnerCell {
  element: HTMLElement;
}

/** Rows and cells as elements of a table, with its roles, empty. */
class TableMarkup extends Module {
  static override moduleName = 'tableMarkup';

  override initialize(): void {
    this.subscribe('row-init', (row) => {
      const element = document.createElement('tr');
      element.setAttribute('role', 'row');
      (row as InnerRow).element = element;
    });
    this.subscribe('cell-init', (cell) => {
      const isRowHeader = (cell as InnerCell).element.classList.contains(ROW_HEADER);
      const element = document.createElement(isRowHeader ? 'th' : 'td');
      element.setAttribute('role', isRowHeader ? 'rowheader' : 'cell');
      if (isRowHeader) element.setAttribute('scope', 'row');
      (cell as InnerCell).element = element;
    });
    this.subscribe('cell-format', () => document.createDocumentFragment());
  }
}

/** Puts every row into the page, one after the other, and measures nothing. */
class PlainRows extends Renderer {
  declare tableElement: HTMLElement;
  declare rows: () => InnerRow[];

  renderRows(): void {
    for (const row of this.rows()) {
      row.initialize(false, true);
      this.tableElement.append(row.getElement());
    }
  }

  rerenderRows(change?: () => void): void {
    change?.();
    this.renderRows();
  }
}

/** Puts every cell into its row, and gives it no width. */
class PlainCells extends Renderer {
  renderRowCells({ element, cells }: InnerRow): void {
    element.append(...cells.map((cell) => cell.getElement()));
  }
}

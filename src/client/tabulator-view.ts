import { Module, Tabulator } from 'tabulator-tables';

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
  /** The `<tbody>` for the rows, empty. */
  body: HTMLElement;
  /** Makes rows until there are `count` of them, and returns all: always the same ones, in the same order. */
  rows(count: number): readonly DrawnRow[];
  showColumns(isVisible: (id: string) => boolean): void;
  /** Puts the cells of every row in this order of columns, which has them all. */
  orderColumns(order: readonly string[]): void;
}

/**
 * Builds a Tabulator that draws `<tr>`, `<td>` and `<th>` as the page does, so that the page's styles fit, and that
 * brings neither a header, nor scrolling, nor widths: the page's are kept. It stays outside of the document but for
 * its rows, and so never measures anything, which is where its time goes otherwise.
 *
 * Written against Tabulator 6.5.3, exactly. Beyond its documented extension points (modules and internal events) this
 * sets `element` of its rows and cells while they are made.
 */
export async function createTabulatorView(columns: readonly DrawnColumn[]): Promise<TabulatorView> {
  Tabulator.registerModule([TableMarkup]);
  const body = document.createElement('tbody');
  const table = new Tabulator(body, {
    data: [],
    columns: columns.map(({ id, isRowHeader }) => ({
      field: id,
      title: '',
      // A width keeps Tabulator from looking for one in the cells; it is never written to ours.
      width: 1,
      minWidth: 0,
      cssClass: isRowHeader ? ROW_HEADER : '',
    })),
    nestedFieldSeparator: false,
    headerVisible: false,
  });
  await new Promise<void>((resolve) => table.on('tableBuilt', resolve));
  body.replaceChildren();
  body.removeAttribute('aria-owns');
  body.setAttribute('role', 'rowgroup');

  const drawn: DrawnRow[] = [];
  let places = columns.map((_, place) => place);
  const arrange = ({ element, cells }: DrawnRow) => {
    element.append(...places.flatMap((place) => cells[place] ?? []));
  };
  return {
    body,
    rows(count) {
      if (count <= drawn.length) return drawn;
      const blank = Array.from({ length: count - drawn.length }, () => ({}));
      // Its promise is kept before it returns: the rows are there at once.
      void table.addData(blank);
      for (const row of table.getRows().slice(drawn.length)) {
        const element = row.getElement();
        const cells = row.getCells().map((cell) => cell.getElement());
        const made = { element, cells };
        arrange(made);
        drawn.push(made);
      }
      return drawn;
    },
    orderColumns(order) {
      places = order.map((id) => columns.findIndex((column) => column.id === id));
      for (const row of drawn) arrange(row);
    },
    showColumns(isVisible) {
      for (const { id } of columns) {
        if (isVisible(id)) table.showColumn(id);
        else table.hideColumn(id);
      }
    },
  };
}

const ROW_HEADER = 'row-header';

/** What is used of a row or a cell inside Tabulator. */
interface Inner {
  element: HTMLElement;
}

/** Rows and cells as elements of a table, with its roles, empty. */
class TableMarkup extends Module {
  static override moduleName = 'tableMarkup';

  override initialize(): void {
    this.subscribe('row-init', (row) => {
      const element = document.createElement('tr');
      element.setAttribute('role', 'row');
      (row as Inner).element = element;
    });
    this.subscribe('cell-init', (cell) => {
      const isRowHeader = (cell as Inner).element.classList.contains(ROW_HEADER);
      const element = document.createElement(isRowHeader ? 'th' : 'td');
      element.setAttribute('role', isRowHeader ? 'rowheader' : 'cell');
      if (isRowHeader) element.setAttribute('scope', 'row');
      (cell as Inner).element = element;
    });
    this.subscribe('cell-format', () => document.createDocumentFragment());
  }
}

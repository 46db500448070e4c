import type { ClientTable } from '../domain/client-table.ts';
import type { TableColumn } from './columns.ts';
import { element } from './element.ts';
import type { Selection } from './engine.ts';
import { createRowPainter } from './row-painter.ts';
import { RowWindow } from './row-window.ts';
import type { TabulatorView } from './tabulator-view.ts';
import { notRankedText } from './words.ts';

export interface TableBodyOptions {
  table: ClientTable;
  columns: readonly TableColumn[];
  view: TabulatorView;
  /** What scrolls where the table does not fit the page. */
  frame: HTMLElement;
  /** Where the site begins, with its final slash. */
  base: string;
  /** Rows of the header. */
  headRows: number;
  clear: () => void;
}

/** The rows below the header: a selection of the table's, the heading before those without a rank, or a word for none. */
export class TableBody {
  readonly #view: TabulatorView;
  readonly #window: RowWindow;
  readonly #paint: ReturnType<typeof createRowPainter>;
  readonly #headRows: number;
  readonly #heading: HTMLElement;
  readonly #headingText = element('p');
  readonly #nothing: HTMLElement;

  constructor({ table, columns, view, frame, base, headRows, clear }: TableBodyOptions) {
    this.#view = view;
    this.#headRows = headRows;
    this.#paint = createRowPainter(table, { columns, base, headRows });
    this.#heading = element(
      'tr',
      { role: 'row', class: 'parting' },
      element('td', { role: 'cell' }, element('h2', {}, 'Not ranked'), this.#headingText),
    );
    this.#window = new RowWindow(view, frame, this.#heading);
    const button = element('button', { type: 'button' }, 'Clear search and filters');
    button.addEventListener('click', clear);
    this.#nothing = element('p', { class: 'nothing', hidden: '' }, 'No model matches. ', button);
    frame.append(this.#nothing);
  }

  /** Shows a selection in the columns that are visible; from its first row if `fromTop`. */
  show(selection: Selection, isVisible: (id: string) => boolean, fromTop: boolean): void {
    const { rows, headingAt, ranked } = selection;
    this.#view.showColumns(isVisible);
    this.#headingText.textContent = notRankedText(rows.length - ranked);
    this.#heading.ariaRowIndex = String(this.#headRows + ranked + 1);
    this.#nothing.hidden = rows.length > 0;
    const paint = this.#paint(selection, isVisible);
    this.#window.show({ count: rows.length, headingAt, paint }, { fromTop });
  }

  /** Rows that there would be in the document if all were drawn. */
  rowCount({ rows, headingAt }: Selection): number {
    return this.#headRows + rows.length + (headingAt === null ? 0 : 1);
  }

  resize(): void {
    this.#window.resize();
  }

  scroll(): void {
    this.#window.scroll();
  }
}

import { notRanked } from '#words/common.ts';
import * as words from '#words/narrowings.ts';
import type { ClientTable } from '../domain/client-table.ts';
import { notRankedText } from '../domain/not-ranked-text.ts';
import type { TableColumn } from './columns.ts';
import { element } from './element.ts';
import type { Selection } from './engine.ts';
import { RowPainter } from './row-painter.ts';
import { RowWindow } from './row-window.ts';
import type { ActiveNarrowing } from './narrowings.ts';
import type { TableAction } from './table-state.ts';
import type { DrawnRow, TabulatorView } from './tabulator-view.ts';

export interface TableBodyOptions {
  table: ClientTable;
  columns: readonly TableColumn[];
  view: TabulatorView;
  /** What scrolls where the table does not fit the page. */
  frame: HTMLElement;
  /** Where the site begins, with its final slash. */
  modelAddress: string;
  /** Rows of the header. */
  headRows: number;
  act: (action: TableAction) => void;
}

/** Something to undo where nothing matches. */
export interface WayOut {
  narrowing: ActiveNarrowing;
  /** Models that there would be then. */
  count: number;
}

/** The rows below the header: a selection of the table's, the heading before those without a rank, or a word for none. */
export class TableBody {
  readonly #view: TabulatorView;
  readonly #window: RowWindow;
  readonly #painter: RowPainter;
  #isVisible: boolean[] = [];
  readonly #headRows: number;
  readonly #heading: HTMLElement;
  readonly #headingText = element('p');
  readonly #columns: readonly TableColumn[];
  readonly #nothing = element('div', { class: 'nothing', hidden: '' });
  readonly #act: (action: TableAction) => void;

  constructor({ table, columns, view, frame, modelAddress, headRows, act }: TableBodyOptions) {
    this.#view = view;
    this.#columns = columns;
    this.#headRows = headRows;
    this.#painter = new RowPainter(table, { columns, modelAddress, headRows });
    this.#heading = element(
      'tr',
      { role: 'row', class: 'parting' },
      element('td', { role: 'cell' }, element('h2', {}, notRanked), this.#headingText),
    );
    this.#window = new RowWindow(view, frame, this.#heading);
    this.#act = act;
    frame.append(this.#nothing);
  }

  /** Before rows are shown in other columns. */
  showColumns(isVisible: (id: string) => boolean): void {
    this.#view.showColumns(isVisible);
    this.#isVisible = this.#columns.map(({ id }) => isVisible(id));
    const count = this.#isVisible.filter(Boolean).length;
    this.#heading.firstElementChild?.setAttribute('aria-colspan', String(count));
  }

  /** Before rows are shown in another order of columns. */
  orderColumns(order: readonly string[]): void {
    this.#view.orderColumns(order);
  }

  /** Shows a selection; from its first row if `fromTop`. */
  show(selection: Selection, { fromTop, isNormalised }: { fromTop: boolean; isNormalised: boolean }): void {
    const { rows, count, headingAt, ranked, standing } = selection;
    this.#headingText.textContent = notRankedText(count - ranked, standing.terms);
    this.#heading.ariaRowIndex = String(this.#headRows + (headingAt ?? 0) + 1);
    this.#nothing.hidden = count > 0;
    const paint = (drawn: DrawnRow, position: number) => {
      this.#painter.paint(drawn, selection, position, { isVisible: this.#isVisible, isNormalised });
    };
    this.#window.show({ count: rows.length, headingAt, paint }, { fromTop });
  }

  /** Says what to undo, where no row is shown. */
  explainNothing(ways: readonly WayOut[]): void {
    const all = { text: words.clearSearchAndFilters, action: { kind: 'clear' } as const };
    const each = ways.map(({ narrowing: { subject, text, undo }, count }) => ({
      text: words.without(subject === null ? text : words.narrowed(subject, text), count),
      action: undo,
    }));
    const buttons = [...each, all].map(({ text, action }) => {
      const button = element('button', { type: 'button' }, text);
      button.addEventListener('click', () => this.#act(action));
      return button;
    });
    this.#nothing.replaceChildren(element('p', {}, words.nothingMatches), ...buttons);
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

  drawAll(): void {
    this.#window.drawAll();
  }
}

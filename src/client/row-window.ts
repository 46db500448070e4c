import { rowsBetween, topOf, totalHeight, type RowGeometry, type RowRange } from './row-geometry.ts';
import type { DrawnRow, TabulatorView } from './tabulator-view.ts';

/** Rows drawn beyond either end of what is in sight. */
const SPARE = 3;

/** What the window is to show. */
export interface RowContent {
  count: number;
  headingAt: number | null;
  paint(drawn: DrawnRow, position: number): void;
}

/**
 * Lays out the rows in sight, and a few more, out of a long list, with rows that are drawn once and then used again
 * for others. They keep the order of the list in the document, and a row that has the focus is not taken away.
 */
export class RowWindow {
  readonly #view: TabulatorView;
  readonly #frame: HTMLElement;
  readonly #heading: HTMLElement;
  readonly #shown = new Map<number, DrawnRow>();
  #content: RowContent = { count: 0, headingAt: null, paint: () => undefined };
  #range: RowRange = { from: 0, to: 0 };
  #geometry: RowGeometry = { count: 0, rowHeight: 0, headingAt: null, headingHeight: 0 };

  /**
   * `frame` is what scrolls where the table does not fit the page; otherwise the page does. `heading` stands before
   * the row at `headingAt`.
   */
  constructor(view: TabulatorView, frame: HTMLElement, heading: HTMLElement) {
    this.#view = view;
    this.#frame = frame;
    this.#heading = heading;
  }

  /** Shows other content, from its top if `fromTop`. */
  show(content: RowContent, { fromTop = false } = {}): void {
    this.#content = content;
    this.#measure();
    if (fromTop) this.#scrollToTop();
    this.#fill({ isNew: true });
  }

  /** Fits to the rows' height and to the height in sight, which may both have changed. */
  resize(): void {
    this.#measure();
    this.#fill({ isNew: true });
  }

  /** Follows scrolling. */
  scroll(): void {
    this.#fill({ isNew: false });
  }

  /** Lays out every row, as paper has no scrolling; until the next `scroll`. */
  drawAll(): void {
    this.#fill({ isNew: false, range: { from: 0, to: this.#content.count } });
  }

  #measure(): void {
    const { count, headingAt } = this.#content;
    const { body } = this.#view;
    const [row] = this.#view.rows(1);
    if (row && !row.element.isConnected) body.append(row.element);
    if (headingAt === null) this.#heading.remove();
    else if (!this.#heading.isConnected) body.append(this.#heading);
    const rowHeight = row?.element.getBoundingClientRect().height || 36;
    const headingHeight = headingAt === null ? 0 : this.#heading.getBoundingClientRect().height;
    this.#geometry = { count, rowHeight, headingAt, headingHeight };
    body.style.height = `${totalHeight(this.#geometry)}px`;
    this.#heading.style.top = `${(headingAt ?? 0) * rowHeight}px`;
  }

  #fill({ isNew, range = this.#inSight() }: { isNew: boolean; range?: RowRange }): void {
    const { from, to } = range;
    if (!isNew && from === this.#range.from && to === this.#range.to) return;
    this.#range = range;
    // In the order in which they stand, so that as few as possible have to move.
    const before = [...this.#shown].sort(([a], [b]) => a - b).map(([, row]) => row);
    for (const [position, { element }] of this.#shown) {
      const isWanted = !isNew && position >= from && position < to;
      const isPinned = !isNew && element.contains(document.activeElement);
      if (!isWanted && !isPinned) this.#shown.delete(position);
    }
    const used = new Set(this.#shown.values());
    const drawn = new Set([...before, ...this.#view.rows(to - from + 1)]);
    const free = [...drawn].filter((row) => !used.has(row));
    for (let position = from; position < to; position += 1) {
      if (this.#shown.has(position)) continue;
      const row = free.shift();
      if (!row) break;
      // Out of the way, so that the rows that stay need not move, which would take the focus from them.
      if (!isNew) row.element.remove();
      row.element.style.top = `${topOf(position, this.#geometry)}px`;
      this.#content.paint(row, position);
      this.#shown.set(position, row);
    }
    for (const { element } of free) element.remove();
    this.#putInOrder();
  }

  #inSight(): RowRange {
    const body = this.#view.body.getBoundingClientRect();
    const frame = this.#frame.getBoundingClientRect();
    const top = Math.max(0, frame.top) - body.top;
    const bottom = Math.min(innerHeight, frame.bottom) - body.top;
    return rowsBetween(top, Math.max(top, bottom), SPARE, this.#geometry);
  }

  /** Moves only the elements that stand in the wrong place. */
  #putInOrder(): void {
    const headingAt = this.#content.headingAt ?? Infinity;
    const rows = [...this.#shown].sort(([a], [b]) => a - b);
    const before = rows.filter(([position]) => position < headingAt);
    const after = rows.slice(before.length);
    const elements = [
      ...before.map(([, { element }]) => element),
      ...(headingAt === Infinity ? [] : [this.#heading]),
      ...after.map(([, { element }]) => element),
    ];
    let next: Element | null = null;
    for (const element of elements.reverse()) {
      if (element.parentNode !== this.#view.body || element.nextElementSibling !== next) {
        this.#view.body.insertBefore(element, next);
      }
      next = element;
    }
  }

  #scrollToTop(): void {
    const head = this.#frame.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
    const hidden = head - this.#view.body.getBoundingClientRect().top;
    if (hidden <= 0) return;
    if (this.#frame.scrollTop > 0) this.#frame.scrollTop = 0;
    else scrollBy({ top: -hidden, behavior: 'instant' });
  }
}

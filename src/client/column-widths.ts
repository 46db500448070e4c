import type { TableAction } from './table-state.ts';

export const LEAST_WIDTH = 56;
export const MOST_WIDTH = 600;
/** Of one press of a key, in pixels. */
const STEP = 8;

/**
 * Widths of columns as a visitor has them, as rules of a style sheet, which rows that come later follow too. Columns are
 * told apart by their places among the cells of a row.
 */
export class ColumnWidths {
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /** `order` has all columns as the cells stand. */
  show(widths: ReadonlyMap<string, number>, order: readonly string[]): void {
    const rules = [...widths].map(([id, width]) => {
      const cell = `.board tr:not(.groups, .parting) > :nth-child(${order.indexOf(id) + 1})`;
      return `@media (min-width: 761px) { ${cell} { flex: 0 0 ${width}px; width: ${width}px; } }`;
    });
    this.#sheet.replaceSync(rules.join('\n'));
  }
}

/**
 * Lets a visitor draw the edge of a header, or move it by Alt and an arrow key while the header's button has the focus; a
 * double click takes the column's own width again.
 */
export function addGrips(head: HTMLElement, act: (action: TableAction) => void): void {
  for (const header of head.querySelectorAll<HTMLElement>('[data-column]')) {
    const { column = '' } = header.dataset;
    if (column === 'rank' || column === 'model' || column === 'average') continue;
    const grip = document.createElement('span');
    grip.className = 'grip';
    grip.ariaHidden = 'true';
    const resize = (width: number | null) => act({ kind: 'width', column, width });
    grip.addEventListener('pointerdown', (down) => {
      down.preventDefault();
      grip.setPointerCapture(down.pointerId);
      const from = header.offsetWidth - down.clientX;
      grip.onpointermove = ({ clientX }) => resize(from + clientX);
    });
    grip.addEventListener('pointerup', () => (grip.onpointermove = null));
    grip.addEventListener('dblclick', () => resize(null));
    // A press on the edge is none on the header.
    grip.addEventListener('click', (event) => event.stopPropagation());
    header.append(grip);
    header.addEventListener('keydown', (event) => {
      const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
      if (by === undefined || !event.altKey) return;
      event.preventDefault();
      resize(header.offsetWidth + by);
    });
  }
}

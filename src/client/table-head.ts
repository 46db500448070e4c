import { ofTasks } from '#words/standings.ts';
import type { TableColumn } from './columns.ts';
import { firstOrder } from './order.ts';
import type { Standing } from './standing.ts';
import { BY_RANK, type Sort } from './table-state.ts';

/** The page's own header: it says how the rows are sorted, and which columns there are. */
export class TableHead {
  readonly #columns: readonly TableColumn[];
  readonly #headers: ReadonlyMap<string, HTMLElement>;
  readonly #groupCells: readonly HTMLElement[];
  /** The column that stands for the order by rank. */
  readonly #byRank: string;
  #byRankSort: string;

  constructor(head: HTMLElement, columns: readonly TableColumn[]) {
    this.#columns = columns;
    const headers = [...head.querySelectorAll<HTMLElement>('[data-column]')];
    this.#headers = new Map(headers.map((header) => [header.dataset['column'] ?? '', header]));
    this.#groupCells = [...head.querySelectorAll<HTMLElement>('[scope=colgroup] > i')];
    const sorted = headers.find((header) => header.hasAttribute('aria-sort'));
    this.#byRank = sorted?.dataset['column'] ?? 'rank';
    this.#byRankSort = sorted?.getAttribute('aria-sort') ?? 'ascending';
  }

  /** Rows of the header, for counting rows aloud. */
  get rowCount(): number {
    return this.#headers.values().next().value?.closest('thead')?.rows.length ?? 1;
  }

  /** The first of the orders is the table's; the others say in which place they come, and which way. */
  showSort(sort: Sort | null, thenBy: readonly Sort[]): void {
    for (const header of this.#headers.values()) {
      header.removeAttribute('aria-sort');
      delete header.dataset['then'];
    }
    thenBy.forEach((then, index) => {
      const header = this.#headers.get(then.column === 'rank' ? this.#byRank : then.column);
      const arrow = this.#direction(then) === 'descending' ? '▼' : '▲';
      if (header) header.dataset['then'] = `${index + 2}${arrow}`;
    });
    const isByRank = sort === null || sort.column === 'rank';
    const id = isByRank ? this.#byRank : sort.column;
    const header = this.#headers.get(id);
    header?.setAttribute('aria-sort', this.#direction(sort ?? BY_RANK));
  }

  #direction({ column: id, isReversed }: Sort): string {
    const column = this.#columns.find((candidate) => candidate.id === id);
    const isByRank = id === 'rank';
    const isDescending = column !== undefined && isFirstDescending(column);
    const first = isByRank ? this.#byRankSort : isDescending ? 'descending' : 'ascending';
    const other = first === 'descending' ? 'ascending' : 'descending';
    return isReversed ? other : first;
  }

  /** Names the column with the number that rows are ranked by; before the order is shown. */
  showStanding({ method, terms, averageMargins, higherIsBetter }: Standing): void {
    this.#byRankSort = higherIsBetter ? 'descending' : 'ascending';
    const header = this.#headers.get('average');
    const label = header?.querySelector('span')?.firstChild;
    const subtitle = header?.querySelector('button, small')?.firstChild;
    if (label) label.textContent = `${method.column} `;
    const hasMargins = averageMargins.some((margin) => margin !== null);
    if (subtitle) subtitle.textContent = ofTasks(terms.counted, hasMargins);
  }

  /** Headings over groups go when their columns are no longer as in the page. */
  orderColumns(order: readonly string[], isResized: boolean): void {
    const [first] = this.#headers.values();
    const row = first?.parentElement;
    const headers = order.flatMap((id) => this.#headers.get(id) ?? []);
    // Whatever is moved in the document loses the focus.
    if (headers.some((header, place) => row?.children[place] !== header)) row?.append(...headers);
    const isOwn = this.#columns.every(({ id }, place) => order[place] === id);
    const groups = row?.previousElementSibling;
    if (groups instanceof HTMLElement) groups.hidden = !isOwn || isResized;
  }

  showColumns(visible: (id: string) => boolean): void {
    for (const { id } of this.#columns) {
      const header = this.#headers.get(id);
      if (header) header.hidden = !visible(id);
    }
    const grouped = this.#columns.filter(
      ({ source }) => source.kind === 'task' || source.kind === 'metadata',
    );
    this.#groupCells.forEach((cell, index) => {
      cell.hidden = !visible(grouped[index]?.id ?? '');
    });
    for (const group of new Set(this.#groupCells.map((cell) => cell.parentElement))) {
      if (!group) continue;
      const span = group.querySelectorAll(':scope > i:not([hidden])').length;
      group.hidden = span === 0;
      group.setAttribute('aria-colspan', String(span));
    }
  }
}

function isFirstDescending(column: TableColumn): boolean {
  const { source } = column;
  if (source.kind === 'task') return source.higherIsBetter;
  return ['largest', 'yes'].includes(firstOrder(column));
}

import { element } from './element.ts';
import { BY_RANK, type TableState } from './table-state.ts';

/** Quiet time before a change is read aloud, so that typing is not talked over. In milliseconds. */
const ANNOUNCE_AFTER = 400;

/** The row of tools above the table: it shows what was asked for, and what came of it. */
export class TableTools {
  readonly #search: HTMLInputElement | null;
  readonly #choices: readonly HTMLElement[];
  readonly #status: HTMLElement | null;
  readonly #order: HTMLSelectElement | null;
  readonly #spoken = element('span', { class: 'vh' });
  #timer = 0;

  constructor(tools: HTMLElement) {
    this.#search = tools.querySelector<HTMLInputElement>('[data-search]');
    this.#choices = [...tools.querySelectorAll<HTMLElement>('[data-filter][aria-pressed]')];
    this.#order = tools.querySelector<HTMLSelectElement>('[data-sort]');
    this.#status = tools.querySelector<HTMLElement>('[data-count]');
  }

  show({ query, filters, sort }: TableState): void {
    if (this.#search && this.#search.value.trim() !== query) this.#search.value = query;
    for (const choice of this.#choices) {
      const { filter = '', value = '' } = choice.dataset;
      choice.setAttribute('aria-pressed', String(filters.get(filter)?.includes(value) ?? false));
    }
    if (this.#order) this.#order.value = (sort ?? BY_RANK).column;
  }

  /** Shows a count, and has `spoken` read aloud in its place; null says nothing. */
  count(shown: string, spoken: string | null): void {
    this.#status?.replaceChildren(element('span', { 'aria-hidden': 'true' }, shown), this.#spoken);
    clearTimeout(this.#timer);
    if (spoken === null) return;
    this.#timer = window.setTimeout(() => {
      this.#spoken.textContent = spoken;
    }, ANNOUNCE_AFTER);
  }
}

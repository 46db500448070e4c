import type { Filter } from '../domain/column.ts';
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
  readonly #numbers: HTMLInputElement | null;
  readonly #method: HTMLSelectElement | null;
  readonly #hidden: HTMLInputElement | null;
  readonly #spoken = element('span', { class: 'vh' });
  readonly #problems = element('p', { class: 'query-problems', role: 'status', hidden: '' });
  /** By filter: the texts of its choices, in their order. */
  readonly #values: ReadonlyMap<string, readonly string[]>;
  #problemText = '';
  #timer = 0;

  constructor(host: HTMLElement, filters: readonly Filter[]) {
    this.#values = new Map(
      filters.map(({ key, choices }) => [key, choices.map(({ value }) => String(value))]),
    );
    this.#search = host.querySelector<HTMLInputElement>('[data-search]');
    this.#choices = [...host.querySelectorAll<HTMLElement>('[data-filter][aria-pressed]')];
    this.#method = host.querySelector<HTMLSelectElement>('[data-method]');
    this.#hidden = host.querySelector<HTMLInputElement>('#all-rows');
    this.#numbers = host.querySelector<HTMLInputElement>('#numbers');
    this.#order = host.querySelector<HTMLSelectElement>('[data-sort]');
    host.querySelector('.tools')?.after(this.#problems);
    this.#status = host.querySelector<HTMLElement>('[data-count]');
  }

  /** Before the rows are shown, ranked by `method`. */
  show({ query, filters, sort, showsHidden }: TableState, method: string): void {
    if (this.#method) this.#method.value = method;
    if (this.#hidden) this.#hidden.checked = showsHidden;
    if (this.#search && this.#search.value.trim() !== query) this.#search.value = query;
    for (const choice of this.#choices) {
      const { filter = '', value = '' } = choice.dataset;
      choice.setAttribute('aria-pressed', String(filters.get(filter)?.includes(value) ?? false));
    }
    const { column } = sort ?? BY_RANK;
    if (this.#order) this.#order.value = column;
    // Where scores are but shades at first, an order by one of them would not be seen.
    const isByScore = column !== 'rank' && column !== 'model';
    if (isByScore && this.#numbers?.checkVisibility()) this.#numbers.checked = true;
  }

  /** How many rows each choice would leave. Those that would leave none are passive, as long as they are not chosen. */
  showCounts(counts: ReadonlyMap<string, readonly number[]>): void {
    for (const choice of this.#choices) {
      const { filter = '' } = choice.dataset;
      const of = this.#values.get(filter)?.indexOf(choice.dataset['value'] ?? '') ?? -1;
      const count = counts.get(filter)?.[of];
      if (count === undefined) continue;
      const shown = choice.querySelector('i');
      if (shown) shown.textContent = String(count);
      choice.classList.toggle('none', count === 0 && choice.getAttribute('aria-pressed') !== 'true');
    }
  }

  /** What of the search could not be understood, below the tools. */
  showProblems(problems: readonly string[]): void {
    const text = problems.join(' ');
    if (this.#problemText === text) return;
    this.#problemText = text;
    // What stands between backticks is code.
    const parts = text.split('`').map((part, at) => (at % 2 === 1 ? element('code', {}, part) : part));
    this.#problems.replaceChildren(...parts);
    this.#problems.hidden = text === '';
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

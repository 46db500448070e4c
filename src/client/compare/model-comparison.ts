import * as words from '#words/compare.ts';
import type { ClientTable } from '../../domain/client-table.ts';
import { parseClientTable } from '../client-table-json.ts';
import { tellAddress } from '../frame.ts';
import { modelCards } from './cards.ts';
import { toElement } from './markup.ts';
import { comparisonSections } from './sections.ts';
import { createRowNames, formatSelection, noticeOf, parseSelection, type RowNames } from './selection.ts';
import { summaryText } from './sentence.ts';
import { copyComparison, startAdding } from './tools.ts';
import { createView, type View } from './view.ts';

/**
 * `<model-comparison>`: compares the models that a visitor chooses, instead of the first of the board. The page renders
 *
 * ```html
 * <model-comparison data-src="{address of the ClientTable's JSON}" data-page="{a page of the site, with * for its path}"
 *                   data-hub="{origin of the Hub}" data-rows="0,1,2">    rows that the page itself compares
 *   <p data-summary>                                  who is ahead, in a sentence
 *   <div class="late">                                seen once this is defined
 *     <input role="combobox" aria-controls="…">  <ul role="listbox" id="…" hidden>
 *     <button data-copy="link | markdown | csv">
 *     <p data-status role="status">                   says what has happened
 *   <p data-notice hidden>                            what of the address cannot be shown
 *   <div data-models>                                 `modelCards`
 *   <div data-result>                                 `comparisonSections`
 * ```
 *
 * The chosen models are in the address, `?models=a,b`, so it can be shared, and going back undoes a choice.
 */
class ModelComparison extends HTMLElement {
  #table: ClientTable | null = null;
  #names: RowNames | null = null;
  #view: View | null = null;

  connectedCallback(): void {
    // What the address asks for is not what the page shows.
    if (/[?&]models=/.test(location.search)) this.dataset['waits'] = '';
    this.#start()
      .catch(() => this.#tellNotice(words.cannotLoad))
      .finally(() => delete this.dataset['waits']);
  }

  async #start(): Promise<void> {
    const response = await fetch(this.dataset['src'] ?? '');
    const table = parseClientTable(await response.json());
    this.#table = table;
    this.#names = createRowNames(table);
    startAdding({
      table,
      input: this.#find('[role="combobox"]'),
      list: this.#find('[role="listbox"]'),
      rows: () => this.#rows,
      add: (row) => this.#change([...this.#rows, row]),
      tell: (text) => this.#tell(text),
    });
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      const remove = target.closest<HTMLElement>('[data-remove]');
      if (remove) this.#remove(Number(remove.dataset['remove']));
      const copy = target.closest<HTMLElement>('[data-copy]');
      if (copy) void this.#copy(copy.dataset['copy'] ?? '');
    });
    addEventListener('popstate', () => {
      this.#restore();
      this.#tell(this.#spoken);
      tellAddress(this.dataset['hub'] ?? '');
    });
    this.#restore();
  }

  get #rows(): readonly number[] {
    return this.#view?.comparison.rows ?? [];
  }

  get #spoken(): string {
    return words.compared(this.#view?.models.map(({ short }) => short) ?? []);
  }

  /** Shows what the address asks for, or what the page itself compares. */
  #restore(): void {
    if (!this.#names) return;
    const asked = parseSelection(location.search, this.#names);
    const own = (this.dataset['rows'] ?? '')
      .split(',')
      .filter((row) => row !== '')
      .map(Number);
    this.#show(asked?.rows ?? own);
    this.#tellNotice(asked ? noticeOf(asked) : '');
  }

  #change(rows: readonly number[]): void {
    if (!this.#names) return;
    this.#show(rows);
    this.#tellNotice('');
    this.#tell(this.#spoken);
    history.pushState(null, '', location.pathname + formatSelection(rows, this.#names) + location.hash);
    tellAddress(this.dataset['hub'] ?? '');
  }

  /** The focus goes to the next model's button, else to the one before, else to where models are added. */
  #remove(row: number): void {
    const at = this.#rows.indexOf(row);
    this.#change(this.#rows.filter((each) => each !== row));
    const buttons = this.querySelectorAll<HTMLElement>('[data-remove]');
    (buttons[at] ?? buttons[at - 1] ?? this.#find('[role="combobox"]')).focus();
  }

  #show(rows: readonly number[]): void {
    if (!this.#table) return;
    const page = this.dataset['page'] ?? '';
    const view = createView(this.#table, rows, (path) => page.replace('*', () => path.replace(/\/$/, '')));
    this.#view = view;
    const cards = this.#find('[data-models]');
    const result = this.#find('[data-result]');
    const hadFocus = cards.contains(document.activeElement) || result.contains(document.activeElement);
    this.#find('[data-summary]').textContent = summaryText(view);
    cards.replaceChildren(toElement(modelCards(view, { canRemove: true })));
    result.replaceChildren(...comparisonSections(view).map((part) => toElement(part)));
    if (hadFocus) this.#find('[role="combobox"]').focus();
  }

  async #copy(kind: string): Promise<void> {
    if (!this.#view || !this.#names) return;
    const link = new URL(formatSelection(this.#rows, this.#names), location.href).href;
    this.#tell(await copyComparison(kind, this.#view, link));
  }

  #tell(text: string): void {
    this.#find('[data-status]').textContent = text;
  }

  #tellNotice(text: string): void {
    const notice = this.#find('[data-notice]');
    notice.textContent = text;
    notice.hidden = text === '';
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`<model-comparison> has no ${selector}.`);
    return found;
  }
}

customElements.define('model-comparison', ModelComparison);

import * as words from '#words/narrowings.ts';
import { element } from './element.ts';
import type { ActiveNarrowing } from './narrowings.ts';
import type { TableAction } from './table-state.ts';

/** What narrows the table, below the tools: each with a button that takes it back, and one for all. */
export class ActiveChips {
  readonly #list = element('ul', { class: 'chips', hidden: '' });
  readonly #act: (action: TableAction) => void;
  readonly #search: HTMLElement | null;
  readonly #compareAddress: string;
  #shown = '';

  /** `compareAddress` is the page that compares models. */
  constructor(tools: HTMLElement, act: (action: TableAction) => void, compareAddress: string) {
    this.#act = act;
    this.#compareAddress = compareAddress;
    this.#search = tools.querySelector<HTMLElement>('[data-search]');
    this.#list.ariaLabel = words.narrowings;
    tools.after(this.#list);
  }

  show(narrowings: readonly ActiveNarrowing[], pinned: readonly string[]): void {
    const key = JSON.stringify([narrowings, pinned]);
    if (key === this.#shown) return;
    this.#shown = key;
    const place = [...this.#list.children].findIndex((item) => item.contains(document.activeElement));
    this.#list.hidden = narrowings.length + pinned.length === 0;
    const items = narrowings.map((narrowing) => this.#chip(narrowing));
    const clear =
      narrowings.length > 1 ? [this.#button(words.clearAll, words.clearAll, { kind: 'clear' })] : [];
    this.#list.replaceChildren(
      ...items,
      ...clear.map((button) => element('li', {}, button)),
      ...this.#pinned(pinned),
    );
    if (place >= 0) this.#focus(place);
  }

  /** The focus was on a chip that is gone: the next one has it now, and at the end the search. */
  #focus(place: number): void {
    const buttons = [...this.#list.querySelectorAll('button')];
    (buttons[Math.min(place, buttons.length - 1)] ?? this.#search)?.focus();
  }

  #chip({ subject, text, undo }: ActiveNarrowing): HTMLElement {
    const whole = subject === null ? text : words.narrowed(subject, text);
    const button = this.#button('', words.takeBack(whole), undo);
    button.append(
      ...(subject === null ? [] : [element('i', {}, `${subject} `)]),
      element('span', {}, text),
      element('b', { 'aria-hidden': 'true' }, '×'),
    );
    return element('li', {}, button);
  }

  /** Rows that stay on top are also what a visitor wants to compare. */
  #pinned(rows: readonly string[]): HTMLElement[] {
    if (rows.length === 0) return [];
    const models = rows.map(encodeURIComponent).join(',');
    const address = `${this.#compareAddress}?models=${models}`;
    const link = element('a', { href: address }, words.compareOnTop(rows.length));
    const undo: TableAction = { kind: 'unpin' };
    const chip = this.#chip({ id: 'pin', subject: words.onTop, text: String(rows.length), undo });
    return [chip, ...(rows.length > 1 ? [element('li', {}, link)] : [])];
  }

  #button(text: string, label: string, action: TableAction): HTMLButtonElement {
    const button = element('button', { type: 'button', 'aria-label': label }, text);
    button.addEventListener('click', () => this.#act(action));
    return button;
  }
}

import { element } from './element.ts';
import type { ActiveNarrowing } from './narrowings.ts';
import type { TableAction } from './table-state.ts';

/** What narrows the table, below the tools: each with a button that takes it back, and one for all. */
export class ActiveChips {
  readonly #list = element('ul', { class: 'chips', hidden: '' });
  readonly #act: (action: TableAction) => void;
  readonly #search: HTMLElement | null;
  #shown = '';

  constructor(tools: HTMLElement, act: (action: TableAction) => void) {
    this.#act = act;
    this.#search = tools.querySelector<HTMLElement>('[data-search]');
    this.#list.ariaLabel = 'What narrows the table';
    tools.after(this.#list);
  }

  show(narrowings: readonly ActiveNarrowing[]): void {
    const key = JSON.stringify(narrowings);
    if (key === this.#shown) return;
    this.#shown = key;
    const place = [...this.#list.children].findIndex((item) => item.contains(document.activeElement));
    this.#list.hidden = narrowings.length === 0;
    const items = narrowings.map((narrowing) => this.#chip(narrowing));
    const clear = narrowings.length > 1 ? [this.#button('Clear all', 'Clear all', { kind: 'clear' })] : [];
    this.#list.replaceChildren(...items, ...clear.map((button) => element('li', {}, button)));
    if (place >= 0) this.#focus(place);
  }

  /** The focus was on a chip that is gone: the next one has it now, and at the end the search. */
  #focus(place: number): void {
    const buttons = [...this.#list.querySelectorAll('button')];
    (buttons[Math.min(place, buttons.length - 1)] ?? this.#search)?.focus();
  }

  #chip({ subject, text, undo }: ActiveNarrowing): HTMLElement {
    const whole = subject === null ? text : `${subject}: ${text}`;
    const button = this.#button('', `Take back ${whole}`, undo);
    button.append(
      ...(subject === null ? [] : [element('i', {}, `${subject} `)]),
      element('span', {}, text),
      element('b', { 'aria-hidden': 'true' }, '×'),
    );
    return element('li', {}, button);
  }

  #button(text: string, label: string, action: TableAction): HTMLButtonElement {
    const button = element('button', { type: 'button', 'aria-label': label }, text);
    button.addEventListener('click', () => this.#act(action));
    return button;
  }
}

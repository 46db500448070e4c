import * as words from '#words/compare.ts';
import { element } from '../element.ts';
import type { Suggestion } from './suggest.ts';

interface ComboboxParts {
  input: HTMLInputElement;
  /** Empty, with an id; hidden while there is nothing to choose. */
  list: HTMLElement;
  suggest: (query: string) => { items: Suggestion[]; total: number };
  choose: (row: number) => void;
  /** Reads a text aloud. */
  tell: (text: string) => void;
}

/**
 * An input that offers what is typed as a list to choose from, by mouse or keyboard: arrows move, Enter chooses, Escape
 * closes and then clears. The focus stays in the input. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox {
  readonly #parts: ComboboxParts;
  #items: Suggestion[] = [];
  /** Which item is marked; -1 for none. */
  #active = -1;

  constructor(parts: ComboboxParts) {
    this.#parts = parts;
    const { input, list } = parts;
    input.addEventListener('input', () => this.open());
    input.addEventListener('click', () => this.open());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.#close());
    // The focus stays where it is.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
      if (option) this.#choose(Number(option.dataset['at']));
    });
  }

  get #isOpen(): boolean {
    return !this.#parts.list.hidden;
  }

  /** Shows what there is to choose for what is typed. */
  open(): void {
    const { input, list, suggest, tell } = this.#parts;
    const { items, total } = suggest(input.value);
    this.#items = items;
    list.replaceChildren(
      ...items.map(({ name, aside }, at) =>
        element(
          'li',
          { role: 'option', id: `${list.id}-${at}`, 'data-at': String(at), 'aria-selected': 'false' },
          element('span', {}, name),
          ' ',
          element('small', {}, aside),
        ),
      ),
    );
    list.scrollTop = 0;
    list.hidden = items.length === 0;
    input.ariaExpanded = String(this.#isOpen);
    this.#mark(-1);
    tell(words.found(total, items.length));
  }

  #close(): void {
    const { input, list } = this.#parts;
    list.hidden = true;
    input.ariaExpanded = 'false';
    this.#mark(-1);
  }

  #mark(at: number): void {
    const { input, list } = this.#parts;
    list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = list.children[at];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  #choose(at: number): void {
    const item = this.#items[at];
    if (!item) return;
    this.#parts.input.value = '';
    this.#close();
    this.#parts.choose(item.row);
  }

  #press(event: KeyboardEvent): void {
    const { input } = this.#parts;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        const wasOpen = this.#isOpen;
        if (!wasOpen) this.open();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const count = this.#items.length;
        const start = this.#active === -1 && step === -1 ? count : this.#active;
        if (count > 0 && !event.altKey) this.#mark((start + step + count) % count);
        break;
      }
      case 'Enter':
        event.preventDefault();
        // Of a single one there is nothing to choose.
        if (this.#isOpen) this.#choose(this.#active === -1 && this.#items.length === 1 ? 0 : this.#active);
        break;
      case 'Escape':
        if (this.#isOpen) event.preventDefault();
        else input.value = '';
        this.#close();
        break;
    }
  }
}

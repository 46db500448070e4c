import { suggestions } from '#words/search.ts';
import { element } from './element.ts';
import { complete, type Completion } from './query/complete-query.ts';
import type { QueryFields } from './query/query-fields.ts';

/**
 * What the search box offers while somebody types: names of columns and values, as a listbox below it, by the pattern of
 * a combobox. Down and Up choose, Enter and Tab take what is chosen, Escape closes.
 */
export class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #fields: QueryFields;
  readonly #list = element('ul', { id: 'completions', role: 'listbox', class: 'completions', hidden: '' });
  #shown: readonly Completion[] = [];
  #chosen = -1;

  constructor(input: HTMLInputElement, fields: QueryFields) {
    this.#input = input;
    this.#fields = fields;
    this.#list.ariaLabel = suggestions;
    input.after(this.#list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('input', () => this.#offer());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.#close());
    // Before the focus would leave the box.
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const item = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      this.#take([...this.#list.children].findIndex((each) => each === item));
    });
  }

  #offer(): void {
    const { value, selectionStart } = this.#input;
    const caret = selectionStart ?? value.length;
    this.#shown = value.trim() === '' ? [] : complete(value, caret, this.#fields);
    this.#chosen = -1;
    this.#list.replaceChildren(
      ...this.#shown.map(({ label, detail }, place) =>
        element(
          'li',
          { role: 'option', id: `completion-${place}`, 'aria-selected': 'false' },
          element('b', {}, label),
          element('span', {}, detail),
        ),
      ),
    );
    this.#setOpen(this.#shown.length > 0);
  }

  #press(event: KeyboardEvent): void {
    if (this.#list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const count = this.#shown.length;
      const first = step > 0 ? 0 : count - 1;
      this.#choose(this.#chosen === -1 ? first : (this.#chosen + step + count) % count);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#close();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.#chosen >= 0 && !event.shiftKey) {
      event.preventDefault();
      this.#take(this.#chosen);
    }
  }

  #choose(place: number): void {
    this.#chosen = place;
    [...this.#list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === place));
      if (index === place) item.scrollIntoView({ block: 'nearest' });
    });
    this.#input.setAttribute('aria-activedescendant', `completion-${place}`);
  }

  #take(place: number): void {
    const completion = this.#shown[place];
    if (completion === undefined) return;
    this.#input.value = completion.text;
    this.#input.setSelectionRange(completion.caret, completion.caret);
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #close(): void {
    this.#setOpen(false);
  }

  #setOpen(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    this.#input.removeAttribute('aria-activedescendant');
    if (!isOpen) this.#chosen = -1;
  }
}

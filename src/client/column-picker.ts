import type { TableColumn } from './columns.ts';
import { element } from './element.ts';

/**
 * The list of columns to choose from, by group, as a popover of its button: Escape and a click elsewhere close it, and
 * the focus goes back to the button.
 */
export class ColumnPicker {
  readonly #boxes = new Map<string, HTMLInputElement>();
  readonly #only = element('input', { type: 'checkbox', autocomplete: 'off' });
  readonly #button: HTMLButtonElement;

  constructor(
    button: HTMLButtonElement,
    columns: readonly TableColumn[],
    choose: (id: string, isVisible: boolean) => void,
    chooseOnly: (isOn: boolean) => void,
  ) {
    const popover = element('div', {
      popover: 'auto',
      id: 'columns',
      class: 'pop picker',
      role: 'dialog',
      'aria-label': 'Columns',
    });
    const optional = columns.filter(({ isOptional }) => isOptional);
    for (const [label, members] of Map.groupBy(optional, ({ group }) => group ?? 'Tasks')) {
      const boxes = members.map((column) => this.#box(column));
      popover.append(element('fieldset', {}, element('legend', {}, label), ...boxes));
    }
    popover.append(
      element(
        'label',
        { class: 'only' },
        this.#only,
        'Rank by the tasks shown, and only models that have them all',
      ),
    );
    popover.addEventListener('change', ({ target }) => {
      if (target === this.#only) chooseOnly(this.#only.checked);
      else if (target instanceof HTMLInputElement) choose(target.value, target.checked);
    });
    popover.addEventListener('toggle', () => {
      button.setAttribute('aria-expanded', String(popover.matches(':popover-open')));
    });
    button.after(popover);
    button.popoverTargetElement = popover;
    this.#button = button;
  }

  open(): void {
    this.#button.click();
  }

  show(visible: (id: string) => boolean): void {
    for (const [id, box] of this.#boxes) box.checked = visible(id);
  }

  showVisibleOnly(isOn: boolean): void {
    this.#only.checked = isOn;
  }

  #box({ id, label }: TableColumn): HTMLElement {
    const box = element('input', { type: 'checkbox', value: id, autocomplete: 'off' });
    this.#boxes.set(id, box);
    return element('label', {}, box, label);
  }
}

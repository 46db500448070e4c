import * as words from '#words/panels.ts';
import type { ColumnPreset } from '../domain/column.ts';
import { movedColumn, orderedColumns } from './column-order.ts';
import type { TableColumn } from './columns.ts';
import { element } from './element.ts';
import { PresetList } from './preset-list.ts';
import { PLAIN_LOOK, type TableAction, type TableState } from './table-state.ts';

/**
 * The list of columns to choose from, in their order and with buttons that move them, as a popover of its button: Escape
 * and a click elsewhere close it, and the focus goes back to the button.
 */
export class ColumnPicker {
  readonly #button: HTMLButtonElement;
  readonly #columns: readonly TableColumn[];
  readonly #rows: ReadonlyMap<string, ColumnRow>;
  readonly #list = element('ul');
  readonly #only = element('input', { type: 'checkbox', autocomplete: 'off' });
  readonly #presets: PresetList;
  #order: readonly string[] = [];
  #listed = '';

  constructor(
    button: HTMLButtonElement,
    columns: readonly TableColumn[],
    act: (action: TableAction) => void,
    stateOf: () => TableState,
    presets: readonly ColumnPreset[],
  ) {
    this.#button = button;
    this.#columns = columns;
    const optional = columns.filter(({ isOptional }) => isOptional);
    const move = (id: string, by: number) => {
      act({ kind: 'order', columns: movedColumn(columns, this.#order, id, by) });
      this.#rows.get(id)?.focus(by);
    };
    this.#rows = new Map(optional.map((column) => [column.id, new ColumnRow(column, move)]));
    this.#only.addEventListener('change', () => act({ kind: 'visible-only', isOn: this.#only.checked }));
    const show = (isShown: (column: TableColumn) => boolean, order = this.#order, look = stateOf().look) => {
      const visible = new Set(optional.filter(isShown).map(({ id }) => id));
      act({ kind: 'preset', visible, order, look });
    };
    this.#presets = new PresetList(
      [
        { label: words.asItComes, apply: () => show(({ isDefault }) => isDefault, [], PLAIN_LOOK) },
        ...presets.map(({ label, columns: ids }) => ({
          label,
          apply: () => show(({ id }) => ids.includes(id), ownOrder(optional, ids)),
        })),
        { label: words.all, apply: () => show(() => true) },
        { label: words.scoresOnly, apply: () => show(({ source }) => source.kind === 'task') },
        { label: words.noColumns, apply: () => show(() => false) },
      ],
      act,
      stateOf,
    );
    const popover = element(
      'div',
      { popover: 'auto', id: 'columns', class: 'pop picker', role: 'dialog', 'aria-label': words.columns },
      this.#presets.element,
      this.#list,
      element('label', { class: 'only' }, this.#only, words.onlyVisible),
    );
    this.#list.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement)
        act({ kind: 'column', id: target.value, isVisible: target.checked });
    });
    popover.addEventListener('toggle', () => {
      button.setAttribute('aria-expanded', String(popover.matches(':popover-open')));
    });
    button.after(popover);
    button.popoverTargetElement = popover;
  }

  open(): void {
    this.#button.click();
  }

  show({ visible, order, isVisibleOnly }: TableState): void {
    this.#only.checked = isVisibleOnly;
    this.#order = order;
    const ids = orderedColumns(this.#columns, order).filter((id) => this.#rows.has(id));
    const key = ids.join();
    // Whatever is moved in the document loses the focus.
    if (key !== this.#listed) this.#list.replaceChildren(...this.#withHeadings(ids, order.length === 0));
    this.#listed = key;
    ids.forEach((id, place) => {
      this.#rows.get(id)?.show(visible.has(id), place === 0, place === ids.length - 1);
    });
    this.#presets.show();
  }

  /** Groups have a heading as long as the order is that of the page. */
  #withHeadings(ids: readonly string[], isOwnOrder: boolean): HTMLElement[] {
    let last: string | null = null;
    return ids.flatMap((id) => {
      const item = this.#rows.get(id)?.item;
      const group = this.#columns.find((column) => column.id === id)?.group ?? words.tasks;
      if (item === undefined) return [];
      const isNew = isOwnOrder && group !== last;
      last = group;
      return isNew ? [element('li', { class: 'heading' }, group), item] : [item];
    });
  }
}

/** None where it is that of the page. */
function ownOrder(optional: readonly TableColumn[], ids: readonly string[]): readonly string[] {
  const asInPage = optional.map(({ id }) => id).filter((id) => ids.includes(id));
  return asInPage.join() === ids.join() ? [] : ids;
}

class ColumnRow {
  readonly item: HTMLElement;
  readonly #box: HTMLInputElement;
  readonly #up: HTMLButtonElement;
  readonly #down: HTMLButtonElement;

  constructor({ id, label }: TableColumn, move: (id: string, by: number) => void) {
    this.#box = element('input', { type: 'checkbox', value: id, autocomplete: 'off' });
    const button = (name: string, sign: string, by: number) => {
      const made = element('button', { type: 'button', 'aria-label': name }, sign);
      made.addEventListener('click', () => move(id, by));
      return made;
    };
    this.#up = button(words.moveUp(label), '↑', -1);
    this.#down = button(words.moveDown(label), '↓', 1);
    this.item = element('li', {}, element('label', {}, this.#box, label), this.#up, this.#down);
  }

  show(isVisible: boolean, isFirst: boolean, isLast: boolean): void {
    this.#box.checked = isVisible;
    this.#up.ariaDisabled = String(isFirst);
    this.#down.ariaDisabled = String(isLast);
  }

  /** On the button that was pressed, wherever its row has gone. */
  focus(by: number): void {
    (by < 0 ? this.#up : this.#down).focus();
  }
}

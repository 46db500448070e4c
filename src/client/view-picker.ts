import * as words from '#words/panels.ts';
import type { TableColumn } from './columns.ts';
import { element } from './element.ts';
import {
  BY_RANK,
  MOST_SORTS,
  type Look,
  type Sort,
  type TableAction,
  type TableState,
} from './table-state.ts';

/** How rows look and what they are sorted by, as a popover of its button. */
export class ViewPicker {
  readonly #button: HTMLButtonElement;
  readonly #looks: readonly { box: HTMLInputElement; isOn: (look: Look) => boolean }[];
  readonly #sorts: readonly { column: HTMLSelectElement; reversed: HTMLInputElement }[];

  constructor(
    button: HTMLButtonElement,
    columns: readonly TableColumn[],
    { hasNormalised }: { hasNormalised: boolean },
    act: (action: TableAction) => void,
  ) {
    this.#button = button;
    const popover = element('div', {
      popover: 'auto',
      id: 'view',
      class: 'pop picker',
      role: 'dialog',
      'aria-label': words.view,
    });
    const look = (label: string, isOn: (look: Look) => boolean, change: (isOn: boolean) => Partial<Look>) => {
      const box = element('input', { type: 'checkbox', autocomplete: 'off' });
      box.addEventListener('change', () => act({ kind: 'look', look: change(box.checked) }));
      return { box, isOn, label };
    };
    const looks = [
      look(
        words.compactRows,
        ({ isCompact }) => isCompact,
        (isCompact) => ({ isCompact }),
      ),
      look(
        words.shadeScores,
        ({ hasHeat }) => hasHeat,
        (hasHeat) => ({ hasHeat }),
      ),
      ...(hasNormalised
        ? [
            look(
              words.normalisedScores,
              ({ isNormalised }) => isNormalised,
              (isNormalised) => ({ isNormalised }),
            ),
          ]
        : []),
    ];
    this.#looks = looks;
    this.#sorts = Array.from({ length: MOST_SORTS }, (_, place) => sortRow(columns, place));
    for (const { column, reversed } of this.#sorts) {
      for (const control of [column, reversed]) {
        control.addEventListener('change', () => act({ kind: 'sorts', sorts: this.#chosen() }));
      }
    }
    popover.append(
      fieldset(words.rows, ...looks.map(({ box, label }) => element('label', { class: 'wide' }, box, label))),
      fieldset(
        words.sort,
        ...this.#sorts.flatMap(({ column, reversed }) => [
          column,
          element('label', {}, reversed, words.reversed),
        ]),
      ),
    );
    popover.addEventListener('toggle', () => {
      button.setAttribute('aria-expanded', String(popover.matches(':popover-open')));
    });
    button.after(popover);
    button.popoverTargetElement = popover;
  }

  open(): void {
    this.#button.click();
  }

  show({ look, sort, thenBy }: TableState): void {
    for (const { box, isOn } of this.#looks) box.checked = isOn(look);
    const sorts = [sort ?? BY_RANK, ...thenBy];
    this.#sorts.forEach(({ column, reversed }, place) => {
      const shown = sorts[place];
      column.value = shown?.column ?? '';
      reversed.checked = shown?.isReversed ?? false;
      reversed.disabled = shown === undefined;
      column.disabled = place > sorts.length;
    });
  }

  #chosen(): Sort[] {
    return this.#sorts.flatMap(({ column, reversed }) =>
      column.value === '' ? [] : [{ column: column.value, isReversed: reversed.checked }],
    );
  }
}

function sortRow(columns: readonly TableColumn[], place: number) {
  const options = columns
    .filter(({ source }) => source.kind !== 'average')
    .map(({ id, label }) => element('option', { value: id }, label));
  const nothing = place === 0 ? [] : [element('option', { value: '' }, '—')];
  const name = place === 0 ? words.sortBy : words.thenBy;
  return {
    column: element('select', { 'aria-label': name, autocomplete: 'off' }, ...nothing, ...options),
    reversed: element('input', { type: 'checkbox', autocomplete: 'off' }),
  };
}

function fieldset(legend: string, ...parts: HTMLElement[]): HTMLElement {
  return element('fieldset', {}, element('legend', {}, legend), ...parts);
}

import * as words from '#words/panels.ts';
import type { ClientTable } from '../domain/client-table.ts';
import { element } from './element.ts';
import type { TableAction } from './table-state.ts';

/** Weights to rank with, a field a task, as a popover of its button. */
export class WeightPicker {
  readonly #button: HTMLButtonElement;
  readonly #fields: readonly { id: string; own: number; field: HTMLInputElement }[];
  readonly #stability = element('p', { role: 'status' });
  readonly #reset = element('button', { type: 'button' }, words.asTheBoard);

  constructor(button: HTMLButtonElement, tasks: ClientTable['tasks'], act: (action: TableAction) => void) {
    this.#button = button;
    this.#fields = tasks.map(({ id, label, weight: own }) => {
      const field = element('input', {
        type: 'number',
        min: '0',
        max: '100',
        step: 'any',
        'aria-label': words.weightOf(label),
        autocomplete: 'off',
      });
      field.addEventListener('change', () => {
        const weight = Number(field.value);
        const isOwn = field.value.trim() === '' || !(weight >= 0) || weight === own;
        act({ kind: 'weight', task: id, weight: isOwn ? null : Math.min(weight, 100) });
      });
      return { id, own, field };
    });
    this.#reset.addEventListener('click', () => act({ kind: 'weights', weights: new Map() }));
    const popover = element(
      'div',
      {
        popover: 'auto',
        id: 'weights',
        class: 'pop picker weights',
        role: 'dialog',
        'aria-label': words.weights,
      },
      element(
        'fieldset',
        {},
        element('legend', {}, words.weightsOfTasks),
        ...this.#fields.map(({ field }, place) => element('label', {}, tasks[place]?.label ?? '', field)),
      ),
      this.#stability,
      this.#reset,
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

  /** `stability` says how much the top depends on the weights; empty where nothing can be said. */
  show(weights: ReadonlyMap<string, number>, stability: string): void {
    for (const { id, own, field } of this.#fields) {
      if (field !== document.activeElement) field.value = String(weights.get(id) ?? own);
    }
    this.#reset.disabled = weights.size === 0;
    this.#stability.textContent = stability;
  }
}

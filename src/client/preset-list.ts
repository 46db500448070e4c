import * as words from '#words/panels.ts';
import { element } from './element.ts';
import { readPresets, withPreset, writePresets, type Preset } from './saved-presets.ts';
import type { TableAction, TableState } from './table-state.ts';

/** Columns and looks to take at once: those that every board has, and a visitor's own. */
export class PresetList {
  readonly element: HTMLElement;
  readonly #own = element('span', { class: 'own' });
  readonly #act: (action: TableAction) => void;
  readonly #storage = storageOf();
  readonly #field = element('input', {
    type: 'text',
    maxlength: '40',
    placeholder: words.presetName,
    'aria-label': words.presetNameLabel,
    autocomplete: 'off',
  });
  #shown = '';

  constructor(
    fixed: readonly { label: string; apply: () => void }[],
    act: (action: TableAction) => void,
    stateOf: () => TableState,
  ) {
    this.#act = act;
    const form = element(
      'form',
      { class: 'save' },
      this.#field,
      element('button', { type: 'submit' }, words.save),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const presets = withPreset(readPresets(this.#storage), this.#field.value, stateOf());
      if (writePresets(this.#storage, presets)) this.#field.value = '';
      this.show();
    });
    this.element = element(
      'div',
      { class: 'presets', role: 'group', 'aria-label': words.presets },
      ...fixed.map(({ label, apply }) => buttonOf(label, apply)),
      this.#own,
      ...(this.#storage === null ? [] : [form]),
    );
  }

  show(): void {
    const presets = readPresets(this.#storage);
    const key = JSON.stringify(presets);
    if (key === this.#shown) return;
    this.#shown = key;
    this.#own.replaceChildren(...presets.flatMap((preset) => this.#buttons(preset, presets)));
  }

  #buttons(preset: Preset, presets: readonly Preset[]): HTMLElement[] {
    const { name, visible, order, look } = preset;
    const apply = buttonOf(name, () => {
      this.#act({ kind: 'preset', visible: new Set(visible), order, look });
    });
    const remove = buttonOf('×', () => {
      writePresets(
        this.#storage,
        presets.filter((other) => other !== preset),
      );
      this.show();
      this.#field.focus();
    });
    remove.ariaLabel = words.deletePreset(name);
    return [apply, remove];
  }
}

function buttonOf(label: string, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', press);
  return button;
}

/** null where the browser keeps nothing, as in some frames. */
function storageOf(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

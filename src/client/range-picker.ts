import * as words from '#words/panels.ts';
import { element } from './element.ts';
import type { NumberColumn } from './number-columns.ts';
import type { ChosenRanges, NumberRange } from './row-filter.ts';

/** Steps of a slider from its least to its greatest value. */
const STEPS = 200;

/**
 * Ranges of numbers to choose, as a popover of its button: for each column two sliders and two fields. Numbers that
 * spread over orders of magnitude, such as parameters, have sliders that go by their logarithm.
 */
export class RangePicker {
  readonly #button: HTMLButtonElement;
  readonly #popover = element('div', {
    popover: 'auto',
    id: 'ranges',
    class: 'pop picker ranges',
    role: 'dialog',
    'aria-label': words.ranges,
  });
  readonly #rows: RangeRow[];

  constructor(
    button: HTMLButtonElement,
    columns: readonly NumberColumn[],
    choose: (key: string, range: NumberRange) => void,
  ) {
    this.#button = button;
    this.#rows = columns.map((column) => new RangeRow(column, (range) => choose(column.key, range)));
    this.#popover.append(...this.#rows.map(({ fieldset }) => fieldset));
    this.#popover.addEventListener('toggle', () => {
      button.setAttribute('aria-expanded', String(this.#popover.matches(':popover-open')));
    });
    button.after(this.#popover);
    button.popoverTargetElement = this.#popover;
  }

  open(): void {
    this.#button.click();
  }

  show(ranges: ChosenRanges): void {
    for (const row of this.#rows) row.show(ranges.get(row.column.key) ?? { low: null, high: null });
  }
}

class RangeRow {
  readonly column: NumberColumn;
  readonly fieldset: HTMLElement;
  readonly #ends: readonly End[];
  readonly #track = element('div', { class: 'track' });
  readonly #scale: Scale;
  #shown: readonly number[] = [];

  constructor(column: NumberColumn, choose: (range: NumberRange) => void) {
    this.column = column;
    this.#scale = scaleOf(column);
    const [least, greatest] = column.observed;
    const end = (label: string): End => {
      return {
        slider: element('input', {
          type: 'range',
          min: '0',
          max: String(STEPS),
          'aria-label': label,
          autocomplete: 'off',
        }),
        field: element('input', {
          type: 'number',
          step: 'any',
          min: String(least),
          max: String(greatest),
          'aria-label': label,
          autocomplete: 'off',
        }),
      };
    };
    const [from, to] = [end(words.rangeFrom(column.label)), end(words.rangeTo(column.label))];
    this.#ends = [from, to];
    this.#track.append(from.slider, to.slider);
    this.fieldset = element(
      'fieldset',
      {},
      element('legend', {}, column.label),
      this.#track,
      from.field,
      element('span', { 'aria-hidden': 'true' }, words.to),
      to.field,
    );
    // The end that is not moved keeps its number, which may lie between two steps of its slider.
    const tell = (moved: 0 | 1, value: number) => {
      const [low, high] = this.#shown
        .map((end, place) => (place === moved ? value : end))
        .sort((a, b) => a - b);
      const isLow = low !== undefined && low > least;
      choose({ low: isLow ? low : null, high: high !== undefined && high < greatest ? high : null });
    };
    for (const [place, { slider, field }] of [
      [0, from],
      [1, to],
    ] as const) {
      slider.addEventListener('input', () => tell(place, this.#valueAt(slider)));
      field.addEventListener('change', () => tell(place, numberOf(field) ?? column.observed[place]));
    }
  }

  show({ low, high }: NumberRange): void {
    this.#shown = [low ?? this.column.observed[0], high ?? this.column.observed[1]];
    this.#ends.forEach(({ slider, field }, index) => {
      const value = this.#shown[index] ?? 0;
      const text = String(Number(value.toPrecision(DIGITS)));
      if (slider !== document.activeElement) slider.value = String(this.#scale.stepOf(value));
      slider.setAttribute('aria-valuetext', text);
      if (field !== document.activeElement) field.value = text;
    });
  }

  #valueAt({ value }: HTMLInputElement): number {
    const step = Number(value);
    const [least, greatest] = this.column.observed;
    if (step <= 0) return least;
    return step >= STEPS ? greatest : rounded(this.#scale.valueOf(step));
  }
}

interface End {
  slider: HTMLInputElement;
  field: HTMLInputElement;
}

interface Scale {
  stepOf(value: number): number;
  valueOf(step: number): number;
}

/** Orders of magnitude from which a slider goes by the logarithm. */
const WIDE = 100;

function scaleOf({ observed: [least, greatest] }: NumberColumn): Scale {
  const isWide = least > 0 && greatest / least >= WIDE;
  const [to, back] = isWide ? [Math.log, Math.exp] : [(value: number) => value, (value: number) => value];
  const [from, span] = [to(least), to(greatest) - to(least)];
  return {
    stepOf: (value) => Math.round(((to(Math.max(least, value)) - from) / span) * STEPS),
    valueOf: (step) => back(from + (step / STEPS) * span),
  };
}

/** Shown of a number that somebody else has chosen, such as an end of what there is. */
const DIGITS = 8;

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function numberOf({ value }: HTMLInputElement): number | null {
  const number = Number(value);
  return value.trim() === '' || !Number.isFinite(number) ? null : number;
}

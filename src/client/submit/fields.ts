import type { Refusal } from '../../submission/refusal.ts';

const NAMES = ['model', 'revision', 'precision', 'weight_type', 'base_model', 'model_type'] as const;
export type FieldName = (typeof NAMES)[number];
export type Values = Partial<Record<FieldName, string>>;

/** What the form's fields say; those that are empty are left out. */
export function readValues(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const name of NAMES) {
    const field = findField(form, name);
    if (field && field.value.trim() !== '' && !field.closest('[hidden]')) values[name] = field.value.trim();
  }
  return values;
}

export function fillIn(form: HTMLFormElement, values: URLSearchParams): void {
  for (const name of NAMES) {
    const field = findField(form, name);
    const value = values.get(name);
    if (field && value !== null) setValue(field, value);
  }
}

/** A choice that is not offered is not made. */
function setValue(field: Field, value: string): void {
  if (field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value))
    field.value = value;
}

/** The base model is asked for where there has to be one. */
export function showNeeded(form: HTMLFormElement): void {
  const base = form.querySelector<HTMLElement>('[data-field="base_model"]');
  const type = findField(form, 'weight_type')?.value;
  if (base) base.hidden = type === undefined || type === 'Original';
}

/** Says beside each field what is wrong with it, and leads to the first; how many fields that were. */
export function showRefusals(form: HTMLFormElement, refusals: readonly Refusal[]): number {
  const wrong = markRefusals(form, refusals, ({ message, remedy }) => `${message} ${remedy}`);
  const [first] = wrong;
  if (first) findField(form, first)?.focus();
  return wrong.length;
}

/** Says beside each field what is wrong with it, without the remedy; which fields that were. */
export function markRefusals(
  form: HTMLFormElement,
  refusals: readonly Refusal[],
  say: (refusal: Refusal) => string = ({ message }) => message,
): FieldName[] {
  const wrong = NAMES.filter((name) => refusals.some(({ field }) => field === name));
  for (const name of wrong) {
    const said = refusals.filter(({ field }) => field === name);
    mark(form, name, said.map(say).join(' '));
  }
  return wrong;
}

/** A field that has been changed is not wrong any more, as far as the page knows. */
export function clearRefusals(form: HTMLFormElement, only: string | null = null): void {
  for (const name of NAMES) if (only === null || only === name) mark(form, name, '');
}

function mark(form: HTMLFormElement, name: FieldName, text: string): void {
  const field = findField(form, name);
  const error = form.querySelector<HTMLElement>(`[data-error="${name}"]`);
  if (!field || !error) return;
  error.textContent = text;
  error.hidden = text === '';
  if (text === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

type Field = HTMLInputElement | HTMLSelectElement;

export function findField(form: HTMLFormElement, name: FieldName): Field | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
}

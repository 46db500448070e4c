import type { Column, Filter } from '../column.ts';
import { labelOf } from '../column.ts';
import type { ModelType } from '../model-type.ts';
import { formatPlain } from '../number-format.ts';
import { isSameValue, rowValue, valueText, type ValuedRow } from '../row-value.ts';

type Value = string | number | boolean;

/** What a row must have under one key: one of some values, or a number from `min` to `max` (null: an open end). */
export type ViewCondition = { key: string } & (
  { values: readonly Value[] } | { min: number | null; max: number | null }
);

/** Whether a row has it. What is missing never fits; model types are meant by id or label. */
export function meetsCondition(
  row: ValuedRow,
  condition: ViewCondition,
  modelTypes: readonly ModelType[],
): boolean {
  const value = rowValue(row, condition.key);
  if (value === null || value === '') return false;
  if ('values' in condition) {
    return condition.values.some(
      (wanted) =>
        isSameValue(value, wanted) || isSameValue(value, typeNamed(condition.key, wanted, modelTypes)),
    );
  }
  const { min, max } = condition;
  return typeof value === 'number' && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

/** What the table calls things. */
export interface ConditionWords {
  columns: readonly Pick<Column, 'key' | 'label'>[];
  filters: readonly Pick<Filter, 'key' | 'label'>[];
  modelTypes: readonly ModelType[];
}

/** `params of at most 7`, `license mit or apache-2.0`, to stand behind "with". */
export function conditionText(condition: ViewCondition, words: ConditionWords): string {
  const { key } = condition;
  const name = nameOf(key, words);
  if ('values' in condition) {
    const texts = condition.values.map((value) => choiceText(key, value, words.modelTypes));
    const isFlag = condition.values.some((value) => typeof value === 'boolean');
    return `${name}${isFlag ? ':' : ''} ${listText(texts, 'or')}`;
  }
  const { min, max } = condition;
  if (min !== null && max !== null) return `${name} from ${formatPlain(min)} to ${formatPlain(max)}`;
  return max === null
    ? `${name} of at least ${formatPlain(min ?? 0)}`
    : `${name} of at most ${formatPlain(max)}`;
}

/** `a, b and c`. */
export function listText(texts: readonly string[], last: 'and' | 'or'): string {
  const rest = texts.slice(0, -1);
  return rest.length === 0 ? texts.join('') : `${rest.join(', ')} ${last} ${texts.at(-1) ?? ''}`;
}

function nameOf(key: string, { columns, filters }: ConditionWords): string {
  const label = [...columns, ...filters].find((each) => each.key === key)?.label ?? labelOf(key);
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function choiceText(key: string, value: Value, modelTypes: readonly ModelType[]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatPlain(value);
  return valueText(typeNamed(key, value, modelTypes) ?? value, { key, decimals: 0 }, modelTypes) ?? value;
}

/** The id of the type that is called so; null where the key is another, or no type is. */
function typeNamed(key: string, name: Value, modelTypes: readonly ModelType[]): string | null {
  if (key !== 'model_type') return null;
  return modelTypes.find(({ id, label }) => isSameValue(id, name) || isSameValue(label, name))?.id ?? null;
}

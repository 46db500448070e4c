import * as words from '#words/views.ts';
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
export interface TableLabels {
  columns: readonly Pick<Column, 'key' | 'label'>[];
  filters: readonly Pick<Filter, 'key' | 'label'>[];
  modelTypes: readonly ModelType[];
}

/** `params of at most 7`, `license mit or apache-2.0`, for the sentence that tells what a view ranks. */
export function conditionText(condition: ViewCondition, labels: TableLabels): string {
  const { key } = condition;
  const name = nameOf(key, labels);
  if ('values' in condition) {
    const texts = condition.values.map((value) => choiceText(key, value, labels.modelTypes));
    const isFlag = condition.values.some((value) => typeof value === 'boolean');
    return isFlag ? words.isSo(name, texts) : words.oneOf(name, texts);
  }
  const { min, max } = condition;
  if (min !== null && max !== null) return words.between(name, formatPlain(min), formatPlain(max));
  return max === null ? words.atLeast(name, formatPlain(min ?? 0)) : words.atMost(name, formatPlain(max));
}

function nameOf(key: string, { columns, filters }: TableLabels): string {
  return words.inSentence([...columns, ...filters].find((each) => each.key === key)?.label ?? labelOf(key));
}

function choiceText(key: string, value: Value, modelTypes: readonly ModelType[]): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return formatPlain(value);
  return valueText(typeNamed(key, value, modelTypes) ?? value, { key, decimals: 0 }, modelTypes) ?? value;
}

/** The id of the type that is called so; null where the key is another, or no type is. */
function typeNamed(key: string, name: Value, modelTypes: readonly ModelType[]): string | null {
  if (key !== 'model_type') return null;
  return modelTypes.find(({ id, label }) => isSameValue(id, name) || isSameValue(label, name))?.id ?? null;
}

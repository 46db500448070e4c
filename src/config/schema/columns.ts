import { z } from 'zod';
import { optional, withDefault } from './optional.ts';
import { text } from './text.ts';
import { uniqueList } from './unique.ts';

const column = z.strictObject({
  key: text.describe(
    "A key of the models' metadata, as result or request files have it (`params`, `license`), or `model_type`, `precision`, `revision`, `weight_type`.",
  ),
  label: optional(text, 'The column header. When left out: made from the key.'),
  subtitle: optional(text, 'A unit or a few words under the label, such as `billion`.'),
  description: optional(text, 'What the column says, in a sentence.'),
  type: optional(
    z.enum(['number', 'text', 'boolean']),
    'How values are shown and sorted. When left out: judged by the values.',
  ),
  decimals: optional(
    z.int().min(0).max(10),
    'Digits after the point. When left out: as many as the values need, at most 2.',
  ),
  default: withDefault(
    z.boolean(),
    true,
    'Whether the column is shown without being asked for. `false`: only in the column picker.',
  ),
});

export const columns = uniqueList(z.union([text, column], 'a metadata key, or a mapping with `key`'), {
  noun: 'column',
  key: 'key',
  nameOf: (item) => (typeof item === 'string' ? item : item.key),
});

const choiceValue = z.union([z.string(), z.number(), z.boolean()], 'text, a number, or true or false');

const choice = z.strictObject({
  value: choiceValue.describe('What a row must have.'),
  label: optional(text, 'What the choice is called. When left out: the value.'),
});

const filter = z.strictObject({
  column: text.describe(
    'The metadata key to filter by, or `model_type`, `precision`, `revision`, `weight_type`. It need not be a column of the table.',
  ),
  label: optional(text, 'What the filter is called. When left out: made from the key.'),
  choices: optional(
    uniqueList(z.union([choiceValue, choice], 'a value, or a mapping with `value`'), {
      noun: 'choice',
      key: 'value',
      nameOf: (item) => (typeof item === 'object' ? item.value : item),
    }).min(1),
    'The values to choose from, in this order. When left out: every value that occurs.',
  ),
});

export const filters = uniqueList(z.union([text, filter], 'a metadata key, or a mapping with `column`'), {
  noun: 'filter',
  key: 'column',
  nameOf: (item) => (typeof item === 'string' ? item : item.column),
});

export type ColumnYaml = z.output<typeof columns>[number];
export type FilterYaml = z.output<typeof filters>[number];

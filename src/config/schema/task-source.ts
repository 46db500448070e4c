import { z } from 'zod';
import type { Transform } from '../../domain/task.ts';
import { optional, withDefault } from './optional.ts';
import { text } from './text.ts';

/** One name, or several in the order in which they are tried. */
export const oneOrMore = z.union([text, z.array(text).min(1)], 'text, or a list of texts');

const transforms = ['percent', 'one_minus', 'log'] as const satisfies readonly Transform[];

export const scale = withDefault(
  z.number().refine((factor) => factor !== 0, 'a number other than 0'),
  1,
  "Factor from the files' numbers to the scores, such as 100 for files with shares on a board of percent.",
);

export const transform = optional(
  z.enum(transforms),
  'A function of the files’ numbers, after `scale`: `percent` divides by 100, `one_minus` makes an accuracy of an error rate, `log` is the natural logarithm (of a perplexity, for example). Standard errors go through it too.',
);

export const alternative = z.strictObject({
  key: optional(oneOrMore, 'As `key` of the task, which it is when left out.'),
  metric: optional(oneOrMore, 'As `metric` of the task, which it is when left out.'),
  stderr: optional(text, 'As `stderr` of the task. When left out: at the usual place.'),
  ci95: optional(text, 'As `ci95` of the task. When left out: none.'),
  scale,
  transform,
});

export const subtasks = z.strictObject({
  count: optional(
    z.int().min(1),
    'How many subtasks a whole evaluation has. When left out: as many as all files together name. A model without all of them has no score.',
  ),
  except: withDefault(
    z.array(text),
    [],
    'Keys that fit the pattern and are no subtasks of this task; `*` stands for any signs here too.',
  ),
  weight: withDefault(
    z.enum(['equal', 'samples']),
    'equal',
    '`equal`: each subtask counts the same. `samples`: each as its number of samples, which the files have to say.',
  ),
  baselines: withDefault(
    z.record(z.string(), z.number()),
    {},
    'The scores of guessing by key, where they differ from `baseline`; `*` stands for any signs. Normalised averages take each subtask over its own.',
  ),
});

export type AlternativeYaml = z.output<typeof alternative>;

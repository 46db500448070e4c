import { z } from 'zod';
import { report, whenSound } from './cross-check.ts';
import { optional } from './optional.ts';
import { text, webAddress } from './text.ts';
import { uniqueList } from './unique.ts';

const referenceShape = z.strictObject({
  label: text.describe('What readers see, such as `Human`.'),
  description: optional(text, 'Where it comes from, in a sentence.'),
  url: optional(webAddress, 'An address that tells more.'),
  model: optional(
    text,
    'A model of the results that is the reference: it is shown and no longer ranked. Give either this or `scores`.',
  ),
  scores: optional(
    z.union(
      [z.literal('baseline'), z.record(z.string(), z.number())],
      '`baseline`, or a mapping of task ids to scores',
    ),
    'Its scores by task id, in the units of the files; or `baseline`, for the `baseline` of each task.',
  ),
});

const reference = referenceShape.superRefine(
  ({ model, scores }, context) => {
    if ((model === null) !== (scores === null)) return;
    report(context, [], {
      message: model === null ? 'nothing says what it scores.' : '`model` and `scores` are both given.',
      allowed: 'either model or scores',
      hint: 'Name a `model` of the results, or write its `scores` by task id, or `scores: baseline`.',
    });
  },
  whenSound('model', 'scores'),
);

/** Rows to compare with: shown in the table, and not ranked. */
export const references = uniqueList(reference, {
  noun: 'label',
  key: 'label',
  nameOf: ({ label }) => label,
});

export type ReferenceYaml = z.output<typeof referenceShape>;

import { z } from 'zod';
import { optional, withDefault } from './optional.ts';
import { text } from './text.ts';

const chart = z.strictObject({
  x: text.describe('What lies along: a metadata key with numbers, the id of a task, or `average`.'),
  y: withDefault(text, 'average', 'What goes up, in the same words.'),
  title: optional(text, 'Its heading. When left out: made from the two.'),
  log: withDefault(
    z.boolean(),
    false,
    'Whether `x` goes up by factors rather than by steps, as suits sizes and costs.',
  ),
  x_lower_is_better: withDefault(
    z.boolean(),
    true,
    'For a metadata key: whether less of `x` is better, as for sizes and costs. The line joins the models that no other beats in both.',
  ),
});

/** Pictures of two columns against each other. */
export const charts = optional(
  z.array(chart),
  'Charts of two columns against each other on the page `/charts/`, with the line of those that no other beats in both. When left out: the average against the first column of numbers. Empty: none.',
);

export type ChartYaml = z.output<typeof chart>;

import { z } from 'zod';
import { optional, withDefault } from './optional.ts';
import { text } from './text.ts';

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()], 'text, a number, or true or false');

const facts = z
  .object({
    aliases: withDefault(
      z.array(text),
      [],
      'Other names of the model in the files. What they say counts for this model.',
    ),
    model_type: optional(text, 'Its type: the id, the label or another word of a `model_types` entry.'),
  })
  .catchall(fact);

/** `models.yaml`: what is known of models beside their files, by name. */
export const modelFacts = z.record(
  text,
  z.union([facts, z.null()], 'a mapping of facts, such as { params: 7, license: apache-2.0 }'),
);

export type ModelFactsYaml = z.output<typeof modelFacts>;

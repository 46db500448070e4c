import { flags as words } from '#words/defaults.ts';
import { z } from 'zod';
import { report, whenSound } from './cross-check.ts';
import { optional, withDefault } from './optional.ts';
import { text, webAddress } from './text.ts';
import { uniqueList } from './unique.ts';

const flagId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and single "-"');

const wantedValue = z.union([z.string(), z.number(), z.boolean()], 'text, a number, or true or false');

const where = z.record(
  z.string(),
  z.union([wantedValue, z.array(wantedValue)], 'a value, or a list of values'),
);

const flaggedModel = z.strictObject({
  model: text.describe('Its name as on the board; case does not matter.'),
  revision: optional(text, 'Only this revision; a commit may be cut after 7 digits.'),
  precision: optional(text, 'Only in this precision.'),
  reason: optional(text, 'Why, in a sentence; shown with the flag.'),
  url: optional(webAddress, 'Where the evidence is.'),
});

const flagShape = z.strictObject({
  id: flagId.describe('Names the flag in the API and in addresses.'),
  label: optional(text, 'What readers see, in a word or two. When left out: the `id`.'),
  description: optional(text, 'What it means, in a sentence.'),
  tone: withDefault(
    z.enum(['good', 'neutral', 'bad']),
    'neutral',
    'How it looks: `good` for a distinction, `bad` for a doubt.',
  ),
  hidden: withDefault(
    z.boolean(),
    false,
    'Whether rows with this flag are hidden until a reader asks for them. Ranks and tiers are those of all rows, hidden or not.',
  ),
  where: withDefault(
    where,
    {},
    'Rows whose metadata say so: keys of result or request files with the value, or a list of values, that sets the flag. One that fits is enough; the case of texts does not matter.',
  ),
  incomplete: withDefault(z.boolean(), false, '`true`: rows that miss a task which counts for the average.'),
  models: withDefault(
    z.array(z.union([text, flaggedModel], 'the name of a model, or a mapping with `model`')),
    [],
    'Models that have it, by name.',
  ),
});

const flag = flagShape.superRefine(
  ({ where: conditions, incomplete, models }, context) => {
    if (Object.keys(conditions).length > 0 || incomplete || models.length > 0) return;
    report(context, [], {
      message: 'nothing says which rows have this flag.',
      allowed: 'where, models, or incomplete: true',
      hint: 'Write `where: { contaminated: true }` for a key of your files, or name `models`.',
    });
  },
  whenSound('where', 'incomplete', 'models'),
);

export const flags = uniqueList(flag, { noun: 'flag id', key: 'id', nameOf: ({ id }) => id });

export type FlagYaml = z.output<typeof flagShape>;

const plain = { description: null, hidden: false, incomplete: false, models: [] };

/** What existing boards note in their files. */
export const templateFlags: FlagYaml[] = [
  {
    ...plain,
    id: 'verified',
    ...words.verified,
    tone: 'good',
    where: { verified: true },
  },
  {
    ...plain,
    id: 'self-reported',
    ...words.selfReported,
    tone: 'neutral',
    where: { self_reported: true },
  },
  {
    ...plain,
    id: 'contaminated',
    ...words.contaminated,
    tone: 'bad',
    where: { contaminated: true, flagged: true },
  },
  {
    ...plain,
    id: 'incomplete',
    ...words.incomplete,
    tone: 'neutral',
    where: {},
    incomplete: true,
  },
  {
    ...plain,
    id: 'deleted',
    ...words.deleted,
    tone: 'bad',
    where: { deleted: true, still_on_hub: false, available_on_the_hub: false },
  },
  {
    ...plain,
    id: 'licence',
    ...words.licence,
    tone: 'neutral',
    where: { license: ['unknown', 'none', '?'] },
  },
];

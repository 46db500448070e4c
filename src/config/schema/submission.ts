import { z } from 'zod';
import { WEIGHT_TYPES } from '../../domain/submission-options.ts';
import { report } from './cross-check.ts';
import { optional, withDefault } from './optional.ts';
import { text, webAddress } from './text.ts';
import { uniqueList } from './unique.ts';

const DOORS = ['pull-request', 'worker', 'link', 'closed'] as const;

const name = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]*$/, 'the name of a person or an organisation on the Hub, without "@"')
  .meta({ pattern: '^[A-Za-z0-9][\\w.-]*$' });
const modelOrName = z
  .string()
  .regex(
    /^[A-Za-z0-9][\w.-]*(?:\/[\w.-]*[\w-])?$/,
    'org/name of a model, or a name on the Hub for all of its models',
  )
  .meta({ pattern: '^[A-Za-z0-9][\\w.-]*(?:/[\\w.-]*[\\w-])?$' });
const count = z.int().min(0);
const billions = z.number().positive();

const maxParams = z.union([billions, z.record(text, billions)], {
  error: 'a number of billions, or a mapping from precisions to such numbers',
});

const ruleDefaults = {
  card: 200,
  license: true,
  licenses: [],
  safetensors: true,
  config: true,
  tokenizer: true,
  architectures: [],
  max_params: null,
  base_model: true,
  gated: true,
  private: false,
  duplicates: true,
};

const rulesShape = z.strictObject({
  card: withDefault(
    count,
    ruleDefaults.card,
    'How many characters the model card must have, without its header. 0: none is asked for.',
  ),
  license: withDefault(z.boolean(), ruleDefaults.license, 'Whether the model card must name a licence.'),
  licenses: withDefault(
    z.array(text),
    ruleDefaults.licenses,
    'The licences that are taken, as the Hub names them: `[apache-2.0, mit]`. Empty: any.',
  ),
  safetensors: withDefault(
    z.boolean(),
    ruleDefaults.safetensors,
    'Whether weights must be safetensors. Other formats can run code when they are loaded.',
  ),
  config: withDefault(z.boolean(), ruleDefaults.config, 'Whether `config.json` must be there.'),
  tokenizer: withDefault(z.boolean(), ruleDefaults.tokenizer, "Whether a tokenizer's files must be there."),
  architectures: withDefault(
    z.array(text),
    ruleDefaults.architectures,
    'The architectures that are taken, as `config.json` names them: `[LlamaForCausalLM]`. Empty: any.',
  ),
  max_params: optional(
    maxParams,
    'The largest models that are taken, in billions of parameters: a number, or one for each precision (`{ bfloat16: 80, 4bit: 200 }`). When left out: any size.',
  ),
  base_model: withDefault(
    z.boolean(),
    ruleDefaults.base_model,
    'Whether the base model of an adapter or a delta must be on the Hub.',
  ),
  gated: withDefault(
    z.boolean(),
    ruleDefaults.gated,
    'Whether models are taken for which one must ask for access. Whoever evaluates them must have it.',
  ),
  private: withDefault(
    z.boolean(),
    ruleDefaults.private,
    'Whether private models are taken: by `npm run submit`, with a token that sees them.',
  ),
  duplicates: withDefault(
    z.boolean(),
    ruleDefaults.duplicates,
    'Whether a model is refused that is evaluated or waits already, at the same commit, in the same precision and weight type.',
  ),
});

const quotaDefaults = { person: 5, org: null, days: 7, exempt: [] };

const quotaShape = z.strictObject({
  person: withDefault(
    z.union([z.int().min(1), z.literal('any')], { error: 'a whole number from 1, or any' }),
    quotaDefaults.person,
    'How many models one person may submit within `days`; `any` sets no limit.',
  ),
  org: optional(
    z.int().min(1),
    'How many models of one organisation may be submitted within `days`, by all people together. When left out: any number.',
  ),
  days: withDefault(z.number().positive(), quotaDefaults.days, 'How long a submission counts.'),
  exempt: withDefault(z.array(name), quotaDefaults.exempt, 'People and organisations without a limit.'),
});

const blocked = uniqueList(
  z.strictObject({
    model: modelOrName.describe('`org/name`, or the name of an organisation or a person for all of theirs.'),
    reason: optional(text, 'What the submitter is told.'),
  }),
  { noun: 'blocked name', key: 'model', nameOf: ({ model }) => model, ignoreCase: true },
);

const submissionShape = z.strictObject({
  door: z
    .enum(DOORS)
    .describe(
      'How models come in. `pull-request`: visitors sign in, and the page opens a pull request on the requests dataset as them. `worker`: the page sends to a worker of yours. `link`: the page leads to where a file is made on the Hub. `closed`: the page says why nothing is taken. docs/submission.md tells which to choose.',
    ),
  client_id: optional(
    text,
    'The client id of an OAuth app of the Hub, for `pull-request` and `worker`; it is no secret. When left out: that of the static Space which serves the site.',
  ),
  worker: optional(webAddress, 'The address of the worker, `https://…`.'),
  closed: optional(text, 'Why nothing is taken, for the door `closed`.'),
  precisions: withDefault(
    z.array(text).min(1, 'at least one precision'),
    ['bfloat16', 'float16', '8bit', '4bit'],
    'The precisions that may be asked for, the usual one first.',
  ),
  weight_types: withDefault(
    z.array(z.enum(WEIGHT_TYPES)).min(1, 'at least one weight type'),
    [...WEIGHT_TYPES],
    'The kinds of weights that may be asked for, the usual one first.',
  ),
  rules: withDefault(rulesShape, ruleDefaults, 'What is asked of a model.'),
  quota: withDefault(quotaShape, quotaDefaults, 'How many models may be submitted.'),
  blocked: withDefault(blocked, [], 'What is never taken.'),
});

const NEEDS = {
  worker: {
    message: 'the door `worker` needs its address.',
    hint: 'docs/submission.md tells how to start one.',
  },
  closed: { message: 'the door `closed` needs a reason.', hint: 'Say in a sentence why nothing is taken.' },
} as const;

/** How models are submitted; null: not through the site. */
export const submission = optional(
  submissionShape.superRefine((given, context) => {
    for (const door of ['worker', 'closed'] as const) {
      if (given.door !== door || given[door] !== null) continue;
      report(context, [door], { ...NEEDS[door], allowed: door === 'worker' ? 'an address' : 'text' });
    }
  }),
  'How models are submitted. When left out, the site has no page for it; see docs/submission.md.',
);

export type SubmissionYaml = z.output<typeof submissionShape>;

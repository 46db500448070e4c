import { canonicalPrecision } from '../domain/entry.ts';
import type {
  Door,
  SubmissionOptions,
  SubmissionRules,
  SubmittedModelType,
} from '../domain/submission-options.ts';
import type { ModelTypeYaml } from './schema/models.ts';
import type { SubmissionYaml } from './schema/submission.ts';

/** From the words of the file to those of the code. */
export function toSubmission(given: SubmissionYaml, modelTypes: readonly ModelTypeYaml[]): SubmissionOptions {
  return {
    door: toDoor(given),
    precisions: [...new Set(given.precisions.map(toPrecision))],
    weightTypes: [...new Set(given.weight_types)],
    modelTypes: modelTypes.map(toSubmittedType),
    rules: toRules(given),
  };
}

function toDoor({ door, client_id: clientId, worker, closed }: SubmissionYaml): Door {
  switch (door) {
    case 'pull-request':
      return { kind: door, clientId };
    case 'worker':
      return { kind: door, address: worker ?? '', clientId };
    case 'closed':
      return { kind: door, reason: closed ?? '' };
    case 'link':
      return { kind: door };
  }
}

function toRules({ rules, quota, blocked }: SubmissionYaml): SubmissionRules {
  return {
    cardLength: rules.card,
    licenseRequired: rules.license,
    licenses: rules.licenses.map((license) => license.toLowerCase()),
    safetensors: rules.safetensors,
    modelConfig: rules.config,
    tokenizer: rules.tokenizer,
    architectures: rules.architectures,
    maxParams: toMaxParams(rules.max_params),
    baseModel: rules.base_model,
    gated: rules.gated,
    private: rules.private,
    duplicates: rules.duplicates,
    quota: {
      days: quota.days,
      perPerson: quota.person === 'any' ? null : quota.person,
      perOrg: quota.org,
      exempt: quota.exempt.map((name) => name.toLowerCase()),
    },
    blocked: blocked.map(({ model, reason }) => ({ name: model.toLowerCase(), reason })),
  };
}

function toMaxParams(given: SubmissionYaml['rules']['max_params']): SubmissionRules['maxParams'] {
  if (typeof given === 'number' || given === null) return { other: given, byPrecision: {} };
  const limits = Object.entries(given).map(([name, limit]) => [toPrecision(name), limit] as const);
  return { other: null, byPrecision: Object.fromEntries(limits) };
}

/** In the template's spelling, and so that it is found again by what the type is matched by. */
function toSubmittedType({ id, label, match }: ModelTypeYaml): SubmittedModelType {
  const emoji = match.find((sign) => /\p{Extended_Pictographic}/u.test(sign));
  const words = match.find((sign) => /\p{L}/u.test(sign)) ?? label;
  return { id, label, written: emoji === undefined ? words : `${emoji} : ${words}` };
}

function toPrecision(written: string): string {
  return canonicalPrecision(written) ?? written;
}

import { canonicalPrecision } from '../domain/entry.ts';
import type { Door, SubmissionOptions, SubmissionRules } from '../domain/submission-options.ts';
import type { SubmissionYaml } from './schema/submission.ts';

/** From the words of the file to those of the code. */
export function toSubmission(given: SubmissionYaml): SubmissionOptions {
  return {
    door: toDoor(given),
    precisions: [...new Set(given.precisions.map(toPrecision))],
    weightTypes: [...new Set(given.weight_types)],
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

function toPrecision(written: string): string {
  return canonicalPrecision(written) ?? written;
}

import * as words from '#words/submit-rules.ts';
import { formatPlain } from '../../domain/number-format.ts';
import type { SubmissionOptions, SubmissionRules } from '../../domain/submission-options.ts';

/** The rules of a board, a sentence each. */
export function askedOf({ rules, weightTypes }: SubmissionOptions): string[] {
  return [
    rules.gated ? words.onHubGated : words.onHub,
    ...(rules.gated ? [] : [words.notGated]),
    ...(rules.cardLength > 0 ? [words.card(rules.cardLength)] : []),
    ...(rules.licenses.length > 0
      ? [words.licenses(rules.licenses)]
      : rules.licenseRequired
        ? [words.license]
        : []),
    ...(rules.safetensors ? [words.safetensors] : []),
    ...(rules.modelConfig ? [words.config] : []),
    ...(rules.tokenizer ? [words.tokenizer] : []),
    ...(rules.architectures.length > 0 ? [words.architectures(rules.architectures)] : []),
    ...sizes(rules.maxParams),
    ...(rules.baseModel && weightTypes.some((type) => type !== 'Original') ? [words.baseModel] : []),
    ...(rules.duplicates ? [words.notTwice] : []),
    ...quotas(rules.quota),
    ...rules.blocked.map(({ name, reason }) => words.blocked(name, reason)),
    ...(rules.private ? [words.privateToo] : []),
  ];
}

function sizes({ other, byPrecision }: SubmissionRules['maxParams']): string[] {
  const own = Object.entries(byPrecision).map(([name, most]) => [name, formatPlain(most, 3)] as const);
  if (other === null && own.length === 0) return [];
  return [words.size(other === null ? null : formatPlain(other, 3), own)];
}

function quotas({ days, perPerson, perOrg, exempt }: SubmissionRules['quota']): string[] {
  if (perPerson === null && perOrg === null) return [];
  const quota = words.quota(perPerson, perOrg, formatPlain(days, 2));
  return [exempt.length === 0 ? quota : `${quota} ${words.exempt(exempt)}`];
}

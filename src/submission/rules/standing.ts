import * as words from '#words/submission-refusals.ts';
import type { SubmissionRules } from '../../domain/submission-options.ts';
import { quote } from '../quote.ts';
import type { Refusal } from '../refusal.ts';
import type { Submitter } from '../submission.ts';
import { refuse, type ModelFacts } from './rule.ts';

/** What is never taken: a model, all of an organisation or a person, and whatever that person submits. */
export function refuseBlocked(
  models: readonly string[],
  submitter: Submitter | null,
  { blocked }: SubmissionRules,
): Refusal[] {
  const names = models.flatMap((model) => [model, model.split('/', 1).join()]);
  const find = (wanted: readonly string[]) =>
    blocked.find(({ name }) => wanted.some((each) => each.toLowerCase() === name));
  const model = find(names);
  const person = submitter && find([submitter.name]);
  if (model) return [refuse('blocked', 'model', words.blocked(model.name, model.reason))];
  return person ? [refuse('blocked', null, words.blocked(person.name, person.reason))] : [];
}

export function refuseRenamed({ submission, candidate }: ModelFacts): Refusal[] {
  if (candidate.id.toLowerCase() === submission.model.toLowerCase()) return [];
  return [refuse('model-renamed', 'model', words.renamed(submission.model, candidate.id))];
}

export function refuseClosed({ rules, candidate }: ModelFacts): Refusal[] {
  const { id, isPrivate, isGated, isDisabled } = candidate;
  return [
    ...(isPrivate && !rules.private ? [refuse('private', 'model', words.isPrivate(id))] : []),
    ...(isGated && !rules.gated ? [refuse('gated', 'model', words.gated(id))] : []),
    ...(isDisabled ? [refuse('disabled', 'model', words.disabled(id))] : []),
  ];
}

export function refuseCard({ rules, candidate: { card, license } }: ModelFacts): Refusal[] {
  const length = card === null ? null : [...card.trim()].length;
  const isShort = rules.cardLength > 0 && (length ?? 0) < rules.cardLength;
  const isUnnamed = rules.licenseRequired && license === null;
  const isForeign =
    license !== null && rules.licenses.length > 0 && !rules.licenses.includes(license.toLowerCase());
  return [
    ...(isShort ? [refuse('card', 'model', words.card(length, rules.cardLength))] : []),
    ...(isUnnamed ? [refuse('license', 'model', words.noLicense)] : []),
    ...(isForeign
      ? [refuse('license', 'model', words.license(quote(license), rules.licenses.join(', ')))]
      : []),
  ];
}

import * as words from '#words/submission-refusals.ts';
import { formatPlain } from '../../domain/number-format.ts';
import type { SubmissionRules } from '../../domain/submission-options.ts';
import type { Refusal } from '../refusal.ts';
import { refuse, type ModelFacts } from './rule.ts';

/** Billions; null: no limit. */
export function sizeLimit({ maxParams }: SubmissionRules, precision: string): number | null {
  const { byPrecision, other } = maxParams;
  return Object.hasOwn(byPrecision, precision) ? (byPrecision[precision] ?? other) : other;
}

/** An adapter is as large as its base model. */
export function refuseSize({ submission, rules, candidate, base }: ModelFacts): Refusal[] {
  const limit = sizeLimit(rules, submission.precision);
  if (limit === null) return [];
  const measured = submission.weightType === 'Adapter' ? base : candidate;
  const parameters = measured?.parameters ?? null;
  if (parameters === null) return [refuse('parameters', 'model', words.noParameters)];
  const billions = parameters / 1e9;
  if (billions <= limit) return [];
  const said = words.tooLarge(formatPlain(billions, 3), formatPlain(limit, 3), submission.precision);
  return [refuse('too-large', 'model', said)];
}

export function refuseArchitecture({ submission, rules, candidate, base }: ModelFacts): Refusal[] {
  const { architectures: taken } = rules;
  const named = (submission.weightType === 'Adapter' ? base : candidate)?.architectures ?? [];
  if (taken.length === 0 || named.some((each) => taken.includes(each))) return [];
  const given = named.length === 0 ? null : named.join(', ');
  return [refuse('architecture', 'model', words.architecture(given, taken.join(', ')))];
}

export function refuseBaseModel({ submission, baseExists }: ModelFacts): Refusal[] {
  if (submission.baseModel === null || baseExists !== false) return [];
  return [refuse('base-model', 'base_model', words.baseModelNotFound(submission.baseModel))];
}

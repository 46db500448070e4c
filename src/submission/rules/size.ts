import * as words from '#words/submission-refusals.ts';
import { formatPlain } from '../../domain/number-format.ts';
import type { SubmissionRules } from '../../domain/submission-options.ts';
import { quote } from '../quote.ts';
import type { Refusal } from '../refusal.ts';
import { refuse, type ModelFacts } from './rule.ts';

/** Billions; null: no limit. */
export function sizeLimit({ maxParams }: SubmissionRules, precision: string): number | null {
  const own = Object.entries(maxParams.byPrecision).find(
    ([name]) => name.toLowerCase() === precision.toLowerCase(),
  );
  return own?.[1] ?? maxParams.other;
}

/** Whether a rule asks for what only the whole weights tell: an adapter's base model then has to be seen. */
export function asksForWholeWeights(rules: SubmissionRules, precision: string): boolean {
  return sizeLimit(rules, precision) !== null || rules.architectures.length > 0;
}

/** An adapter is as large as its base model. */
export function refuseSize({ submission, rules, candidate, base }: ModelFacts): Refusal[] {
  const limit = sizeLimit(rules, submission.precision);
  const measured = submission.weightType === 'Adapter' ? base : candidate;
  if (limit === null || measured === null) return [];
  const { id, parameters } = measured;
  if (parameters === null) return [refuse('parameters', 'model', words.noParameters(id))];
  const billions = parameters / 1e9;
  if (billions <= limit) return [];
  const said = words.tooLarge(id, formatPlain(billions, 3), formatPlain(limit, 3), submission.precision);
  return [refuse('too-large', 'model', said)];
}

export function refuseArchitecture({ submission, rules, candidate, base }: ModelFacts): Refusal[] {
  const { architectures: taken } = rules;
  const seen = submission.weightType === 'Adapter' ? base : candidate;
  if (taken.length === 0 || seen === null) return [];
  const { id, architectures: named } = seen;
  if (named.some((each) => taken.includes(each))) return [];
  const given = named.length === 0 ? null : named.map(quote).join(', ');
  return [refuse('architecture', 'model', words.architecture(id, given, taken.join(', ')))];
}

export function refuseBaseModel({ submission, rules, base, baseExists }: ModelFacts): Refusal[] {
  const { baseModel, weightType, precision } = submission;
  if (baseModel === null) return [];
  if (baseExists === false) return [refuse('base-model', 'base_model', words.baseModelNotFound(baseModel))];
  const isUnseen = weightType === 'Adapter' && base === null && asksForWholeWeights(rules, precision);
  return isUnseen ? [refuse('base-model', 'base_model', words.baseModelUnseen(baseModel))] : [];
}

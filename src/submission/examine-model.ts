import * as words from '#words/submission-refusals.ts';
import type { SubmissionOptions } from '../domain/submission-options.ts';
import type { Candidate, ModelSource } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { MODEL_RULES } from './rules/model-rules.ts';
import { refuse } from './rules/rule.ts';
import { asksForWholeWeights } from './rules/size.ts';
import { refuseBlocked } from './rules/standing.ts';
import type { Submission, Submitter } from './submission.ts';

/** Looks the model up and applies what is asked of it. Rejects with a `UserError` when the Hub cannot be asked. */
export async function examineModel(
  submission: Submission,
  submitter: Submitter | null,
  { options: { rules }, models }: { options: SubmissionOptions; models: ModelSource },
): Promise<{ candidate: Candidate | null; refusals: Refusal[] }> {
  const { model, revision, baseModel, weightType, precision } = submission;
  const answer = await models.find(model, revision);
  if (answer.kind !== 'found') {
    const refusal = {
      'no-model': refuse('model-not-found', 'model', words.modelNotFound(model)),
      'no-revision': refuse('revision-not-found', 'revision', words.revisionNotFound(model, revision)),
      gated: refuse('gated', 'model', rules.gated ? words.gatedUnseen(model) : words.gated(model)),
    }[answer.kind];
    return { candidate: null, refusals: [...refuseBlocked([model], submitter, rules), refusal] };
  }
  const { candidate } = answer;
  const looksInside = weightType === 'Adapter' && asksForWholeWeights(rules, precision);
  const base = baseModel !== null && looksInside ? await models.find(baseModel, 'main') : null;
  const baseExists = baseModel !== null && rules.baseModel ? await models.exists(baseModel) : null;
  const facts = {
    ...{ submission, submitter, rules, candidate, baseExists },
    base: base?.kind === 'found' ? base.candidate : null,
  };
  return { candidate, refusals: MODEL_RULES.flatMap((rule) => rule(facts)) };
}

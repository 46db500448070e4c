import type { ModelType } from '../domain/model-type.ts';
import type { SubmissionOptions } from '../domain/submission-options.ts';
import { submission } from './schema/submission.ts';
import { toSubmission } from './to-submission.ts';

/** What is asked of submissions where `leaderboard.yaml` has no `submission`: every key at its default. */
export function defaultSubmission(modelTypes: readonly ModelType[]): SubmissionOptions {
  const given = submission.parse({ door: 'link' });
  if (given === null) throw new TypeError('A submission with a door is one.');
  const types = modelTypes.map((type) => ({ ...type, match: [...type.match] }));
  return toSubmission(given, types);
}

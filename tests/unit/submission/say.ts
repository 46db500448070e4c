import { examineModel } from '../../../src/submission/examine-model.ts';
import type { Candidate, CandidateAnswer, ModelSource } from '../../../src/submission/ports.ts';
import type { Submission, Submitter } from '../../../src/submission/submission.ts';
import {
  aCandidate,
  anAdapter,
  aSubmission,
  filesOf,
  modelsOf,
  optionsOf,
  tell,
} from './submission-fixture.ts';

export const ADAPTER = filesOf('adapter_config.json', 'adapter_model.safetensors', 'README.md');

export interface Case {
  yaml?: string;
  submission?: Submission;
  submitter?: Submitter | null;
  models?: ModelSource;
}

/** What is said of the candidate; nothing where it is taken. */
export async function say(
  candidate: Partial<Candidate>,
  { yaml, submission, submitter, models }: Case = {},
): Promise<string> {
  const { refusals } = await examineModel(submission ?? aSubmission(), submitter ?? null, {
    options: optionsOf(yaml),
    models: models ?? modelsOf(aCandidate(candidate)),
  });
  return tell(refusals);
}

/** Of an adapter on `base`. */
export function sayAdapter(
  yaml: string,
  base: Candidate | CandidateAnswer | null,
  given: Partial<Candidate> = {},
): Promise<string> {
  const known = [aCandidate({ files: ADAPTER, parameters: 1e6, architectures: [], ...given })];
  const bases =
    base === null ? [] : 'id' in base ? [base] : [['base/model', base] as [string, CandidateAnswer]];
  return say({}, { yaml, submission: anAdapter(), models: modelsOf(...known, ...bases) });
}

export const aBase = (given: Partial<Candidate> = {}) => aCandidate({ id: 'base/model', ...given });

import type { SubmissionOptions } from '../../domain/submission-options.ts';
import type { Candidate, RequestFile } from '../../submission/ports.ts';
import { createRequestFile } from '../../submission/request/request-file.ts';
import { placeRequest } from '../../submission/request/request-path.ts';
import type { Submission } from '../../submission/submission.ts';

/** A request's file as somebody would write it by hand, for a model of no name. */
export function sampleFile(options: SubmissionOptions, folder: string): RequestFile {
  const [precision = 'bfloat16'] = options.precisions;
  const [weightType = 'Original'] = options.weightTypes;
  const submission: Submission = {
    model: MODEL.id,
    revision: MODEL.sha,
    precision,
    weightType,
    baseModel: weightType === 'Original' ? null : 'org/base',
    modelType: options.modelTypes[0]?.id ?? null,
  };
  const { path } = placeRequest(submission, MODEL, { requests: [], paths: new Set() });
  return createRequestFile(submission, MODEL, {
    path: folder === '' ? path : `${folder}/${path}`,
    sender: null,
    submittedAt: '2026-01-31T12:00:00Z',
    modelTypes: options.modelTypes,
    before: {},
  });
}

const MODEL: Candidate = {
  id: 'org/name',
  sha: '0123456789abcdef0123456789abcdef01234567',
  isPrivate: false,
  isGated: false,
  isDisabled: false,
  files: [],
  card: null,
  license: null,
  baseModels: [],
  architectures: [],
  parameters: null,
  likes: null,
};

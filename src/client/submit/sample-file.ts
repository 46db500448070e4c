import type { SubmissionOptions } from '../../domain/submission-options.ts';
import type { RequestFile } from '../../submission/ports.ts';

/** A request's file as somebody would write it by hand, for a model of no name. */
export function sampleFile(options: SubmissionOptions, folder: string): RequestFile {
  const [precision = 'bfloat16'] = options.precisions;
  const [weightType = 'Original'] = options.weightTypes;
  const model = 'org/name';
  const content = {
    model,
    base_model: weightType === 'Original' ? '' : 'org/base',
    revision: 'main',
    precision,
    weight_type: weightType,
    status: 'PENDING',
    submitted_time: '2026-01-31T12:00:00Z',
    model_type: options.modelTypes[0]?.written ?? '',
  };
  return {
    path: `${folder === '' ? '' : `${folder}/`}${model}_eval_request_False_${precision}_${weightType}.json`,
    content: `${JSON.stringify(content, null, 2)}\n`,
    title: `Submit ${model}`,
  };
}

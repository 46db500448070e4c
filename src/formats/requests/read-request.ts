import { canonicalPrecision, canonicalWeightType } from '../../domain/entry.ts';
import type { Rejection } from '../../domain/evaluation.ts';
import type { EvaluationRequest } from '../../domain/request.ts';
import { isObject, own, textOf } from '../values/json-object.ts';
import { metadataText } from '../values/metadata-record.ts';
import { namedModel } from '../values/model-identity.ts';
import { requestMetadata } from './request-metadata.ts';
import { requestLog } from './request-log.ts';
import { requestReason } from './request-reason.ts';
import { requestStatus } from './request-status.ts';
import { parseRunTime } from '../values/run-time.ts';

/** A request of what a file holds. Needs nothing of Node, so that doors read what the board reads. Never throws. */
export function readRequest(
  raw: unknown,
  { path, oid }: { path: string; oid: string | null },
): { request: EvaluationRequest } | { rejection: Rejection } {
  if (!isObject(raw)) return { rejection: noRequest(path) };
  const identity = namedModel(own(raw, 'model'), path, 'model');
  if ('rejection' in identity) return identity;
  const text = (key: string) => metadataText(textOf(own(raw, key)) ?? '');
  const { status, statusText } = requestStatus(text('status'));
  return {
    request: {
      entry: {
        model: identity.model,
        revision: text('revision'),
        precision: canonicalPrecision(text('precision')),
        weightType: canonicalWeightType(text('weight_type')),
      },
      baseModel: text('base_model'),
      status,
      statusText,
      submittedAt: parseRunTime(own(raw, 'submitted_time')),
      startedAt: parseRunTime(own(raw, 'job_start_time')),
      modelType: text('model_type'),
      isPrivate: isPrivate(own(raw, 'private'), path),
      sender: text('sender'),
      reason: requestReason(own(raw, 'error_msg')),
      log: requestLog(own(raw, 'log')) ?? requestLog(own(raw, 'log_url')),
      metadata: requestMetadata(raw),
      raw,
      path,
      oid,
    },
  };
}

/** The file says so, or its name: `…_eval_request_{private}_{precision}_{weight type}.json`. */
function isPrivate(value: unknown, path: string): boolean {
  return value === true || textOf(value)?.toLowerCase() === 'true' || /_eval_request_True_/i.test(path);
}

function noRequest(path: string): Rejection {
  return {
    path,
    where: null,
    code: 'no-request',
    message: 'The file is no request: a JSON object with the key `model` is expected.',
    remedy: 'Leave it out with `exclude` of the dataset; docs/formats.md says what is read.',
  };
}

import type { EvaluationRequest } from '../domain/request.ts';
import type { RequestJson, RequestsJson } from './requests-schema.ts';

/** Requests for programs; what the file itself holds beyond this is not published. */
export function toRequestsJson(requests: readonly EvaluationRequest[]): RequestsJson {
  return { schema_version: 1, requests: requests.map(toRequestJson) };
}

export function toRequestJson(request: EvaluationRequest): RequestJson {
  const { entry } = request;
  return {
    model: entry.model,
    revision: entry.revision,
    precision: entry.precision,
    weight_type: entry.weightType,
    base_model: request.baseModel,
    status: request.status,
    status_text: request.statusText,
    submitted_at: request.submittedAt,
    started_at: request.startedAt,
    model_type: request.modelType,
    sender: request.sender,
    reason: request.reason,
    log: request.log,
    metadata: Object.fromEntries(Object.entries(request.metadata)),
    file: request.path,
  };
}

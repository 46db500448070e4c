import type { SubmitOutcome } from '../../submission/outcome.ts';
import type { KnownRequest } from '../../submission/ports.ts';
import type { Refusal } from '../../submission/refusal.ts';
import { type Answer, answerJson } from '../answer.ts';
import { Problem } from '../problem.ts';

/** What a page is told of a submission: 200 accepted, 409, 422 or 429 refused. Throws a `Problem` when busy. */
export function answerOutcome(outcome: SubmitOutcome): Answer {
  switch (outcome.kind) {
    case 'accepted':
      return answerJson(200, outcome.isNew ? 'accepted' : 'accepted before', {
        status: 'accepted',
        request: describe(outcome.request),
        is_new: outcome.isNew,
      });
    case 'refused':
      return answerRefusals(outcome.refusals);
    case 'busy':
      throw new Problem('busy', { 'Retry-After': '10' });
  }
}

export function answerRefusals(refusals: readonly Refusal[]): Answer {
  const codes = refusals.map(({ code }) => code);
  const listed = refusals.map(({ code, field, message, remedy, request }) => ({
    code,
    field,
    message,
    remedy,
    request,
  }));
  return answerJson(getStatus(codes), `refused ${codes.join(',')}`, { status: 'refused', refusals: listed });
}

function getStatus(codes: readonly Refusal['code'][]): number {
  if (codes.every((code) => code === 'waiting' || code === 'evaluated')) return 409;
  return codes.every((code) => code === 'quota-person' || code === 'quota-org') ? 429 : 422;
}

function describe(request: KnownRequest) {
  const { path, model, revision, precision, weightType, status, submittedAt, sender } = request;
  return {
    path,
    model,
    revision,
    precision,
    weight_type: weightType,
    status,
    submitted_at: submittedAt,
    sender,
  };
}

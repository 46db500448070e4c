import type { Evaluation } from './evaluation.ts';
import { redact, redactMetadata } from './redact.ts';
import type { EvaluationRequest } from './request.ts';

/** An evaluation with what looks like a secret masked in every text that a page may show. */
export function publishedEvaluation(evaluation: Evaluation): Evaluation {
  return {
    ...evaluation,
    metadata: redactMetadata(evaluation.metadata),
    harness: evaluation.harness === null ? null : redact(evaluation.harness),
    scores: evaluation.scores.map((score) =>
      score.found === null ? score : { ...score, found: redact(score.found) },
    ),
  };
}

/** Requests that may be published: without the private ones, without the files' own objects, secrets masked likewise. */
export function publishedRequests(requests: readonly EvaluationRequest[]): EvaluationRequest[] {
  const mask = (text: string | null) => (text === null ? null : redact(text));
  return requests
    .filter(({ isPrivate }) => !isPrivate)
    .map((request) => ({
      ...request,
      statusText: mask(request.statusText),
      modelType: mask(request.modelType),
      sender: mask(request.sender),
      reason: mask(request.reason),
      metadata: redactMetadata(request.metadata),
      raw: {},
    }));
}

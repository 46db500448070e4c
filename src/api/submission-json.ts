import type { Board } from '../domain/board.ts';
import type { Entry } from '../domain/entry.ts';
import type { EvaluationRequest } from '../domain/request.ts';
import type { SubmissionJson } from './submission-schema.ts';

/** What a door has to know of requests and results, so that it need not read every file of the datasets. */
export function toSubmissionJson({ requests, models, sources }: Board): SubmissionJson {
  const evaluated = models.flatMap(({ rows, olderRows }) =>
    [...rows, ...olderRows].filter(({ coverage }) => coverage > 0),
  );
  return {
    schema_version: 1,
    requests: sources.requests && {
      location: sources.requests.location,
      revision: sources.requests.revision,
      files: requests.map(toFile),
    },
    evaluated: evaluated.map(({ entry }) => toEntry(entry)),
  };
}

function toFile({ path, oid, entry, status, submittedAt, sender }: EvaluationRequest) {
  return { path, oid, ...toEntry(entry), status, submitted_at: submittedAt, sender };
}

function toEntry({ model, revision, precision, weightType }: Entry) {
  return { model, revision, precision, weight_type: weightType };
}

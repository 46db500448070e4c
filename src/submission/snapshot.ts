import { type Json, recordOf, textOf } from '../datasets/hub/model-answer.ts';
import type { EvaluatedEntry, KnownRequest } from './ports.ts';

/**
 * What a site says of its requests dataset and of what is evaluated, in `api/submission.json`: so that a door reads
 * only the files that have changed since the site was built.
 */
export interface Snapshot {
  /** The commit of the requests dataset that it was made of; null where that is not known. */
  commit: string | null;
  requests: readonly (KnownRequest & { oid: string | null })[];
  evaluated: readonly EvaluatedEntry[];
}

const STATUSES = ['pending', 'running', 'finished', 'failed', 'cancelled', 'rerun', 'unknown'] as const;

/** Reads `api/submission.json`. What has another shape is left out, so that it is read from the dataset itself. */
export function readSnapshot(json: unknown): Snapshot {
  const file = recordOf(json);
  const isKnown = file?.['schema_version'] === 1;
  const requests = isKnown ? recordOf(file['requests']) : null;
  return {
    commit: textOf(requests?.['revision']),
    requests: recordsOf(requests?.['files']).flatMap((record) => {
      const path = record['path'];
      const entry = readEntry(record);
      if (typeof path !== 'string' || entry === null) return [];
      const status = STATUSES.find((name) => name === record['status']) ?? 'unknown';
      const submittedAt = textOf(record['submitted_at']);
      const sender = textOf(record['sender']);
      return [{ ...entry, path, status, submittedAt, sender, oid: textOf(record['oid']) }];
    }),
    evaluated: recordsOf(isKnown ? file['evaluated'] : null).flatMap((record) => readEntry(record) ?? []),
  };
}

function readEntry(record: Json): EvaluatedEntry | null {
  const model = textOf(record['model']);
  if (model === null) return null;
  return {
    model,
    revision: textOf(record['revision']),
    precision: textOf(record['precision']),
    weightType: textOf(record['weight_type']),
  };
}

function recordsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(recordOf).filter((record) => record !== null) : [];
}

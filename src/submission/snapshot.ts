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

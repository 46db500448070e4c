import type { Entry } from './entry.ts';
import type { Metadata } from './metadata.ts';

/** The statuses that a board tells apart; see `statusText` for what the file wrote. */
export type RequestStatus = 'pending' | 'running' | 'finished' | 'failed' | 'cancelled' | 'rerun' | 'unknown';

/** A submission's record in the requests dataset. */
export interface EvaluationRequest {
  entry: Entry;
  baseModel: string | null;
  status: RequestStatus;
  /** As in the file, for example `FINISHED_2024`. */
  statusText: string | null;
  /** ISO 8601 in UTC. */
  submittedAt: string | null;
  /** ISO 8601 in UTC; when its job was started, where the file says. */
  startedAt: string | null;
  /** As in the file, for example `🟢 : pretrained`. */
  modelType: string | null;
  isPrivate: boolean;
  sender: string | null;
  /** Why it failed or was cancelled, when the file says. */
  reason: string | null;
  /** An `http(s)` address of what its run has said, when the file names one. */
  log: string | null;
  /** Everything else that describes the model (`params` in billions, `license`, `likes`, …), unknown keys too. */
  metadata: Metadata;
  /** The file's own object, unknown keys and all, so that it can be written back unchanged. Never published. */
  raw: Readonly<Record<string, unknown>>;
  path: string;
  oid: string | null;
}

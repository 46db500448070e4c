import { createHttp, type HttpOptions } from '../../datasets/http/http.ts';
import { createHubWritable } from '../../datasets/hub/writable.ts';
import type { RequestStore } from '../../submission/ports.ts';
import { createRequestStore } from '../../submission/request-store.ts';
import type { Snapshot } from '../../submission/snapshot.ts';
import type { WorkerConfig } from '../worker-config.ts';

/** The board's requests dataset, with the worker's token. */
export function openRequests(
  options: HttpOptions & WorkerConfig['requests'],
  snapshot: Snapshot | null,
): RequestStore {
  return createRequestStore(createHubWritable({ ...options, http: createHttp(options) }), snapshot);
}

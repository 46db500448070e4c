import type { EvaluationRequest } from '../request.ts';
import { runTime } from '../run-time.ts';

/** Days after which a request that still runs has most likely lost its runner. */
export const STALE_DAYS = 3;

const DAY = 24 * 3600 * 1000;

/**
 * Whether a request runs for longer than `STALE_DAYS`. Where the file does not say when its job was started, the time
 * of its submission counts; without either, nothing can be said.
 *
 * @param now milliseconds since 1970.
 */
export function isStale(request: EvaluationRequest, now: number): boolean {
  const since = runTime(runsSince(request));
  return request.status === 'running' && Number.isFinite(since) && now - since > STALE_DAYS * DAY;
}

/** ISO 8601 in UTC; null where the file gives no time. */
export function runsSince({
  startedAt,
  submittedAt,
}: Pick<EvaluationRequest, 'startedAt' | 'submittedAt'>): string | null {
  return startedAt ?? submittedAt;
}

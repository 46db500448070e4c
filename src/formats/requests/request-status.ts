import type { RequestStatus } from '../../domain/request.ts';

/** Boards append words to a status, as in `FINISHED_2024`; `PENDING_NEW_EVAL` has finished and waits for more. */
const STATUSES: readonly { pattern: RegExp; status: RequestStatus }[] = [
  { pattern: /^PENDING_NEW_EVAL/i, status: 'finished' },
  { pattern: /^PENDING$/i, status: 'pending' },
  { pattern: /^RUNNING$/i, status: 'running' },
  { pattern: /^FINISHED/i, status: 'finished' },
  { pattern: /^FAILED/i, status: 'failed' },
  { pattern: /^CANCELL?ED/i, status: 'cancelled' },
  { pattern: /^RERUN/i, status: 'rerun' },
];

/** Which of our statuses a file's word means; `unknown` for another word, or none. */
export function requestStatus(text: string | null): { status: RequestStatus; statusText: string | null } {
  const status = STATUSES.find(({ pattern }) => pattern.test(text ?? ''))?.status ?? 'unknown';
  return { status, statusText: text };
}

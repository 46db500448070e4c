import type { RequestStatus } from './request.ts';

/** From each status those that may follow. An unknown status is one that somebody else's program has a meaning for. */
const NEXT: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  pending: ['running', 'cancelled', 'failed'],
  rerun: ['running', 'cancelled', 'failed'],
  running: ['finished', 'failed', 'cancelled', 'rerun'],
  finished: ['rerun'],
  failed: ['rerun', 'cancelled', 'pending'],
  cancelled: ['rerun', 'pending'],
  unknown: ['cancelled', 'rerun', 'failed'],
};

/** Whether a request may go from one status to another. */
export function isLegalTransition(from: RequestStatus, to: RequestStatus): boolean {
  return NEXT[from].includes(to);
}

/** The statuses that may follow, for messages. */
export function getNextStatuses(from: RequestStatus): readonly RequestStatus[] {
  return NEXT[from];
}

/** Waits for its turn, or to be run again. */
export function isWaiting(status: RequestStatus): boolean {
  return status === 'pending' || status === 'rerun';
}

/** Waits or runs: nobody has to do anything about it. */
export function isOpen(status: RequestStatus): boolean {
  return isWaiting(status) || status === 'running';
}

import { byCodeUnit, byNumber } from '../order.ts';
import { isOpen } from '../request-transition.ts';
import { byNewestSubmitted } from '../request-join.ts';
import type { EvaluationRequest, RequestStatus } from '../request.ts';
import { runTime } from '../run-time.ts';
import { isStale, runsSince } from './stale.ts';

/** In the order in which they are shown. */
export const GROUPS = ['running', 'waiting', 'failed', 'cancelled', 'unknown', 'finished'] as const;
export type GroupId = (typeof GROUPS)[number];

export interface QueuedRequest {
  request: EvaluationRequest;
  /** 1-based, among those that wait; null for all others. */
  position: number | null;
  /** Hours at the time of the data since it was started (running) or submitted; null where one of the times is unknown. */
  age: number | null;
  /** Whether it runs for so long that its runner may be lost. */
  isStale: boolean;
}

export interface QueueGroup {
  id: GroupId;
  requests: QueuedRequest[];
}

export interface Queue {
  /** All groups, empty ones too. */
  groups: QueueGroup[];
  /** Requests that wait or run. */
  open: number;
  /** ISO 8601 in UTC; when the oldest of those was submitted, as far as is known. */
  oldestAt: string | null;
}

/**
 * Every request in the group of its status. Those that run and wait stand with the oldest first, the others with the
 * newest; those without a time come last in their group.
 *
 * @param at ISO 8601 in UTC; of when the requests are. null: not known, so nothing has an age and nothing is stale.
 */
export function makeQueue(requests: readonly EvaluationRequest[], at: string | null): Queue {
  const now = runTime(at);
  const byGroup = Map.groupBy(requests, ({ status }) => groupOf(status));
  const open = requests.filter(({ status }) => isOpen(status)).map(({ submittedAt }) => submittedAt);
  return {
    groups: GROUPS.map((id) => ({
      id,
      requests: [...(byGroup.get(id) ?? [])].sort(ORDERS[id]).map((request, index) => ({
        request,
        position: id === 'waiting' ? index + 1 : null,
        age: hoursBetween(id === 'running' ? runsSince(request) : request.submittedAt, now),
        isStale: Number.isFinite(now) && isStale(request, now),
      })),
    })),
    open: open.length,
    oldestAt: open.filter((time) => Number.isFinite(runTime(time))).sort(byOldest)[0] ?? null,
  };
}

export function groupOf(status: RequestStatus): GroupId {
  return status === 'pending' || status === 'rerun' ? 'waiting' : status;
}

type Order = (a: EvaluationRequest, b: EvaluationRequest) => number;

const ORDERS: Readonly<Record<GroupId, Order>> = {
  running: (a, b) => byOldest(runsSince(a), runsSince(b)) || byCodeUnit(a.path, b.path),
  waiting: (a, b) => byOldest(a.submittedAt, b.submittedAt) || byCodeUnit(a.path, b.path),
  failed: byNewestSubmitted,
  cancelled: byNewestSubmitted,
  unknown: byNewestSubmitted,
  finished: byNewestSubmitted,
};

function byOldest(a: string | null, b: string | null): number {
  const [first, second] = [a, b].map((time) => {
    const at = runTime(time);
    return at === -Infinity ? Infinity : at;
  });
  return byNumber(first ?? Infinity, second ?? Infinity);
}

function hoursBetween(since: string | null, now: number): number | null {
  const hours = (now - runTime(since)) / 3_600_000;
  return Number.isFinite(hours) && hours >= 0 ? hours : null;
}

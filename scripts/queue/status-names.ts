import type { EvaluationRequest, RequestStatus } from '../../src/domain/request.ts';
import { UsageError } from '../terminal/cli.ts';

/** In the order in which requests are listed. */
const STATUSES = ['running', 'pending', 'rerun', 'unknown', 'failed', 'cancelled', 'finished'] as const;

const GROUPS: Readonly<Record<string, readonly RequestStatus[]>> = {
  waiting: ['pending', 'rerun'],
  all: STATUSES,
  ...Object.fromEntries(STATUSES.map((status) => [status, [status]])),
};

/** What is listed when nobody says: all that somebody may have to look at. */
const DEFAULT = STATUSES.filter((status) => status !== 'finished');

/** Statuses as the command line names them: `waiting,failed`. */
export function parseStatuses(given: string | undefined): readonly RequestStatus[] {
  if (given === undefined) return DEFAULT;
  return given.split(',').flatMap((name) => {
    const wanted = name.trim().toLowerCase();
    const statuses = Object.hasOwn(GROUPS, wanted) ? GROUPS[wanted] : undefined;
    if (statuses) return statuses;
    throw new UsageError(
      `\`--status ${given}\`: there is no status "${name.trim()}".`,
      `Name some of ${Object.keys(GROUPS).join(', ')}, with commas between them.`,
    );
  });
}

/** By status; of those that have ended, the newest first, of others the one that has waited longest. */
export function sortByStatus(requests: readonly EvaluationRequest[]): EvaluationRequest[] {
  const rank = ({ status }: EvaluationRequest) => STATUSES.indexOf(status);
  const isOver = ({ status }: EvaluationRequest) => ['failed', 'cancelled', 'finished'].includes(status);
  return [...requests].sort((a, b) => {
    if (a.status !== b.status) return rank(a) - rank(b);
    const [left, right] = [a.submittedAt ?? '', b.submittedAt ?? ''];
    const order = left < right ? -1 : left > right ? 1 : a.path < b.path ? -1 : 1;
    return isOver(a) && left !== right ? -order : order;
  });
}

/** `2 pending, 1 failed`. */
export function countByStatus(requests: readonly EvaluationRequest[]): string {
  const counts = STATUSES.map((status) => ({
    status,
    count: requests.filter((request) => request.status === status).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(', ');
}

import type { EvaluationRequest, RequestStatus } from '../../src/domain/request.ts';
import { explainingToken } from '../submission/explain-token.ts';
import { openBoard } from '../submission/open-board.ts';
import { plainText } from '../terminal/plain-text.ts';
import { openQueue } from './open-queue.ts';
import { countByStatus, sortByStatus } from './status-names.ts';

/** The requests of the board in these statuses, as lines or as JSON. */
export async function listRequests(statuses: readonly RequestStatus[], asJson: boolean): Promise<string> {
  const board = openBoard({ writes: false });
  const readQueue = await openQueue(board);
  const { requests } = await explainingToken(board, readQueue);
  const chosen = sortByStatus(requests.filter(({ status }) => statuses.includes(status)));
  if (asJson) return JSON.stringify(chosen.map(toJson), null, 2);
  const { location } = board.dataset;
  if (requests.length === 0) return `There are no requests in ${location}.`;
  const counts = `${location}: ${countByStatus(requests)}`;
  if (chosen.length === 0) return `${counts}; none to list, \`--status all\` names all.`;
  return [counts, '', ...describeRequests(chosen)].join('\n');
}

/** A line each, and one more for why it ended. */
export function describeRequests(requests: readonly EvaluationRequest[]): string[] {
  const width = Math.max(...requests.map((request) => nameStatus(request).length));
  return requests.flatMap((request) => {
    const { path, submittedAt, sender, reason } = request;
    const day = submittedAt?.slice(0, 10) ?? 'no date   ';
    const by = sender === null ? '' : `  by ${sender}`;
    return [
      plainText(`${nameStatus(request).padEnd(width)}  ${day}  ${path}${by}`),
      ...(reason === null ? [] : [plainText(`${' '.repeat(width)}  ${reason}`)]),
    ];
  });
}

/** As the file says it. */
export function nameStatus({ status, statusText }: EvaluationRequest): string {
  return statusText ?? status;
}

function toJson(request: EvaluationRequest) {
  const { path, oid, entry, status, statusText, submittedAt, sender, reason, isPrivate } = request;
  const { model, revision, precision, weightType } = entry;
  return {
    ...{ path, oid, model, revision, precision, weight_type: weightType, status, status_text: statusText },
    ...{ submitted_at: submittedAt, sender, reason, is_private: isPrivate },
  };
}

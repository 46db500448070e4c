import type { EvaluationRequest, RequestStatus } from '../../domain/request.ts';
import { isWebAddress } from '../../domain/web-address.ts';
import { redact } from '../../domain/redact.ts';

/** What is shown of a request that is not on the page. All texts are somebody's; they are shown as texts. */
export interface ShownRequest {
  model: string;
  revision: string | null;
  precision: string | null;
  status: RequestStatus;
  statusText: string | null;
  submittedAt: string | null;
  sender: string | null;
  reason: string | null;
  log: string | null;
}

/** With what looks like a secret masked, as the build does it. */
export function toShown(request: EvaluationRequest): ShownRequest {
  const mask = (text: string | null) => (text === null ? null : redact(text));
  const { entry, status, submittedAt, log } = request;
  return {
    model: redact(entry.model),
    revision: mask(entry.revision),
    precision: mask(entry.precision),
    status,
    statusText: mask(request.statusText),
    submittedAt,
    sender: mask(request.sender),
    reason: mask(request.reason),
    log,
  };
}

/** The request of `api/requests.json` whose file has this path; null where there is none, or it is no such list. */
export function readListed(list: unknown, path: string): ShownRequest | null {
  const requests = readKey(list, 'requests');
  if (!Array.isArray(requests)) return null;
  const found: unknown = requests.find((each) => readKey(each, 'file') === path);
  const model = textAt(found, 'model');
  if (model === null) return null;
  const log = textAt(found, 'log');
  const status = STATUSES.find((each) => each === readKey(found, 'status')) ?? 'unknown';
  return {
    model,
    revision: textAt(found, 'revision'),
    precision: textAt(found, 'precision'),
    status,
    statusText: textAt(found, 'status_text'),
    submittedAt: textAt(found, 'submitted_at'),
    sender: textAt(found, 'sender'),
    reason: textAt(found, 'reason'),
    log: log !== null && isWebAddress(log) ? log : null,
  };
}

const STATUSES: readonly RequestStatus[] = [
  ...(['pending', 'running', 'finished', 'failed', 'cancelled', 'rerun', 'unknown'] as const),
];

function readKey(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined;
}

function textAt(value: unknown, key: string): string | null {
  const text = readKey(value, key);
  return typeof text === 'string' ? text : null;
}

import type { Entry } from './entry.ts';
import { byCodeUnit, byNumber } from './order.ts';
import type { Problem } from './report.ts';
import type { EvaluationRequest } from './request.ts';
import { isSameRevision, isSha } from './revision.ts';
import { runTime } from './run-time.ts';

/** A row that a request may belong to. */
export interface JoinTarget {
  entry: Entry;
  /** Whether it is the newest revision of its model, precision and weight type. */
  isNewest: boolean;
}

export interface JoinedRequests {
  /** One for each target, in their order. */
  requests: (EvaluationRequest | null)[];
  problems: Problem[];
}

/**
 * Finds the request of each row: by model (exactly, else without regard to case), precision and weight type (where
 * one side does not say, they agree), and revision: the same, or a sha and 7 or more of its first digits; a request
 * for a branch, or for none, belongs to the newest revision. A closer fit wins over a loose one; among equally close
 * requests the newest submitted, with a problem that names them.
 */
export function joinRequests(
  targets: readonly JoinTarget[],
  requests: readonly EvaluationRequest[],
): JoinedRequests {
  const byModel = Map.groupBy(requests, (request) => request.entry.model.toLowerCase());
  const problems: Problem[] = [];
  const joined = targets.map((target) => {
    const fits = (byModel.get(target.entry.model.toLowerCase()) ?? [])
      .flatMap((request) => {
        const closeness = fit(target, request.entry);
        return closeness === null ? [] : [{ request, closeness }];
      })
      .sort((a, b) => byNumber(b.closeness, a.closeness) || byNewestSubmitted(a.request, b.request));
    const [best] = fits;
    const equals = fits
      .filter(({ closeness }) => closeness === best?.closeness)
      .map(({ request }) => request);
    if (equals.length > 1) problems.push(ambiguous(target.entry, equals));
    return best?.request ?? null;
  });
  return { requests: joined, problems };
}

/** Newest submission first; by path where times are equal or missing. */
export function byNewestSubmitted(a: EvaluationRequest, b: EvaluationRequest): number {
  return byNumber(runTime(b.submittedAt), runTime(a.submittedAt)) || byCodeUnit(a.path, b.path);
}

/** How well a request fits: greater is closer, by model, then revision, precision, weight type. null: not at all. */
function fit({ entry, isNewest }: JoinTarget, wanted: Entry): number | null {
  const revision = fitRevision(entry.revision ?? '', wanted.revision ?? '', isNewest);
  const precision = fitWord(entry.precision, wanted.precision);
  const weightType = fitWord(entry.weightType, wanted.weightType);
  if (revision === null || precision === null || weightType === null) return null;
  const model = entry.model === wanted.model ? 1 : 0;
  return model * 1000 + revision * 100 + precision * 10 + weightType;
}

function fitWord(a: string | null, b: string | null): 0 | 1 | null {
  if (a === null || b === null || a === '' || b === '') return 0;
  return a.toLowerCase() === b.toLowerCase() ? 1 : null;
}

function fitRevision(evaluated: string, requested: string, isNewest: boolean): 0 | 1 | 2 | null {
  if (evaluated !== '' && evaluated === requested) return 2;
  if (isSha(evaluated) && isSha(requested)) {
    if (!isSameRevision(evaluated, requested)) return null;
    return evaluated.length === requested.length ? 2 : 1;
  }
  return isNewest ? 0 : null;
}

function ambiguous(entry: Entry, requests: readonly EvaluationRequest[]): Problem {
  const [used, ...others] = requests.map(({ path }) => path);
  return {
    severity: 'warning',
    dataset: 'requests',
    path: used ?? '',
    where: null,
    code: 'ambiguous-request',
    message: `${requests.length} requests fit ${entry.model} equally well: this one, and ${others.join(', ')}.`,
    remedy:
      'The newest submitted is shown with the row. Give the requests the sha they were evaluated at, or remove the others.',
  };
}

import type { EvaluationRequest } from '../../domain/request.ts';
import { isLegalTransition } from '../../domain/request-transition.ts';
import { nearestSpelling } from '../../domain/spelling.ts';
import { type Action, TARGETS } from './action.ts';

export type FoundRequest =
  | { kind: 'found'; request: EvaluationRequest }
  /** There is none of that path or model. */
  | { kind: 'none'; nearest: string | null }
  /** There are some, and none is in a status that allows it. */
  | { kind: 'illegal'; requests: readonly EvaluationRequest[] }
  /** Several of the model are in such a status. */
  | { kind: 'several'; requests: readonly EvaluationRequest[] };

/** The one request that is meant by its path, or by the name of its model where only one allows the action. */
export function findRequest(
  requests: readonly EvaluationRequest[],
  asked: string,
  action: Action,
): FoundRequest {
  const byPath = requests.filter(({ path }) => path === asked);
  const wanted = asked.toLowerCase();
  const meant =
    byPath.length > 0 ? byPath : requests.filter(({ entry }) => entry.model.toLowerCase() === wanted);
  if (meant.length === 0) {
    const names = requests.flatMap(({ path, entry }) => [entry.model, path]);
    return { kind: 'none', nearest: nearestSpelling(asked, [...new Set(names)]) };
  }
  const fit = meant.filter(({ status }) => isLegalTransition(status, TARGETS[action].status));
  const [request] = fit;
  if (request === undefined) return { kind: 'illegal', requests: meant };
  return fit.length === 1 ? { kind: 'found', request } : { kind: 'several', requests: fit };
}

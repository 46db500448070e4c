import type { Board } from '../board.ts';
import { byCodeUnit } from '../order.ts';
import type { EvaluationRequest } from '../request.ts';
import { isStale, STALE_DAYS } from '../queue/stale.ts';
import { counted, namedFew, type Finding } from './finding.ts';

/** Where requests and results do not go together. `now` in milliseconds since 1970. */
export function findRequestProblems({ requests, models }: Board, now: number): Finding[] {
  if (requests.length === 0) return [];
  const evaluated = new Set(models.map(({ model }) => model.toLowerCase()));
  const requested = new Set(requests.map(({ entry }) => entry.model.toLowerCase()));
  const nameOf = ({ entry }: EvaluationRequest) => entry.model;
  const finished = requests.filter(
    ({ status, entry }) => status === 'finished' && !evaluated.has(entry.model.toLowerCase()),
  );
  const unrequested = models.filter(({ model }) => !requested.has(model.toLowerCase()));
  const stale = requests.filter((request) => isStale(request, now));
  return [
    ...(finished.length === 0
      ? []
      : [
          {
            code: 'request-without-results',
            where: 'requests',
            message: `${counted(finished.length, 'request', ['says', 'say'])} FINISHED, and no file has results of ${finished.length === 1 ? 'its model' : 'their models'}: ${few(finished.map(nameOf))}.`,
            remedy:
              'Set them to RERUN, or add the results; a name that differs goes to `aliases` in models.yaml.',
          },
        ]),
    ...(unrequested.length === 0
      ? []
      : [
          {
            code: 'results-without-request',
            where: 'results',
            message: `${counted(unrequested.length, 'model', ['has', 'have'])} results and no request: ${few(unrequested.map(({ model }) => model))}.`,
            remedy: 'They lack what requests say of a model; write it into models.yaml, or add requests.',
          },
        ]),
    ...(stale.length === 0
      ? []
      : [
          {
            code: 'request-stale',
            where: 'requests',
            message: `${counted(stale.length, 'request', ['has', 'have'])} been RUNNING for more than ${STALE_DAYS} days: ${few(stale.map(nameOf))}.`,
            remedy:
              'Look whether their runner still lives; else set them to RERUN or FAILED. Where a file has no job_start_time, the time of its submission counts.',
          },
        ]),
  ];
}

function few(names: readonly string[]): string {
  return namedFew([...new Set(names)].sort(byCodeUnit));
}

import { createHttp } from '../../datasets/http/http.ts';
import { createHubModelSource } from '../../submission/hub/model-source.ts';
import { parseSubmission } from '../../submission/parse-submission.ts';
import type { Snapshot } from '../../submission/snapshot.ts';
import type { RequestStore } from '../../submission/ports.ts';
import { submit } from '../../submission/submit.ts';
import type { Submitter } from '../../submission/submission.ts';
import type { Answer } from '../answer.ts';
import { Problem } from '../problem.ts';
import { createTurn } from '../turn.ts';
import type { WorkerConfig } from '../worker-config.ts';
import type { WorkerPorts } from '../worker-ports.ts';
import { answerOutcome, answerRefusals } from './answer-outcome.ts';
import { createDeadline, type Deadline } from './deadline.ts';
import { describeFailure } from './describe-failure.ts';
import { openRequests } from './open-requests.ts';
import { createSiteSnapshot } from './site-snapshot.ts';
import { createStoreInTurn } from './store-in-turn.ts';

/** Tries to write when others write at the same time. */
const TRIES = 10;
const LONGEST_MS = 25_000;

export interface SubmissionsOptions {
  config: WorkerConfig;
  token: string;
  /** The Hub's address. */
  endpoint: string;
  ports: WorkerPorts;
}

/** Takes the submission of somebody who has signed in, and gives what the page is told. Throws a `Problem`. */
export type TakeSubmission = (given: unknown, submitter: Submitter) => Promise<Answer>;

export function createSubmissions({ config, token, endpoint, ports }: SubmissionsOptions): TakeSubmission {
  const turn = createTurn(ports);
  const getSnapshot = createSiteSnapshot(config.snapshot, ports);
  const { options } = config;

  return async (given, submitter) => {
    const parsed = parseSubmission(given, options);
    if ('refusals' in parsed) return answerRefusals(parsed.refusals);
    const deadline = createDeadline(LONGEST_MS, ports);
    // Without the token: what it may see must not come into a public dataset.
    const http = createHttp({ endpoint, tries: 3, ...network(deadline, ports) });
    const snapshot = await getSnapshot();
    const store = createStoreInTurn(open(snapshot, deadline), turn, deadline.at - 5000);
    try {
      const outcome = await submit(parsed.submission, submitter, {
        options,
        models: createHubModelSource({ http, endpoint }),
        store,
        evaluated: async () => snapshot?.evaluated ?? [],
        now: () => new Date(ports.now()),
        wait: (milliseconds) => waitForOthers(milliseconds, deadline),
        tries: TRIES,
      });
      return answerOutcome(outcome);
    } catch (error) {
      throw describeFailure(error);
    } finally {
      store.end();
    }
  };

  function open(snapshot: Snapshot | null, deadline: Deadline): RequestStore {
    const { repo, branch, path } = config.requests;
    return openRequests({ repo, branch, path, endpoint, token, ...network(deadline, ports) }, snapshot);
  }
}

async function waitForOthers(milliseconds: number, { at, clock }: Deadline): Promise<void> {
  if (clock.now() + milliseconds > at) throw new Problem('busy', { 'Retry-After': '10' });
  await clock.sleep(milliseconds);
}

function network({ clock, signal }: Deadline, { fetch, random }: WorkerPorts) {
  return { fetch, random, clock, signal, idleMs: 10_000, graceMs: 15_000 };
}

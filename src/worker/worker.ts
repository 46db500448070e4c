import { type Answer, answerProblem } from './answer.ts';
import { corsHeaders, findOrigin } from './cors.ts';
import { Problem } from './problem.ts';
import { createRoutes, PATHS } from './routes.ts';
import { createSessionKey } from './session/session-key.ts';
import { createSubmissions } from './submissions/submissions.ts';
import type { TokenVerdict } from './token-check/judge-token.ts';
import { createTokenCheck } from './token-check/token-check.ts';
import type { WorkerConfig } from './worker-config.ts';
import type { WorkerEnvironment } from './worker-environment.ts';
import type { WorkerPorts } from './worker-ports.ts';

export interface Worker {
  /** Answers a request, whatever it is; never rejects. Writes one line to the log. */
  fetch: (request: Request) => Promise<Response>;
  /** What the Hub says of the worker's token. All but `good` and `unseen` forbid it to work. */
  checkToken(): Promise<TokenVerdict>;
}

/** The door `worker`: signs visitors in, and writes what they submit to the requests dataset. */
export function createWorker(
  config: WorkerConfig,
  environment: WorkerEnvironment,
  ports: WorkerPorts,
): Worker {
  const { token, clientSecret, endpoint } = environment;
  const { clientId, requests } = config;
  const { fetch } = ports;
  const origins = [...new Set([...config.origins, ...environment.origins])];
  const checkToken = createTokenCheck({ token, endpoint, repo: requests.repo, ports });
  const codes = new WeakMap<Request, Answer>();
  const routes = createRoutes(
    {
      config,
      origins,
      app: { clientId, clientSecret, endpoint, fetch },
      key: createSessionKey(token ?? '', `${requests.repo}\n${clientId}`),
      takeSubmission: createSubmissions({ config, token: token ?? '', endpoint, ports }),
      now: ports.now,
    },
    (request, answer) => {
      codes.set(request, answer);
      return answer.response;
    },
  );

  return {
    checkToken,
    async fetch(request) {
      const started = ports.now();
      const answer = await answerSafely(request);
      for (const [name, value] of Object.entries(corsHeaders(findOrigin(request, origins)))) {
        answer.response.headers.set(name, value);
      }
      ports.log(describe(request, answer, ports.now() - started));
      return answer.response;
    },
  };

  async function answerSafely(request: Request): Promise<Answer> {
    try {
      const verdict = await checkToken();
      if (verdict !== 'good' && verdict !== 'unseen') throw new Problem(verdict);
      if (!PATHS.includes(new URL(request.url).pathname)) throw new Problem('not-found');
      const response = await routes.fetch(request);
      return codes.get(request) ?? { response, code: 'unknown' };
    } catch (error) {
      if (error instanceof Problem) return answerProblem(error);
      // Only its kind: a text may quote anything.
      const kind = error instanceof Error ? error.name : typeof error;
      return answerProblem(new Problem('internal', {}, kind));
    }
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Nothing of a visitor's making: an address may hold what should be in no log. */
function describe(request: Request, { response, code, detail = null }: Answer, milliseconds: number): string {
  const { pathname } = new URL(request.url);
  const method = METHODS.includes(request.method) ? request.method : '(method)';
  const route = PATHS.includes(pathname) ? pathname : '(path)';
  return `${method} ${route} ${response.status} ${code} ${milliseconds} ms${detail === null ? '' : ` (${detail})`}`;
}

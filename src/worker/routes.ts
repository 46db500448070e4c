import { Hono } from 'hono/tiny';
import { name } from '#words/worker.ts';
import { type Answer, answerJson } from './answer.ts';
import { answerPreflight, demandOrigin } from './cors.ts';
import { Problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { openSession, SESSION_MS, sealSession } from './session/session.ts';
import type { SessionKey } from './session/session-key.ts';
import { exchangeCode, type OauthApp } from './sign-in/exchange-code.ts';
import { keepOrgs } from './sign-in/keep-orgs.ts';
import { readSignIn } from './sign-in/sign-in.ts';
import type { TakeSubmission } from './submissions/submissions.ts';
import type { WorkerConfig } from './worker-config.ts';

export interface RouteOptions {
  config: WorkerConfig;
  /** All that are allowed. */
  origins: readonly string[];
  app: OauthApp;
  key: SessionKey;
  takeSubmission: TakeSubmission;
  now: () => number;
}

type Route = (request: Request) => Promise<Answer> | Answer;

/** The paths that a worker answers, and what is said of the answer in its log. */
export const PATHS = ['/', '/session', '/submissions'];

/** Leads each request to what answers it; `keep` gets the answer with what the log says of it. */
export function createRoutes(
  options: RouteOptions,
  keep: (request: Request, answer: Answer) => Response,
): Hono {
  const { origins } = options;
  const hono = new Hono();
  const add = (path: string, methods: string, route: Route) => {
    const [first = '', ...others] = methods.split(', ');
    hono.on([first, ...others], path, async ({ req: { raw } }) => keep(raw, await route(raw)));
    hono.options(path, ({ req: { raw } }) => keep(raw, answerPreflight(raw, origins, `${methods}, OPTIONS`)));
    hono.all(path, () => {
      throw new Problem('method', { Allow: `${methods}, OPTIONS` });
    });
  };
  add('/', 'GET, HEAD', () => describe(options));
  add('/session', 'POST', (request) => signIn(request, options));
  add('/submissions', 'POST', (request) => takeSubmission(request, options));
  hono.notFound(() => {
    throw new Problem('not-found');
  });
  hono.onError((error) => {
    throw error;
  });
  return hono;
}

function describe({ config: { title, requests } }: RouteOptions): Answer {
  return answerJson(200, 'well', { name: name(title), requests: requests.repo, accepts: true });
}

async function signIn(request: Request, { origins, app, config, key, now }: RouteOptions): Promise<Answer> {
  const origin = demandOrigin(request, origins);
  const user = await exchangeCode(readSignIn(await readBody(request), origin), app);
  const expiresAt = now() + SESSION_MS;
  const session = await sealSession({ user: keepOrgs(user, config.options), origin, expiresAt }, key);
  return answerJson(200, 'signed in', { session, expires_at: new Date(expiresAt).toISOString(), user });
}

async function takeSubmission(request: Request, options: RouteOptions): Promise<Answer> {
  const origin = demandOrigin(request, options.origins);
  const submitter = await openSession(request, origin, options.now(), options.key);
  return options.takeSubmission(await readBody(request), submitter);
}

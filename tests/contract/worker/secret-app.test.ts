import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../../hub/test-hub.ts';
import { RUNTIMES } from './runtimes.ts';
import { send } from './send.ts';
import {
  FITTING,
  FOREIGN_CLIENT,
  getCode,
  headersOf,
  makeBoard,
  ORIGIN,
  registerApps,
  REQUESTS,
  RETURN,
  sayOfToken,
  signInBody,
  workerEnvironment,
  WORKER_TOKEN,
} from './worker-fixture.ts';

/** With signs that Basic authentication and forms could mistake. */
const SECRET = 'canary:secret +/%=ü';

const board = makeBoard();
afterAll(() => board.remove());
let hub: TestHub;
beforeEach(async () => {
  hub = await startTestHub({ visitor: { role: 'write', name: 'ada', orgs: ['org'] } });
  hub.createRepo(REQUESTS);
  hub.addToken(WORKER_TOKEN, { role: 'write' });
  sayOfToken(hub, FITTING);
});
afterEach(() => hub.close());

describe.each(RUNTIMES)('a worker on %s whose app has a secret', (_name, start) => {
  const signIn = async (environment: Record<string, string>, code: string) => {
    const worker = await start(board.folder, { ...workerEnvironment(hub), ...environment });
    try {
      const headers = headersOf(null);
      const got = await send(worker.address, '/session', { method: 'POST', headers, body: signInBody(code) });
      const told = [JSON.stringify(got), ...worker.log].join('\n');
      for (const secret of hub.secrets()) expect(told).not.toContain(secret);
      expect(told).not.toMatch(/canary|hf_/);
      return got;
    } finally {
      await worker.close();
    }
  };

  it('signs visitors in with the secret', async () => {
    registerApps(hub, SECRET);
    const got = await signIn({ OAUTH_CLIENT_SECRET: SECRET }, await getCode(hub));
    expect(got).toMatchObject({ status: 200, json: { user: { name: 'ada' } } });
    for (const { url, headers } of hub.requests) {
      expect(url).not.toContain('canary');
      if (url === '/oauth/userinfo') expect(headers.authorization).toMatch(/^Bearer hf_oauth_/);
    }
  });

  it.each([
    ['no secret', {}],
    ['another secret', { OAUTH_CLIENT_SECRET: 'canary-other' }],
  ])('says that the Hub does not take its app with %s', async (_what, environment) => {
    registerApps(hub, SECRET);
    expect(await signIn(environment, await getCode(hub))).toMatchObject({
      status: 503,
      json: {
        ...{ status: 'failed', code: 'client' },
        message: 'The Hub does not know the app that this worker signs in with.',
        remedy: expect.stringContaining('OAUTH_CLIENT_SECRET') as string,
      },
    });
  });

  it('takes no code for another app, whose token nobody then gets', async () => {
    registerApps(hub, SECRET);
    const code = await getCode(hub, RETURN, FOREIGN_CLIENT);
    const got = await signIn({ OAUTH_CLIENT_SECRET: SECRET }, code);
    expect(got).toMatchObject({ status: 401, json: { code: 'bad-code' } });
    expect(hub.requests.some(({ url }) => url === '/oauth/userinfo')).toBe(false);
    expect(hub.secrets().some((secret) => secret.startsWith('hf_oauth_'))).toBe(false);
  });

  it('cannot be led to a page that is not registered', async () => {
    registerApps(hub, SECRET);
    expect(await getCode(hub, `${ORIGIN}/other/`)).toBe('');
    expect(await getCode(hub, RETURN)).not.toBe('');
  });
});

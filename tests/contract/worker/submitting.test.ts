import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { andThen, instead, status } from '../../hub/fault.ts';
import { startTestHub, type TestHub } from '../../hub/test-hub.ts';
import { RUNTIMES, type RunningRuntime } from './runtimes.ts';
import { type Got, send } from './send.ts';
import {
  FITTING,
  getCode,
  headersOf,
  makeBoard,
  makeSession,
  REQUESTS,
  sayOfToken,
  signInBody,
  workerEnvironment,
  WORKER_TOKEN,
} from './worker-fixture.ts';

const COMMIT = /^POST .*\/commit\//;
const MODEL = 'org/model';

describe.each(RUNTIMES)('a worker on %s', (_name, start) => {
  const board = makeBoard();
  let hub: TestHub;
  let worker: RunningRuntime;

  beforeAll(async () => {
    hub = await startTestHub({ visitor: { role: 'write', name: 'ada', orgs: ['org'] } });
    hub.addToken(WORKER_TOKEN, { role: 'write' });
    sayOfToken(hub, FITTING);
    hub.createRepo(MODEL, { type: 'models' });
    hub.commit(MODEL, { 'config.json': '{}' }, { type: 'models' });
    worker = await start(board.folder, workerEnvironment(hub));
    await send(worker.address, '/', {});
  }, 60_000);
  beforeEach(() => {
    hub.createRepo(REQUESTS);
    hub.commit(REQUESTS, { 'README.md': '# Requests' });
  });
  afterEach(() => hub.clearFaults());
  afterAll(async () => {
    await worker.close();
    await hub.close();
    board.remove();
  });

  const post = async (session: string, more: Record<string, unknown> = {}) =>
    send(worker.address, '/submissions', {
      method: 'POST',
      headers: headersOf(session),
      body: JSON.stringify({ model: MODEL, precision: 'bfloat16', ...more }),
    });
  const signIn = async (body: string) =>
    send(worker.address, '/session', { method: 'POST', headers: headersOf(null), body });
  const requests = () =>
    [...(hub.getRepo(REQUESTS, 'datasets').resolve('main')?.files ?? [])].filter(
      ([path]) => path !== 'README.md',
    );

  it('signs a visitor in, and writes what is submitted as of this visitor', async () => {
    const signedIn = await signIn(signInBody(await getCode(hub)));
    expect(signedIn).toMatchObject({ status: 200, json: { user: { name: 'ada', orgs: ['org'] } } });
    const left = Date.parse(String(signedIn.json['expires_at'])) - Date.now();
    expect(left).toBeGreaterThan(3_500_000);
    expect(left).toBeLessThanOrEqual(3_600_000);

    const session = String(signedIn.json['session']);
    const first = await post(session);
    expect(first).toMatchObject({
      status: 200,
      json: {
        status: 'accepted',
        is_new: true,
        request: { model: MODEL, precision: 'bfloat16', sender: 'ada' },
      },
    });
    const again = await post(session);
    expect(again).toMatchObject({ status: 200, json: { is_new: false, request: first.json['request'] } });
    const other = await post(await makeSession({ name: 'eve' }));
    const { path } = first.json['request'] as { path: string };
    expect(other).toMatchObject({
      status: 409,
      json: { status: 'refused', refusals: [{ code: 'waiting', request: path }] },
    });

    expect(requests().map(([name]) => name)).toEqual([path]);
    const written = JSON.parse(requests()[0]?.[1].bytes.toString() ?? '') as Record<string, unknown>;
    expect(written).toMatchObject({ model: MODEL, sender: 'ada', status: 'PENDING' });
  });

  it('asks about models without its token, and tells its token to the Hub alone', async () => {
    hub.requests.length = 0;
    await post(await makeSession());
    const about = hub.requests.filter(({ url }) => url.includes(MODEL) && !url.includes(REQUESTS));
    expect(about.length).toBeGreaterThan(0);
    for (const { headers } of about) expect(headers.authorization).toBeUndefined();
    const withToken = hub.requests.filter(({ headers }) => headers.authorization !== undefined);
    for (const { url } of withToken) expect(url).toContain(REQUESTS);
    // Cloudflare allows a request 50 of its own on the free plan.
    expect(hub.requests.length).toBeLessThan(30);
  });

  const told = (got: Got, code: string, message: string) => {
    expect(got).toMatchObject({ status: 503, json: { status: 'failed', code } });
    expect(got.json['message']).toContain(message);
    expect(Number(got.headers['retry-after'])).toBeGreaterThan(0);
  };

  it('says that the Hub does not answer, at a sign-in or about a model', async () => {
    hub.addFault({ when: /^POST \/oauth\/token/, fault: status(500) });
    told(
      await signIn(signInBody(await getCode(hub))),
      'hub',
      'does not answer as it should. Nothing was written.',
    );
    hub.addFault({ when: /^GET \/oauth\/userinfo/, fault: status(502) });
    told(await signIn(signInBody(await getCode(hub))), 'hub', 'does not answer as it should');
    hub.addFault({ when: /^GET \/api\/models/, times: 3, fault: status(500) });
    told(await post(await makeSession()), 'hub', 'does not answer as it should');
    expect(requests()).toEqual([]);
  });

  it('says that the Hub does not know the app', async () => {
    const body = Buffer.from('{"error":"invalid_client"}');
    hub.addFault({ when: /^POST \/oauth\/token/, fault: (reply) => ({ ...reply, status: 401, body }) });
    told(await signIn(signInBody('code')), 'client', 'does not know the app');
  });

  it('says how long the Hub wants to be left alone', async () => {
    hub.addFault({ when: COMMIT, around: instead(status(429, { 'Retry-After': '120' })) });
    const got = await post(await makeSession());
    told(got, 'hub', 'does not answer as it should');
    expect(Number(got.headers['retry-after'])).toBeGreaterThanOrEqual(100);
    expect(requests()).toEqual([]);
  });

  it('says that its token may not write', async () => {
    hub.addFault({ when: COMMIT, around: instead(status(403)) });
    told(await post(await makeSession()), 'cannot-write', 'may not write to the requests dataset');
    expect(requests()).toEqual([]);
  });

  it('says that others write all the time', async () => {
    let number = 0;
    hub.addFault({
      when: COMMIT,
      times: 1000,
      around: (answer) => {
        hub.commit(REQUESTS, { 'README.md': `# Requests ${(number += 1)}` });
        return answer();
      },
    });
    told(await post(await makeSession()), 'busy', 'Too many models are being submitted');
    expect(requests()).toEqual([]);
  }, 60_000);

  it('does not claim to know what the Hub does not say, and the same again gives what was written', async () => {
    let isLost = false;
    hub.addFault({ when: COMMIT, fault: (reply) => andThen(() => void (isLost = true))(status(500)(reply)) });
    hub.addFault({ when: ({ url }) => isLost && url.includes(REQUESTS), times: 1000, fault: status(500) });
    const session = await makeSession();
    told(await post(session), 'unconfirmed', 'did not say whether the request was written');
    hub.clearFaults();
    expect(requests()).toHaveLength(1);
    expect(await post(session)).toMatchObject({ status: 200, json: { is_new: false } });
    expect(requests()).toHaveLength(1);
  }, 60_000);

  it('waits ten seconds for a body', async () => {
    const session = await makeSession();
    const started = Date.now();
    const headers = headersOf(session, { 'Content-Length': '100' });
    const sent = { method: 'POST', headers, body: ['{"model":'], leavesOpen: true };
    const got = await send(worker.address, '/submissions', sent);
    expect(got).toMatchObject({ status: 408, json: { code: 'slow' } });
    expect(got.json['message']).toBe('The body did not come within 10 seconds.');
    expect(Date.now() - started).toBeGreaterThan(9000);
  }, 30_000);
});

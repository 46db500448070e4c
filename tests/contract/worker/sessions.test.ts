import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toWorkerConfig } from '../../../scripts/worker/read-worker-config.ts';
import { loadBuildConfig } from '../../../src/pipeline/load.ts';
import { SESSION_MS } from '../../../src/worker/session/session.ts';
import { createWorker } from '../../../src/worker/worker.ts';
import { readWorkerEnvironment } from '../../../src/worker/worker-environment.ts';
import { systemPorts } from '../../../src/worker/worker-ports.ts';
import { startTestHub, type TestHub } from '../../hub/test-hub.ts';
import {
  FITTING,
  getCode,
  headersOf,
  makeBoard,
  ORIGIN,
  registerApps,
  REQUESTS,
  sayOfToken,
  signInBody,
  workerEnvironment,
  WORKER_TOKEN,
} from './worker-fixture.ts';

const START = Date.UTC(2026, 0, 1);
const ABSENT = JSON.stringify({ model: 'org/absent', precision: 'bfloat16' });

const board = makeBoard();
afterAll(() => board.remove());
let hub: TestHub;
beforeEach(async () => {
  hub = await startTestHub({ visitor: { role: 'write', name: 'ada', orgs: ['org'] } });
  hub.createRepo(REQUESTS);
  hub.addToken(WORKER_TOKEN, { role: 'write' });
  registerApps(hub);
  sayOfToken(hub, FITTING);
});
afterEach(() => hub.close());

/** One instance, with a clock of its own. */
function startWorker(now: () => number, environment: Record<string, string> = {}) {
  const log: string[] = [];
  const config = toWorkerConfig(loadBuildConfig({ contentFolder: board.folder }));
  const worker = createWorker(
    { ...config, snapshot: null },
    readWorkerEnvironment({ ...workerEnvironment(hub), ...environment }),
    { ...systemPorts, now, log: (line) => log.push(line) },
  );
  const post = async (path: string, headers: Record<string, string>, body: string) => {
    const request = new Request(`https://door.example.org${path}`, { method: 'POST', headers, body });
    const response = await worker.fetch(request);
    const json = (await response.json()) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, json };
  };
  return {
    log,
    signIn: async () => post('/session', headersOf(null), signInBody(await getCode(hub))),
    submit: (session: unknown, origin = ORIGIN) =>
      post('/submissions', headersOf(String(session), { Origin: origin }), ABSENT),
  };
}

describe('a session', () => {
  it('ends an hour after it was made, to the millisecond', async () => {
    let now = START;
    const { signIn, submit } = startWorker(() => now);
    const { json } = await signIn();
    expect(json['expires_at']).toBe(new Date(START + SESSION_MS).toISOString());
    now = START + SESSION_MS - 1;
    expect(await submit(json['session'])).toMatchObject({ status: 422 });
    now = START + SESSION_MS;
    expect(await submit(json['session'])).toMatchObject({
      status: 401,
      json: { code: 'expired-session', message: 'The sign-in is more than an hour old.' },
    });
  });

  it('goes by the clock of whoever reads it, where those of two instances differ', async () => {
    const minutes = (count: number) => count * 60_000;
    const slow = startWorker(() => START - minutes(5));
    const fast = startWorker(() => START + minutes(5));
    const late = startWorker(() => START + minutes(56));
    const { json: bySlow } = await slow.signIn();
    const { json: byFast } = await fast.signIn();
    expect(await fast.submit(bySlow['session'])).toMatchObject({ status: 422 });
    expect(await slow.submit(byFast['session'])).toMatchObject({ status: 422 });
    expect(await late.submit(bySlow['session'])).toMatchObject({ json: { code: 'expired-session' } });
    expect(await late.submit(byFast['session'])).toMatchObject({ status: 422 });
  });

  it('ends with a new HF_TOKEN', async () => {
    hub.addToken('hf_newToken', { role: 'write' });
    const before = startWorker(() => START);
    const after = startWorker(() => START, { HF_TOKEN: 'hf_newToken' });
    const { json } = await before.signIn();
    expect(await after.submit(json['session'])).toMatchObject({ status: 401, json: { code: 'bad-session' } });
    expect(await after.submit((await after.signIn()).json['session'])).toMatchObject({ status: 422 });
  });

  it('is for one origin: another case or the default port is the same one in ALLOWED_ORIGINS, another port is not', async () => {
    const allowed = 'HTTPS://Board.Example.org:443/submit/, https://board.example.org:8443';
    const { signIn, submit } = startWorker(() => START, { ALLOWED_ORIGINS: allowed });
    const { json } = await signIn();
    expect(await submit(json['session'])).toMatchObject({ status: 422 });
    const elsewhere = await submit(json['session'], `${ORIGIN}:8443`);
    expect(elsewhere).toMatchObject({ status: 401, json: { code: 'foreign-session' } });
    const unknown = await submit(json['session'], `${ORIGIN}:443`);
    expect(unknown).toMatchObject({ status: 403, json: { code: 'origin' } });
  });
});

describe('a worker', () => {
  it('says that it has failed where nobody has thought of it, and tells its operator the kind alone', async () => {
    // A clock that is none: no code of ours expects it.
    const { signIn, log } = startWorker(() => NaN);
    const got = await signIn();
    expect(got).toMatchObject({
      status: 500,
      json: {
        ...{ status: 'failed', code: 'internal', message: 'The worker has failed.' },
        remedy: expect.stringMatching(
          /^Tell whoever runs the board\. .* no second request is made\.$/,
        ) as string,
      },
    });
    expect(got.headers.get('Access-Control-Allow-Origin')).toBe(ORIGIN);
    expect(log.at(-1)).toMatch(/^POST \/session 500 internal .+ \(RangeError\)$/);
  });

  it.each([
    ['no-token', '', 'The worker has no token to write with.'],
    ['bad-token', 'hf_unknown', 'The Hub does not take the token of the worker.'],
  ])('says to a page what keeps it from working: %s', async (code, token, message) => {
    hub.clearFaults();
    const got = await startWorker(() => START, { HF_TOKEN: token }).submit('s1.x.y');
    const remedy = expect.stringContaining('Make a fine-grained token with') as string;
    expect(got).toMatchObject({ status: 503, json: { status: 'failed', code, message, remedy } });
  });
});

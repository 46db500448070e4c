import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../../hub/test-hub.ts';
import { makeCases } from './matrix-cases.ts';
import { RUNTIMES, type RunningRuntime } from './runtimes.ts';
import { type Got, send, sendRaw } from './send.ts';
import {
  FITTING,
  getCode,
  headersOf,
  makeBoard,
  makeSession,
  ORIGIN,
  registerApps,
  REQUESTS,
  sayOfToken,
  VERIFIER,
  workerEnvironment,
  WORKER_TOKEN,
} from './worker-fixture.ts';

/** Of each platform. */
const tables: string[] = [];

describe.each(RUNTIMES)('a worker on %s', (_name, start) => {
  let hub: TestHub;
  let worker: RunningRuntime;
  const board = makeBoard();
  const answers: Got[] = [];
  let expiredCode: string;

  beforeAll(async () => {
    let ago = 601_000;
    const now = () => Date.now() - ago;
    hub = await startTestHub({ visitor: { role: 'write', name: 'ada', orgs: ['org'] }, now });
    registerApps(hub);
    expiredCode = await getCode(hub);
    ago = 0;
    hub.createRepo(REQUESTS);
    hub.addToken(WORKER_TOKEN, { role: 'write' });
    sayOfToken(hub, FITTING);
    worker = await start(board.folder, workerEnvironment(hub));
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await hub.close();
    board.remove();
  });

  it('answers each request as the table says, the same on both', async () => {
    const before = hub.getRepo(REQUESTS, 'datasets').resolve('main')?.oid;
    const lines: string[] = [];
    for (const { name, path, ...sent } of await makeCases(hub, expiredCode)) {
      const got = await send(worker.address, path, sent);
      answers.push(got);
      lines.push(describeAnswer(name, got));
    }
    tables.push(`${lines.join('\n')}\n`);
    await expect(tables.at(-1)).toMatchFileSnapshot('matrix.txt');
    expect(new Set(tables).size).toBe(1);
    expect(hub.getRepo(REQUESTS, 'datasets').resolve('main')?.oid).toBe(before);
  }, 120_000);

  it('lets none but the allowed pages read, never caches, and never says what it keeps to itself', () => {
    expect(answers.length).toBeGreaterThan(100);
    for (const { status, headers, text } of answers) {
      expect(headers).toMatchObject({ vary: 'Origin', 'cache-control': 'no-store' });
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin'] ?? ORIGIN).toMatch(
        /^https:\/\/(?:board|second)\.example\.org$/,
      );
      expect(text).not.toMatch(/hf_|\bat .+:\d+:\d+/);
      expect(status).toBeLessThan(500);
    }
    const secrets = hub.secrets();
    expect(secrets).toEqual(expect.arrayContaining([WORKER_TOKEN, expiredCode, VERIFIER]));
    // One sign-in was taken.
    expect(secrets.filter((secret) => secret.startsWith('hf_oauth_'))).toHaveLength(1);
    const told = [...answers.map(({ headers, text }) => JSON.stringify(headers) + text), ...worker.log];
    for (const secret of secrets) expect(told.filter((each) => each.includes(secret))).toEqual([]);
  });

  it('believes no Content-Length', async () => {
    const session = await makeSession();
    const body = JSON.stringify({ model: 'org/absent', precision: 'bfloat16' });
    const head = Object.entries(headersOf(session, { Host: 'door.example.org' })).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const ask = (length: string, sent: string) =>
      sendRaw(
        worker.address,
        ['POST /submissions HTTP/1.1', ...head, `Content-Length: ${length}`, '', sent].join('\r\n'),
      );
    expect(await ask(String(body.length), body)).toBe(422);
    expect(await ask('999999999', body)).toBe(413);
    expect(await ask('9', body)).toBe(400);
    expect(await ask('-1', body)).toBeGreaterThanOrEqual(400);
  });

  it('writes one line a request, with nothing in it that is a visitor’s or secret', async () => {
    const session = await makeSession();
    const address = `/submissions?code=canary-code&session=${session}`;
    await send(worker.address, address, { method: 'POST', headers: headersOf(session), body: 'canary-body' });
    await send(worker.address, '/canary-path', {});
    const text = worker.log.join('\n');
    expect(text).toMatch(/^POST \/submissions 400 not-json \d+ ms$/m);
    expect(text).toMatch(/^GET \(path\) 404 not-found \d+ ms$/m);
    expect(text).not.toMatch(/canary|hf_|s1\.|eyJ|\bada\b/i);
    expect(worker.log.length).toBeGreaterThan(answers.length);
  });
});

function describeAnswer(name: string, { status, headers, json }: Got): string {
  const { code, message, remedy, refusals } = json;
  const said = Array.isArray(refusals)
    ? refusals.map(
        (each: Record<string, unknown>) =>
          `${String(each['code'])}: ${String(each['message'])} ${String(each['remedy'])}`,
      )
    : typeof code !== 'string'
      ? Object.keys(json)
      : [`${code}: ${String(message)} ${String(remedy)}`];
  const cors = headers['access-control-allow-origin'] === undefined ? '' : ' CORS';
  const allow = headers['allow'] === undefined ? '' : ` Allow ${String(headers['allow'])}`;
  return `${name}\n  ${status}${cors}${allow} ${said.join(' | ')}`.trimEnd();
}

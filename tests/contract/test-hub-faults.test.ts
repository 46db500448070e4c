import { commit } from '@huggingface/hub';
import { createConnection } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as faults from '../hub/fault.ts';
import type { Repo } from '../hub/repo.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';

const REPO = 'org/results';
const accessToken = 'hf_writer';
const FILE = `/datasets/${REPO}/resolve/main/a.json`;
const API = `/api/datasets/${REPO}`;
const CONTENT = '{"a":1}';

let hub: TestHub;
let repo: Repo;
let before: string;
let head: string;
beforeEach(async () => {
  hub = await startTestHub();
  repo = hub.createRepo(REPO);
  before = hub.commit(REPO, { 'a.json': 'old' });
  head = hub.commit(REPO, { 'a.json': CONTENT });
  hub.addToken(accessToken, { role: 'write' });
});
afterEach(() => hub.close());

const get = (path: string, init?: RequestInit) => fetch(hub.endpoint + path, init);
const text = async (path: string) => (await get(path)).text();
const write = (path: string) =>
  commit({
    repo: { type: 'dataset', name: REPO },
    hubUrl: hub.endpoint,
    accessToken,
    title: 'a write',
    operations: [{ operation: 'addOrUpdate', path, content: new Blob(['new']) }],
    useXet: false,
  });

/** All that comes over the socket until it closes. */
async function getRaw(path: string): Promise<string> {
  const { hostname, port } = new URL(hub.endpoint);
  const socket = createConnection(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  let received = '';
  for await (const chunk of socket) received += String(chunk);
  return received;
}

describe('the wire', () => {
  test('a reset comes before any byte, and once', async () => {
    hub.addFault({ fault: faults.reset() });
    await expect(get(FILE)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(await text(FILE)).toBe(CONTENT);
  });

  test.each([3, -3])('a Content-Length can be off by %i while all of the body is sent', async (by) => {
    hub.addFault({ fault: faults.wrongLength(by) });
    const [head = '', body] = (await getRaw(FILE)).split('\r\n\r\n');
    expect(head).toContain(`Content-Length: ${CONTENT.length + by}`);
    expect(body).toBe(CONTENT);
  });

  test('a length that is too large breaks a fetch instead of leaving it to wait', async () => {
    hub.addFault({ fault: faults.wrongLength(3) });
    await expect(text(FILE)).rejects.toThrow('terminated');
  });

  test('a slow drip brings the whole body, one byte a part', async () => {
    hub.addFault({ fault: faults.slowDrip(5) });
    const parts: number[] = [];
    const { body } = await get(FILE);
    for await (const part of body ?? []) parts.push(part.length);
    expect(parts.reduce((sum, length) => sum + length)).toBe(CONTENT.length);
    expect(parts.length).toBeGreaterThan(1);
  });

  test('every answer waits when the hub has a latency', async () => {
    const slow = await startTestHub({ latency: 600_000 });
    const asked = fetch(slow.endpoint, { signal: AbortSignal.timeout(200) });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(slow.requests).toHaveLength(1);
    await slow.close();
  });

  test('a delay changes nothing else', async () => {
    hub.addFault({ fault: faults.delay(5) });
    expect(await text(FILE)).toBe(CONTENT);
  });

  test('a burst of 429 says when the quota is full again', async () => {
    hub.addFault({ when: /resolve/, times: 2, fault: faults.tooMany(55, 'resolvers') });
    const answers = [await get(FILE), await get(FILE), await get(FILE)];
    expect(answers.map(({ status, headers }) => [status, headers.get('RateLimit')])).toEqual([
      [429, '"resolvers";r=0;t=55'],
      [429, '"resolvers";r=0;t=55'],
      [200, null],
    ]);
  });
});

describe('commits', () => {
  test.each([faults.status(500), faults.reset()])('can be made without saying so (%#)', async (fault) => {
    hub.addFault(faults.committedBut(fault));
    await expect(write('b.json')).rejects.toThrow();
    expect(repo.resolve('main')).toMatchObject({ parent: head, title: 'a write' });
  });

  test('can be refused because of another one: 409, and the head stays', async () => {
    hub.addFault(faults.commitInProgress());
    await expect(write('b.json')).rejects.toMatchObject({ statusCode: 409 });
    expect(repo.resolve('main')?.oid).toBe(head);
    await write('b.json');
    expect(repo.resolve('main')?.parent).toBe(head);
  });
});

describe('what can be seen', () => {
  test.each([
    ['info', API, /"sha":"(\w+)"/],
    ['commits', `${API}/commits/main`, /"id":"(\w+)"/],
    ['refs', `${API}/refs`, /"targetCommit":"(\w+)"/],
    ['a list', `${API}/tree/main?expand=true`, /"lastCommit":{"id":"(\w+)"/],
  ])('lags one commit behind in %s for so many reads', async (_, path, sha) => {
    hub.addFault(faults.staleHead(repo, 2));
    const seen = [await text(path), await text(path), await text(path)].map((page) => sha.exec(page)?.[1]);
    expect(seen).toEqual([before, before, head]);
  });

  test('lags one commit behind in a file', async () => {
    hub.addFault(faults.staleHead(repo, 1));
    expect([await text(FILE), await text(FILE)]).toEqual(['old', CONTENT]);
  });

  test('lags for reads only: a write meets the true head', async () => {
    hub.addFault(faults.staleHead(repo, 1));
    await write('b.json');
    expect(repo.resolve('main')?.parent).toBe(head);
  });

  test('moves between a list and what is read after it', async () => {
    hub.addFault(faults.movedBranch(repo, { 'a.json': 'moved' }));
    expect(await text(`${API}/tree/main`)).toContain('a.json');
    expect(await text(FILE)).toBe('moved');
    expect(await text(FILE.replace('main', head))).toBe(CONTENT);
  });

  test('is deleted between a list and what is read after it', async () => {
    hub.addFault(faults.deletedFile(repo, 'a.json'));
    expect(await text(`${API}/tree/main`)).toContain('a.json');
    const gone = await get(FILE);
    expect([gone.status, gone.headers.get('X-Error-Code')]).toEqual([404, 'EntryNotFound']);
    expect(await text(FILE.replace('main', head))).toBe(CONTENT);
  });
});

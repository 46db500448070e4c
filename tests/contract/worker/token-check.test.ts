import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { status } from '../../hub/fault.ts';
import { startTestHub, type TestHub } from '../../hub/test-hub.ts';
import { runScript } from '../../site/run-script.ts';
import { RUNTIMES } from './runtimes.ts';
import { send } from './send.ts';
import {
  FITTING,
  makeBoard,
  REQUESTS,
  sayOfToken,
  workerEnvironment,
  WORKER_TOKEN,
} from './worker-fixture.ts';

const fineGrained = (more: object) => ({
  role: 'fineGrained',
  fineGrained: { ...FITTING.fineGrained, ...more },
});
const on = (entity: { type: string; name: string }, permissions: string[]) => ({ entity, permissions });
const [requestsScope] = FITTING.fineGrained.scoped;

const REFUSED: [what: string, says: unknown, code: string, message: RegExp][] = [
  ['a classic token that writes', { role: 'write' }, 'too-much-access', /may do more than write/],
  ['a token that only reads', { role: 'read' }, 'cannot-write', /may not write to the requests dataset/],
  [
    'one that may also write elsewhere',
    fineGrained({ scoped: [requestsScope, on({ type: 'dataset', name: 'board/results' }, ['repo.write'])] }),
    'too-much-access',
    /may do more/,
  ],
  [
    'one that may also act for its owner',
    fineGrained({ scoped: [requestsScope, on({ type: 'user', name: 'operator' }, ['repo.content.read'])] }),
    'too-much-access',
    /may do more/,
  ],
  [
    'one for a model of the same name',
    fineGrained({ scoped: [on({ type: 'model', name: REQUESTS }, ['repo.write'])] }),
    'too-much-access',
    /may do more/,
  ],
  [
    'one that may also open discussions there',
    fineGrained({ scoped: [on({ type: 'dataset', name: REQUESTS }, ['repo.write', 'discussion.write'])] }),
    'too-much-access',
    /may do more/,
  ],
  [
    'one with a global permission',
    fineGrained({ global: ['discussion.write'] }),
    'too-much-access',
    /may do more/,
  ],
  ['one that reads gated repos', fineGrained({ canReadGatedRepos: true }), 'too-much-access', /may do more/],
  [
    'one that only reads the dataset',
    fineGrained({ scoped: [on({ type: 'dataset', name: REQUESTS }, ['repo.content.read'])] }),
    'cannot-write',
    /may not write/,
  ],
];

const board = makeBoard();
let hub: TestHub;
beforeEach(async () => {
  hub = await startTestHub();
  hub.createRepo(REQUESTS);
  hub.addToken(WORKER_TOKEN, { role: 'write' });
});
afterEach(() => hub.close());

describe('npm run worker -- serve', () => {
  const serve = (environment: Record<string, string>) =>
    runScript('worker', ['serve', '--port', '0'], { LEADERBOARD_CONTENT: board.folder, ...environment });

  it.each(REFUSED)('does not start with %s', async (_what, says, _code, message) => {
    sayOfToken(hub, says);
    const { code, stdout, stderr } = await serve(workerEnvironment(hub));
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Make a fine-grained token with');
    expect(stdout + stderr).not.toContain(WORKER_TOKEN);
    expect(code).toBe(1);
  });

  it('does not start without a token, or with one that the Hub does not know', async () => {
    const without = workerEnvironment(hub);
    expect(await serve({ ...without, HF_TOKEN: '' })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The worker has no token to write with.') as string,
    });
    expect(await serve({ ...without, HF_TOKEN: 'hf_unknown' })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The Hub does not take the token of the worker.') as string,
    });
    expect(await serve({ ...without, HF_TOKEN: 'hf_two words' })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('HF_TOKEN is no token of the Hub') as string,
    });
  });
});

describe('a worker on workerd', () => {
  const start = RUNTIMES[1]?.[1];
  if (start === undefined) throw new Error('There is no workerd.');

  it.each(REFUSED)('answers 503 to everything with %s', async (_what, says, code, message) => {
    sayOfToken(hub, says);
    const worker = await start(board.folder, workerEnvironment(hub));
    try {
      for (const [path, method] of [
        ['/', 'GET'],
        ['/session', 'POST'],
        ['/x', 'PUT'],
      ] as const) {
        const got = await send(worker.address, path, { method });
        expect(got).toMatchObject({ status: 503, json: { status: 'failed', code } });
        expect(got.json['message']).toMatch(message);
      }
      expect(worker.log.filter((line) => line.startsWith(`${code}: `))).toHaveLength(1);
      expect(worker.log.join('\n')).not.toContain(WORKER_TOKEN);
      const asked = hub.requests.filter(({ url }) => url === '/api/whoami-v2');
      expect(asked).toHaveLength(1);
    } finally {
      await worker.close();
    }
  });
});

describe.each(RUNTIMES)('a worker on %s', (_name, start) => {
  it('goes on where the Hub does not say what its token may do, and says so', async () => {
    hub.addFault({ when: /whoami/, times: 10, fault: status(429) });
    const worker = await start(board.folder, workerEnvironment(hub));
    try {
      const got = await send(worker.address, '/', {});
      expect(got).toMatchObject({ status: 200, json: { requests: REQUESTS, accepts: true } });
      expect(worker.log.join('\n')).toContain('The Hub did not say what HF_TOKEN may do.');
    } finally {
      await worker.close();
    }
  });
});

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitInProgress, committedBut, instead, reset, status } from '../../hub/fault.ts';
import { startTestHub, type TestHub } from '../../hub/test-hub.ts';
import { RUNTIMES } from './runtimes.ts';
import { type Got, send } from './send.ts';
import {
  FITTING,
  headersOf,
  makeBoard,
  makeSession,
  REQUESTS,
  sayOfToken,
  workerEnvironment,
  WORKER_TOKEN,
} from './worker-fixture.ts';

const KEPT = {
  'README.md': '# Requests',
  'old/model_eval_request_False_bfloat16_Original.json': '{"model":"old/model","kept":1}',
};
const COMMIT = /^POST .*\/commit\//;
const count = 200;

const board = makeBoard();
afterAll(() => board.remove());
let hub: TestHub;
beforeEach(async () => {
  hub = await startTestHub();
  hub.createRepo(REQUESTS);
  hub.commit(REQUESTS, KEPT);
  hub.addToken(WORKER_TOKEN, { role: 'write' });
  sayOfToken(hub, FITTING);
  for (let index = 0; index <= count; index += 1) {
    const id = `org/model-${index}`;
    hub.createRepo(id, { type: 'models' });
    hub.commit(id, { 'config.json': '{}' }, { type: 'models' });
  }
});
afterEach(() => hub.close());

/** Half of all are one model, by ten people who each send it ten times; the others are a model each. */
const submissions = Array.from({ length: count }, (_, index) => ({
  model: index % 2 === 0 ? 'org/model-0' : `org/model-${index}`,
  name: index % 2 === 0 ? `person-${(index / 2) % 10}` : `author-${index}`,
}));

describe.each(RUNTIMES)('two hundred submissions at once to a worker on %s', (_name, start) => {
  it('are each written once or not at all, and nobody is told what is not so', async () => {
    const worker = await start(board.folder, workerEnvironment(hub));
    // In between, the Hub fails in every way that it has, and somebody else writes too.
    let number = 0;
    const faults = [commitInProgress(), committedBut(status(500)), committedBut(reset())];
    hub.addFault({
      when: ({ method, url }) => COMMIT.test(`${method} ${url}`) && (number += 1) % 7 === 3,
      times: 8,
      around: (answer) => {
        const fault = faults[Math.floor(number / 7) % faults.length] ?? commitInProgress();
        return 'around' in fault ? fault.around(answer) : fault.fault(answer());
      },
    });
    hub.addFault({ when: /^POST .*\/commit\//, around: instead(status(429, { 'Retry-After': '1' })) });
    hub.addFault({ when: /^POST .*\/commit\//, around: instead(reset()) });
    hub.addFault({
      when: COMMIT,
      around: (answer) => {
        hub.commit(REQUESTS, { 'by-hand.txt': 'somebody else' });
        return answer();
      },
    });
    try {
      const answers = await Promise.all(
        submissions.map(async ({ model, name }) => {
          const headers = headersOf(await makeSession({ name }));
          const body = JSON.stringify({ model, precision: 'bfloat16' });
          return {
            model,
            name,
            got: await send(worker.address, '/submissions', { method: 'POST', headers, body }),
          };
        }),
      );
      check(answers);
      // Whoever was told to try again does, and then all is there.
      for (const { model, name, got } of answers.filter(({ got: { status: code } }) => code === 503)) {
        const headers = headersOf(await makeSession({ name }));
        const body = JSON.stringify({ model, precision: 'bfloat16' });
        const again = await send(worker.address, '/submissions', { method: 'POST', headers, body });
        expect([200, 409], `${JSON.stringify(got.json)} then ${again.text}`).toContain(again.status);
      }
      expect(
        listRequests()
          .map(({ model }) => model)
          .sort(),
      ).toEqual([...new Set(submissions.map(({ model }) => model))].sort());
    } finally {
      await worker.close();
    }
  }, 240_000);
});

function check(answers: readonly { model: string; name: string; got: Got }[]): void {
  const requests = listRequests();
  const tally: Record<string, number> = {};
  for (const { model, name, got } of answers) {
    const { status: code, json } = got;
    const label = `${code} ${String(json['code'] ?? json['status'])}`;
    tally[label] = (tally[label] ?? 0) + 1;
    const written = requests.filter((request) => request.model === model);
    expect(written.length).toBeLessThanOrEqual(1);
    if (code === 200) {
      expect(written).toEqual([expect.objectContaining({ sender: name, status: 'PENDING' })]);
      expect(json).toMatchObject({ status: 'accepted', request: { path: written[0]?.path, sender: name } });
    } else if (code === 409) {
      expect(json).toMatchObject({ refusals: [{ code: 'waiting', request: written[0]?.path }] });
      expect(written[0]?.sender).not.toBe(name);
    } else {
      expect(json, got.text).toMatchObject({
        status: 'failed',
        code: expect.stringMatching(/^(?:busy|hub|unconfirmed)$/) as string,
      });
      expect(code).toBe(503);
      expect(Number(got.headers['retry-after'])).toBeGreaterThan(0);
    }
  }
  console.log(tally);
  // Those who are told that their request is new are one a request.
  const isNew = answers.filter(({ got: { json } }) => json['is_new'] === true);
  expect(new Set(isNew.map(({ model }) => model)).size).toBe(isNew.length);
  const { files } = head();
  for (const [path, content] of Object.entries(KEPT)) expect(files.get(path)?.bytes.toString()).toBe(content);
  expect(files.get('by-hand.txt')?.bytes.toString()).toBe('somebody else');
  expect(files.size).toBe(requests.length + 3);
}

function head() {
  const found = hub.getRepo(REQUESTS, 'datasets').resolve('main');
  if (!found) throw new Error('There is no branch.');
  return found;
}

/** All requests but the one that was there before. */
function listRequests() {
  return [...head().files].flatMap(([path, { bytes }]) => {
    if (!path.startsWith('org/')) return [];
    const { model, sender, status: state } = JSON.parse(bytes.toString()) as Record<string, string>;
    return [{ path, model, sender, status: state }];
  });
}

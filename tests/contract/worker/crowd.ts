import { expect } from 'vitest';
import { startTestHub, type TestHub, type TestHubOptions } from '../../hub/test-hub.ts';
import { type Got, send } from './send.ts';
import { FITTING, headersOf, makeSession, REQUESTS, sayOfToken, WORKER_TOKEN } from './worker-fixture.ts';

export const COMMIT = /^POST .*\/commit\//;

const KEPT = {
  'README.md': '# Requests',
  'old/model_eval_request_False_bfloat16_Original.json': '{"model":"old/model","kept":1}',
};

export interface Sending {
  model: string;
  name: string;
  /** The worker's. */
  address: string;
}

export interface Sent extends Sending {
  got: Got;
}

/** A Hub with so many models, `org/model-0` and on, and a requests dataset with something in it. */
export async function startCrowdHub(models: number, options: TestHubOptions = {}): Promise<TestHub> {
  const hub = await startTestHub(options);
  hub.createRepo(REQUESTS);
  hub.commit(REQUESTS, KEPT);
  hub.addToken(WORKER_TOKEN, { role: 'write' });
  sayOfToken(hub, FITTING);
  for (let index = 0; index < models; index += 1) {
    const id = `org/model-${index}`;
    hub.createRepo(id, { type: 'models' });
    hub.commit(id, { 'config.json': '{}' }, { type: 'models' });
  }
  return hub;
}

export function sendAll(sendings: readonly Sending[]): Promise<Sent[]> {
  return Promise.all(
    sendings.map(async ({ model, name, address }) => {
      const headers = headersOf(await makeSession({ name }));
      const body = JSON.stringify({ model, precision: 'bfloat16' });
      const got = await send(address, '/submissions', { method: 'POST', headers, body });
      return { model, name, address, got };
    }),
  );
}

/** Fails unless each answer is true of what is in the dataset, and the rest of it is as it was. */
export function expectTruth(
  hub: TestHub,
  answers: readonly Sent[],
  others: Record<string, string> = {},
): void {
  const requests = listRequests(hub);
  for (const { model, name, got } of answers) {
    const { status, json } = got;
    const written = requests.filter((request) => request.model === model);
    expect(written.length).toBeLessThanOrEqual(1);
    if (status === 200) {
      expect(written).toEqual([expect.objectContaining({ sender: name, status: 'PENDING' })]);
      expect(json).toMatchObject({ status: 'accepted', request: { path: written[0]?.path, sender: name } });
    } else if (status === 409) {
      expect(json).toMatchObject({ refusals: [{ code: 'waiting', request: written[0]?.path }] });
      expect(written[0]?.sender).not.toBe(name);
    } else if (status === 429) {
      expect(json).toMatchObject({ status: 'refused', refusals: [{ code: 'quota-person' }] });
      expect(written).toEqual([]);
    } else {
      const code = expect.stringMatching(/^(?:busy|hub|unconfirmed)$/) as string;
      expect(json, got.text).toMatchObject({ status: 'failed', code });
      expect(status).toBe(503);
      expect(Number(got.headers['retry-after'])).toBeGreaterThan(0);
      // Somebody who sends the same several times may have been told `busy` for one and have another accepted.
      const isIn = answers.some((one) => one.model === model && one.name === name && one.got.status === 200);
      if (!isIn && json['code'] !== 'unconfirmed') expect(written[0]?.sender).not.toBe(name);
    }
  }
  // Those who are told that their request is new are one a request.
  const isNew = answers.filter(({ got: { json } }) => json['is_new'] === true);
  expect(new Set(isNew.map(({ model }) => model)).size).toBe(isNew.length);
  const { files } = headOf(hub);
  for (const [path, content] of Object.entries({ ...KEPT, ...others })) {
    expect(files.get(path)?.bytes.toString()).toBe(content);
  }
  expect(files.size).toBe(requests.length + Object.keys({ ...KEPT, ...others }).length);
}

/** All requests but the one that was there before. */
export function listRequests(hub: TestHub) {
  return [...headOf(hub).files].flatMap(([path, { bytes }]) => {
    if (!path.startsWith('org/')) return [];
    const { model = '', sender, status } = JSON.parse(bytes.toString()) as Record<string, string>;
    return [{ path, model, sender, status }];
  });
}

/** How often a commit was answered so. */
export function countCommits(hub: TestHub, status: number): number {
  return hub.requests.filter(
    (request) => COMMIT.test(`${request.method} ${request.url}`) && request.status === status,
  ).length;
}

function headOf(hub: TestHub) {
  const found = hub.getRepo(REQUESTS, 'datasets').resolve('main');
  if (!found) throw new Error('There is no branch.');
  return found;
}

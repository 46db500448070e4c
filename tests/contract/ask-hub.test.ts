import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askHub } from '../../src/client/ask-hub.ts';
import { shortBody, stall, status } from '../hub/fault.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';

let hub: TestHub;
let url = '';
const date = new Date('2026-04-24T09:00:00Z');

beforeAll(async () => {
  hub = await startTestHub();
  for (const name of ['public', 'private']) {
    hub.createRepo(`${name}/results`, { private: name === 'private' });
    hub.commit(`${name}/results`, { 'a.json': '{}' }, { date });
  }
  url = `${hub.endpoint}/api/datasets/public/results/commits/main?limit=100`;
});
afterAll(() => hub.close());

describe('a page that asks the Hub', () => {
  it('gets the newest commits of a public dataset, newest first, in one request', async () => {
    hub.requests.length = 0;
    const commits = await askHub(url);
    expect(commits?.map((commit) => commit.date)).toEqual([date.toISOString(), expect.any(String)]);
    expect(hub.requests.map((request) => request.url)).toEqual([new URL(url).pathname + new URL(url).search]);
  });

  it('gets nothing of a private one', async () => {
    expect(await askHub(url.replace('public', 'private'))).toBeNull();
  });

  it.each([
    ['an error', status(503)],
    ['half an answer', shortBody(20)],
    ['something else', () => ({ status: 200, headers: {}, body: Buffer.from('[{"id": "a"}]') })],
    ['nothing in time', stall(5)],
  ])('takes %s for no answer, and does not ask again', async (_name, fault) => {
    hub.addFault({ when: /commits/, fault });
    hub.requests.length = 0;
    expect(await askHub(url, 300)).toBeNull();
    expect(hub.requests).toHaveLength(1);
    hub.clearFaults();
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';

const API = '/api/datasets/org/results';
const FILE = '/datasets/org/results/resolve/main/big.txt';

let hub: TestHub;
let now: number;
beforeEach(async () => {
  now = 0;
  hub = await startTestHub({ quota: { api: 2, resolvers: 1, seconds: 300 }, now: () => now });
  hub.addToken('hf_reader', { role: 'read' });
  hub.createRepo('org/results');
  hub.commit('org/results', { 'big.txt': { content: 'big', lfs: true } });
});
afterEach(() => hub.close());

async function ask(path: string, headers: HeadersInit = {}): Promise<string> {
  const { status, headers: said } = await fetch(hub.endpoint + path, { headers });
  return `${status} ${said.get('RateLimit')}`;
}

test('counts down, and then answers 429 until the window is over', async () => {
  expect(await ask(API)).toBe('200 "api";r=1;t=300');
  now += 245_000;
  expect(await ask(API)).toBe('200 "api";r=0;t=55');
  expect(await ask(API)).toBe('429 "api";r=0;t=55');
  now += 55_000;
  expect(await ask(API)).toBe('200 "api";r=1;t=300');
});

test('counts files on their own, and the other origin not at all', async () => {
  const { status, headers } = await fetch(hub.endpoint + FILE, { redirect: 'manual' });
  expect(headers.get('RateLimit')).toBe('"resolvers";r=0;t=300');
  expect(headers.get('RateLimit-Policy')).toBe('"fixed window";"resolvers";q=1;w=300');
  expect(status).toBe(302);
  expect((await fetch(headers.get('Location') ?? '')).headers.has('RateLimit')).toBe(false);
  expect(await ask(FILE)).toBe('429 "resolvers";r=0;t=300');
  expect(await ask(API)).toBe('200 "api";r=1;t=300');
});

test('counts each token on its own', async () => {
  await ask(FILE);
  expect(await ask(FILE)).toMatch(/^429/);
  expect(await ask(API, { Authorization: 'Bearer hf_reader' })).toBe('200 "api";r=1;t=300');
});

test('does nothing of the kind unless it is told to', async () => {
  const free = await startTestHub();
  const { headers } = await fetch(`${free.endpoint}/api/whoami-v2`);
  await free.close();
  expect(headers.has('RateLimit')).toBe(false);
});

import { listCommits, listFiles } from '@huggingface/hub';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';

const repo = { type: 'dataset', name: 'org/results' } as const;
const API = '/api/datasets/org/results';
const FILES = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [`runs/${index}.json`, `${index}`]),
);
const entriesSchema = z.array(
  z.looseObject({ path: z.string(), lastCommit: z.object({ id: z.string() }).optional() }),
);

let hub: TestHub;
let first: string;
let second: string;
beforeEach(async () => {
  hub = await startTestHub();
  hub.createRepo(repo.name);
  first = hub.commit(repo.name, FILES);
  second = hub.commit(repo.name, { 'runs/0.json': 'changed' });
});
afterEach(() => hub.close());

const get = (path: string, init?: RequestInit) => fetch(hub.endpoint + path, init);
const entries = async (response: Response) => entriesSchema.parse(await response.json());

test('lists 50 a page with what last changed each, when that is asked for', async () => {
  const response = await get(`${API}/tree/main/runs?expand=true`);
  expect(response.headers.get('Link')).toMatch(/^<http:\/\/.*cursor=50.*>; rel="next"$/);
  const page = await entries(response);
  expect(page).toHaveLength(50);
  expect(page.filter(({ lastCommit }) => lastCommit?.id !== first).map(({ path }) => path)).toEqual([
    'runs/0.json',
  ]);

  const all: string[] = [];
  for await (const { path, lastCommit } of listFiles({
    repo,
    path: 'runs',
    expand: true,
    hubUrl: hub.endpoint,
  })) {
    all.push(`${path} ${lastCommit?.id === second}`);
  }
  expect(all.sort()).toEqual(
    Object.keys(FILES)
      .map((path) => `${path} ${path === 'runs/0.json'}`)
      .sort(),
  );
});

test('lists all in one page otherwise, and never more than 1,000', async () => {
  const response = await get(`${API}/tree/main?recursive=1&limit=5000`);
  expect(response.headers.has('Link')).toBe(false);
  expect(await entries(response)).toHaveLength(61);
  hub.commit(
    repo.name,
    Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`more/${index}`, ''])),
  );
  expect(await entries(await get(`${API}/tree/main/more?limit=5000`))).toHaveLength(1000);
  expect(await entries(await get(`${API}/tree/main?recursive=1&limit=5000`))).toHaveLength(1000);
});

test('lists commits 50 a page', async () => {
  for (let index = 0; index < 60; index += 1) hub.commit(repo.name, { 'a.json': `${index}` });
  const response = await get(`${API}/commits/main`);
  expect(z.array(z.unknown()).parse(await response.json())).toHaveLength(50);
  expect(response.headers.get('X-Total-Count')).toBe('63');
  const seen = new Set<string>();
  for await (const { oid } of listCommits({ repo, batchSize: 25, hubUrl: hub.endpoint })) seen.add(oid);
  expect(seen.size).toBe(63);
});

test.each([
  ['JSON', 'application/json', JSON.stringify({ paths: ['runs/1.json', 'absent', 'runs'], expand: true })],
  ['a form', 'application/x-www-form-urlencoded', 'paths=runs%2F1.json&paths=absent&paths=runs&expand=true'],
])('tells of paths that are asked for in %s', async (_, type, body) => {
  const found = await entries(
    await get(`${API}/paths-info/main`, { method: 'POST', body, headers: { 'Content-Type': type } }),
  );
  expect(found.map(({ path, lastCommit }) => [path, lastCommit?.id])).toEqual([
    ['runs/1.json', first],
    ['runs', second],
  ]);
});

test('describes a repo as briefly or as fully as it is asked to', async () => {
  const read = async (query: string) => z.looseObject({}).parse(await (await get(API + query)).json());
  expect(await read('?expand=sha')).toEqual({
    _id: expect.any(String) as string,
    id: repo.name,
    sha: second,
  });
  expect(await read('?expand[]=private&expand[]=gated')).toMatchObject({ private: false, gated: false });
  const { siblings } = await read('?blobs=true');
  expect(siblings).toContainEqual({
    rfilename: 'runs/1.json',
    blobId: '56a6051ca2b02b04ef92d5150c9ef600403cb1de',
    size: 1,
  });
});

describe('what is not there', () => {
  test.each([
    [`${API}/tree/main/absent`, 'EntryNotFound'],
    [`${API}/tree/main/%C3%BC`, 'EntryNotFound'],
    [`/datasets/org/results/resolve/main/absent`, 'EntryNotFound'],
    [`/datasets/org/results/raw/main/absent`, 'EntryNotFound'],
    [`${API}/tree/absent`, 'RevisionNotFound'],
    [`${API}/revision/absent`, 'RevisionNotFound'],
    [`${API}/commits/absent`, 'RevisionNotFound'],
    [`/datasets/org/results/resolve/absent/runs/1.json`, 'RevisionNotFound'],
  ])('is a 404 at %s, which says %s', async (path, code) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('X-Error-Code')]).toEqual([404, code]);
    expect(headers.get('X-Error-Message')).toMatch(/\w/);
    expect(headers.get('X-Request-Id')).toMatch(/^test-\d+$/);
  });
});

test('ranks what models say of a benchmark', async () => {
  hub.commit(repo.name, { 'eval.yaml': 'name: Bench' });
  for (const [id, value] of [
    ['org/low', 0.25],
    ['org/high', 0.75],
  ] as const) {
    hub.createRepo(id, { type: 'models' });
    const results = `- dataset: {id: org/results, task_id: all}\n  value: ${value}\n- dataset: {id: x/y, task_id: all}\n  value: 9\n`;
    hub.commit(id, { '.eval_results/bench.yaml': results }, { type: 'models' });
  }
  expect(await (await get(`${API}/leaderboard`)).json()).toMatchObject([
    { rank: 1, modelId: 'org/high', value: 0.75, filename: '.eval_results/bench.yaml', verified: false },
    { rank: 2, modelId: 'org/low', value: 0.25 },
  ]);
});

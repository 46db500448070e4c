import { commit, downloadFile, HubApiError, listFiles, whoAmI } from '@huggingface/hub';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { header, shortBody, status } from '../hub/fault.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { HubFixture, manyFiles, REPO, TOKEN } from './hub-fixture.ts';

// What the bare library does, for each trap that this project defends against: a newer one that fails here may need
// less defence. `docs/hub-traps.md` says which test shows the defence.
const fixture = new HubFixture();
const repo = { type: 'dataset', name: REPO } as const;

const list = async (more: Partial<Parameters<typeof listFiles>[0]> = {}, most = Infinity) => {
  const paths: string[] = [];
  const hubUrl = fixture.hub.endpoint;
  for await (const entry of listFiles({ repo, hubUrl, recursive: true, ...more })) {
    if (entry.type === 'file') paths.push(entry.path);
    if (paths.length >= most) break;
  }
  return paths;
};
const download = (path: string, more: Partial<Parameters<typeof downloadFile>[0]> = {}) =>
  downloadFile({ repo, path, hubUrl: fixture.hub.endpoint, ...more }).then((blob) => blob?.text());

describe('"No retries and no time-outs in the JS client; `listFiles` and `downloadFile` take no AbortSignal"', () => {
  test.each([
    ['listFiles', /tree/, () => list()],
    ['downloadFile', /resolve/, () => download('a.json')],
  ])('%s asks once and fails', async (_, when, run) => {
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    fixture.hub.addFault({ when, fault: status(503, { 'Retry-After': '1' }) });
    await expect(run()).rejects.toBeInstanceOf(HubApiError);
    expect(fixture.hub.requests).toHaveLength(1);
  });

  test('no request has a signal, and all go through `fetch`', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    const signals: unknown[] = [];
    const watching: typeof fetch = (input, init) => {
      signals.push(init?.signal);
      return fetch(input, init);
    };
    await list({ fetch: watching });
    await download('a.json', { fetch: watching });
    expect(signals).toEqual([undefined, undefined, undefined]);
    expect(fixture.hub.requests).toHaveLength(3);
  });
});

test('"A body that ends early (4 of 10 bytes) is returned by `downloadFile` without an error"', async () => {
  fixture.hub.commit(REPO, { 'a.json': '1234567890' });
  fixture.hub.addFault({ when: ({ headers }) => headers.range === undefined, fault: shortBody(4) });
  expect(await download('a.json')).toBe('1234');
});

describe('next links', () => {
  const link = (value: string, times = 1) =>
    fixture.hub.addFault({ when: /tree/, times, fault: header('Link', value) });
  let other: TestHub | undefined;
  afterEach(() => other?.close());

  test('"A *relative* `Link: rel=next` is ignored, so a truncated list looks complete"', async () => {
    fixture.hub.commit(REPO, manyFiles(24));
    link('</api/datasets/org/results/tree/main?recursive=true&expand=false&cursor=10>; rel="next"');
    expect((await list()).length).toBeLessThan(24);
    expect(fixture.hub.requests).toHaveLength(1);
  });

  test('"a self-link loops for ever"', async () => {
    fixture.hub.commit(REPO, manyFiles(1));
    link(`<${fixture.hub.endpoint}/api/datasets/org/results/tree/main?recursive=true>; rel="next"`, 1000);
    expect(await list({}, 100)).toHaveLength(100);
    expect(fixture.hub.requests).toHaveLength(100);
  });

  test('"a cross-origin next link *receives the Bearer token*"', async () => {
    other = await startTestHub();
    fixture.hub.addToken(TOKEN, { role: 'read' });
    link(`<${other.endpoint}/steal>; rel="next"`);
    await expect(list({ accessToken: TOKEN })).rejects.toBeInstanceOf(HubApiError);
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${TOKEN}`]);
  });
});

test('"A branch can move between list and download"', async () => {
  fixture.hub.commit(REPO, { 'a.json': 'listed' });
  const [path = ''] = await list();
  fixture.hub.commit(REPO, { 'a.json': 'pushed' });
  expect(await download(path)).toBe('pushed');
});

describe('"`listFiles` does not percent-encode `revision` or `path`; `../` in a path escapes the repo\'s prefix"', () => {
  test('a revision', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a' }, { branch: 'release/1?2' });
    await expect(list({ revision: 'release/1?2' })).rejects.toBeInstanceOf(HubApiError);
    expect(fixture.hub.requests[0]?.url).toMatch(/\/tree\/release\/1\?2\?recursive/);
  });

  test('a path', async () => {
    fixture.hub.createRepo('org/secret');
    fixture.hub.commit('org/secret', { 'secret.json': 'x' });
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    expect(await list({ path: '../../../secret/tree/main' })).toEqual(['secret.json']);
  });
});

describe('"JS tokens must start with `hf_`, in tests too. Pin `@huggingface/hub` >= 2.17.5"', () => {
  test('another token is refused before anything is sent', async () => {
    const accessToken = 'token';
    const attempts = [whoAmI({ accessToken, hubUrl: fixture.hub.endpoint }), list({ accessToken })];
    for (const attempt of attempts) {
      await expect(attempt).rejects.toThrow("Your access token must start with 'hf_'");
    }
    expect(fixture.hub.requests).toEqual([]);
  });

  test.each([
    ['package.json', /"@huggingface\/hub": "(\d+)\.(\d+)\.(\d+)"/],
    ['node_modules/@huggingface/hub/package.json', /"version": "(\d+)\.(\d+)\.(\d+)"/],
  ])('%s', (file, version) => {
    const [, major, minor, patch] = version.exec(readFileSync(file, 'utf8')) ?? [];
    expect(Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch)).toBeGreaterThanOrEqual(2_017_005);
  });
});

test('"`commit` with a folder deeper than 5 levels skips deeper files in silence": not 2.17.5, whatever `maxFolderDepth` says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deep-'));
  try {
    const steps = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
    mkdirSync(join(folder, ...steps), { recursive: true });
    const wanted = steps.map((_, depth) => [...steps.slice(0, depth), 'a.json'].join('/'));
    for (const path of wanted) writeFileSync(join(folder, path), path);
    fixture.hub.addToken(TOKEN, { role: 'write' });
    for (const [index, more] of [{}, { maxFolderDepth: 2 }].entries()) {
      await commit({
        repo,
        accessToken: TOKEN,
        hubUrl: fixture.hub.endpoint,
        title: 'a folder',
        operations: [{ operation: 'addOrUpdate', path: `to/${index}`, content: pathToFileURL(folder) }],
        useXet: false,
        ...more,
      });
      const listed = await list({ path: `to/${index}` });
      expect(listed.sort()).toEqual(wanted.map((path) => `to/${index}/${path}`).sort());
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('docs/hub-traps.md names tests that exist', () => {
  const [, ...parts] = readFileSync('docs/hub-traps.md', 'utf8').split(/`(tests\/[^`]+\.test\.ts)`: /);
  const cited = parts.flatMap((file, index) => {
    if (index % 2 === 1) return [];
    const cell = parts[index + 1]?.split('|')[0] ?? '';
    return [...cell.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name }));
  });
  expect(cited.length).toBeGreaterThan(40);
  const isMissing = ({ file, name }: { file: string; name: string }) =>
    // As it stands in the source, without the escapes of its quotes.
    !readFileSync(file, 'utf8').replaceAll('\\', '').includes(name);
  expect(cited.filter(isMissing)).toEqual([]);
});

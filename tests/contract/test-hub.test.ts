import {
  commit,
  datasetInfo,
  downloadFile,
  HubApiError,
  listCommits,
  listFiles,
  pathsInfo,
  uploadFile,
} from '@huggingface/hub';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';

const repo = { type: 'dataset', name: 'org/results' } as const;
const accessToken = 'hf_writer';
const FILES = { 'a.json': '{"a":1}', 'a/b/ü.json': 'ü', 'a.b/c': '', 'a-b': 'x', README: 'read me' };

let hub: TestHub;
let folder: string;
beforeEach(async () => {
  hub = await startTestHub({ pageSize: 3 });
  hub.createRepo(repo.name);
  hub.addToken(accessToken, { role: 'write' });
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
});
afterEach(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

const collect = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};
const paths = async (revision = 'main') =>
  (await collect(listFiles({ repo, revision, recursive: true, hubUrl: hub.endpoint })))
    .filter(({ type }) => type === 'file')
    .map(({ path }) => path);
const write = (title: string, operations: Parameters<typeof commit>[0]['operations'], more = {}) =>
  commit({ repo, accessToken, hubUrl: hub.endpoint, title, operations, useXet: false, ...more });

function writeFolder(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

test('names files, folders and commits as git does', async () => {
  writeFolder(FILES);
  const date = '2025-06-07T08:09:10Z';
  const person = { NAME: 'Test Hub', EMAIL: 'hub@example.org', DATE: date };
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value]),
    ),
  );
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  git('init', '-q');
  git('add', '.');
  const parent = hub.createRepo('org/other').resolve('main')?.oid ?? '';
  const sha = hub.commit('org/other', FILES, { title: 'two', date: new Date(date) });

  const text = git('ls-tree', '-r', '-t', '-z', git('write-tree').trim());
  const fromGit = text
    .split('\0')
    .filter(Boolean)
    .map((line) => /^\d+ (?:blob|tree) (\w+)\t(.*)$/.exec(line)?.slice(1));
  const listed = await collect(
    listFiles({ repo: { ...repo, name: 'org/other' }, recursive: true, hubUrl: hub.endpoint }),
  );
  expect(listed.map(({ oid, path }) => [oid, path])).toEqual(fromGit);

  git('commit', '-q', '--no-gpg-sign', '-m', 'one');
  const ours = git('cat-file', 'commit', 'HEAD')
    .replace('\nauthor', `\nparent ${parent}\nauthor`)
    .replace('one', 'two');
  writeFileSync(join(folder, 'commit'), ours);
  expect(git('hash-object', '-t', 'commit', '--literally', 'commit').trim()).toBe(sha);
});

describe('the official client', () => {
  test('reads: info, commits, paths, files', async () => {
    const sha = hub.commit(repo.name, FILES, { title: 'all of it' });
    const info = await datasetInfo({ name: repo.name, hubUrl: hub.endpoint, additionalFields: ['sha'] });
    expect(info).toMatchObject({ name: repo.name, private: false, gated: false, sha });
    const commits = await collect(listCommits({ repo, hubUrl: hub.endpoint, batchSize: 1 }));
    expect(commits.map(({ title }) => title)).toEqual(['all of it', 'initial commit']);
    const found = await pathsInfo({ repo, paths: ['a.json', 'absent', 'a'], hubUrl: hub.endpoint });
    expect(found.map(({ path, type }) => [path, type])).toEqual([
      ['a.json', 'file'],
      ['a', 'directory'],
    ]);
    expect(await (await downloadFile({ repo, path: 'a.json', hubUrl: hub.endpoint }))?.text()).toBe(
      '{"a":1}',
    );
    expect(await downloadFile({ repo, path: 'absent', hubUrl: hub.endpoint })).toBeNull();
  });

  test('commits, deletes, and finds that somebody was faster', async () => {
    const before = hub.commit(repo.name, { 'old.json': 'old' });
    const made = await write(
      'change',
      [
        { operation: 'addOrUpdate', path: 'new.json', content: new Blob(['new']) },
        { operation: 'delete', path: 'old.json' },
      ],
      { parentCommit: before },
    );
    expect(await paths()).toEqual(['new.json']);
    expect(await paths(made?.commit.oid)).toEqual(['new.json']);
    const late = write('late', [{ operation: 'delete', path: 'new.json' }], { parentCommit: before });
    await expect(late).rejects.toMatchObject({ statusCode: 412 });
    expect(await paths()).toEqual(['new.json']);
  });

  test('opens a pull request', async () => {
    const operations = [{ operation: 'addOrUpdate', path: 'b.json', content: new Blob(['b']) }] as const;
    const made = await write('ask', [...operations], { isPullRequest: true });
    expect(made?.pullRequestUrl).toBe(`${hub.endpoint}/datasets/org/results/discussions/1`);
    expect(await paths()).toEqual([]);
    expect(await paths('refs/pr/1')).toEqual(['b.json']);
  });

  test('uploads a large file to LFS, although it would rather use Xet, and reads it back', async () => {
    const content = new Uint8Array(11_000_000).fill(7);
    const file = { path: 'big.bin', content: new Blob([content]) };
    await uploadFile({ repo, accessToken, hubUrl: hub.endpoint, file });
    expect(hub.requests.filter(({ url }) => url.includes('xet'))).toEqual([]);
    const [listed] = await collect(listFiles({ repo, hubUrl: hub.endpoint }));
    expect(listed).toMatchObject({ size: content.length, lfs: { size: content.length, pointerSize: 133 } });
    const blob = await downloadFile({ repo, path: 'big.bin', hubUrl: hub.endpoint });
    expect(Buffer.compare(new Uint8Array((await blob?.arrayBuffer()) ?? []), content)).toBe(0);
  });

  test('may not write without a token that may', async () => {
    hub.addToken('hf_reader', { role: 'read' });
    const operations = [{ operation: 'addOrUpdate', path: 'a.json', content: new Blob(['a']) }] as const;
    const attempt = write('no', [...operations], { accessToken: 'hf_reader' });
    await expect(attempt).rejects.toBeInstanceOf(HubApiError);
    await expect(attempt).rejects.toMatchObject({ statusCode: 403 });
    expect(await paths()).toEqual([]);
  });
});

test('tells branches, tags and pull requests apart in its refs', async () => {
  const own = hub.createRepo('org/own');
  const main = hub.commit('org/own', { a: 'a' });
  const request = hub.commit('org/own', { a: 'b' }, { branch: 'refs/pr/1' });
  own.tags.set('v1', main);
  const response = await fetch(`${hub.endpoint}/api/datasets/org/own/refs?include_prs=1`);
  expect(await response.json()).toEqual({
    branches: [{ name: 'main', ref: 'refs/heads/main', targetCommit: main }],
    tags: [{ name: 'v1', ref: 'refs/tags/v1', targetCommit: main }],
    converts: [],
    pullRequests: [{ name: 'refs/pr/1', ref: 'refs/pr/1', targetCommit: request }],
  });
  expect((await fetch(`${hub.endpoint}/datasets/org/own/resolve/v1/a`)).headers.get('X-Repo-Commit')).toBe(
    main,
  );
});

test('answers HEAD with all that the Python client asks of it', async () => {
  const sha = hub.commit(repo.name, FILES);
  const response = await fetch(`${hub.endpoint}/datasets/org/results/resolve/main/a.json`, {
    method: 'HEAD',
  });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'x-repo-commit': sha,
    etag: '"daa5053ecf5f9a37b2de733d0751cc1ab53ac010"',
    'content-length': '7',
  });
});

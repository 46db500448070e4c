import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Repo } from '../hub/repo.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';

const API = '/api/datasets/org/results';
const headers = { Authorization: 'Bearer hf_writer' };

let hub: TestHub;
let repo: Repo;
let head: string;
beforeEach(async () => {
  hub = await startTestHub();
  hub.addToken('hf_writer', { role: 'write', name: 'writer' });
  repo = hub.createRepo('org/results');
  head = hub.commit('org/results', { 'runs/a.json': 'a', 'runs/b.json': 'b', 'c.json': 'c' });
});
afterEach(() => hub.close());

const post = (path: string, body: string) => fetch(hub.endpoint + path, { method: 'POST', headers, body });
const postJson = (path: string, value: unknown) => post(path, JSON.stringify(value));
const get = async (path: string) => z.looseObject({}).parse(await (await fetch(hub.endpoint + path)).json());
const said = ({ status, headers }: Response) => [status, headers.get('X-Error-Code')];
const paths = () => [...(repo.resolve('main')?.files.keys() ?? [])].sort();

function commit(operations: readonly object[], { header = {}, query = '', revision = 'main' } = {}) {
  const lines = [{ key: 'header', value: { summary: 'a title', ...header } }, ...operations];
  return post(`${API}/commit/${revision}${query}`, lines.map((line) => JSON.stringify(line)).join('\n'));
}
const file = (path: string, content = 'new') => ({
  key: 'file',
  value: { path, content: Buffer.from(content).toString('base64'), encoding: 'base64' },
});

describe('a commit', () => {
  test('keeps what it is told: title, description, author', async () => {
    expect((await commit([file('d.json')], { header: { description: 'Why.' } })).status).toBe(200);
    expect(repo.resolve('main')).toMatchObject({ title: 'a title', description: 'Why.', author: 'writer' });
  });

  test('deletes a folder', async () => {
    await commit([{ key: 'deletedFolder', value: { path: 'runs/' } }]);
    expect(paths()).toEqual(['c.json']);
  });

  test.each([
    ['deletes what is not there', [{ key: 'deletedFile', value: { path: 'x' } }], {}, [404, 'EntryNotFound']],
    ['goes to a branch that is not there', [file('d')], { revision: 'x' }, [404, 'RevisionNotFound']],
    ['has a stale parent', [file('d')], { header: { parentCommit: '0'.repeat(40) } }, [412, null]],
    ['has no title', [file('d')], { header: { summary: '' } }, [400, null]],
    ['leaves the repo', [file('../d')], {}, [400, null]],
    ['reaches into git', [file('.git/config')], {}, [400, null]],
    [
      'names an LFS object that nobody uploaded',
      [{ key: 'lfsFile', value: { path: 'd', algo: 'sha256', oid: '0'.repeat(64) } }],
      {},
      [400, null],
    ],
  ])('changes nothing when it %s', async (_, operations, options, expected) => {
    expect(said(await commit(operations, options))).toEqual(expected);
    expect(repo.resolve('main')?.oid).toBe(head);
  });

  test('cannot be made on a sha, and a pull request can', async () => {
    expect(said(await commit([file('d')], { revision: head }))).toEqual([404, 'RevisionNotFound']);
    expect((await commit([file('d')], { revision: head, query: '?create_pr=1' })).status).toBe(200);
  });
});

test('says before an upload what goes to LFS, and what is there already', async () => {
  hub.commit('org/results', {
    '.gitattributes': '*.parquet filter=lfs diff=lfs merge=lfs -text\n',
    'old.bin': { content: 'x', lfs: true },
  });
  const sample = Buffer.from('a\0b').toString('base64');
  const files = [
    { path: 'c.json', size: 1 },
    { path: 'old.bin', size: 1 },
    { path: 'large.json', size: 10_000_000 },
    { path: 'small.parquet', size: 1 },
    { path: 'binary', size: 3, sample },
  ];
  const answer = await postJson(`${API}/preupload/main`, { files });
  expect(await answer.json()).toEqual({
    files: [
      {
        path: 'c.json',
        uploadMode: 'regular',
        shouldIgnore: false,
        oid: '3410062ba67c5ed59b854387a8bc0ec012479368',
      },
      {
        path: 'old.bin',
        uploadMode: 'regular',
        shouldIgnore: false,
        oid: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
      },
      { path: 'large.json', uploadMode: 'lfs', shouldIgnore: false },
      { path: 'small.parquet', uploadMode: 'lfs', shouldIgnore: false },
      { path: 'binary', uploadMode: 'lfs', shouldIgnore: false },
    ],
  });
});

test('sends LFS files to a host of another name, and takes there only what has the right hash', async () => {
  const answer = await postJson('/datasets/org/results.git/info/lfs/objects/batch', {
    operation: 'upload',
    objects: [{ oid: 'ab', size: 1 }],
  });
  const text = await answer.text();
  expect(text).not.toContain('xet');
  const href = /"href":"([^"]+)"/.exec(text)?.[1] ?? '';
  expect(new URL(href).hostname).not.toBe(new URL(hub.endpoint).hostname);
  expect((await fetch(href, { method: 'PUT', body: 'x' })).status).toBe(400);

  hub.commit('org/results', { 'big.bin': { content: 'big', lfs: true } });
  const at = `${hub.endpoint}/datasets/org/results`;
  const moved = await fetch(`${at}/resolve/main/big.bin`, { redirect: 'manual' });
  expect(new URL(moved.headers.get('Location') ?? '').hostname).not.toBe(new URL(hub.endpoint).hostname);
  expect(moved.headers.get('X-Linked-Size')).toBe('3');
  expect(await (await fetch(`${at}/raw/main/big.bin`)).text()).toMatch(/^version https:\/\/git-lfs/);
});

describe('discussions', () => {
  test('are opened, answered, renamed, closed, and listed newest first', async () => {
    const opened = await postJson(`${API}/discussions`, { title: 'A question', description: 'Why?' });
    expect(await opened.json()).toEqual({ num: 1, pullRequest: false });
    await postJson(`${API}/discussions`, { title: 'A draft', description: 'So.', pullRequest: true });
    await postJson(`${API}/discussions/1/comment`, { comment: 'Because.' });
    await postJson(`${API}/discussions/1/title`, { title: 'An answer' });
    await postJson(`${API}/discussions/1/status`, { status: 'closed' });
    expect(await get(`${API}/discussions/1`)).toMatchObject({
      title: 'An answer',
      status: 'closed',
      isPullRequest: false,
      author: { name: 'writer' },
      events: [{ type: 'comment' }, { type: 'comment' }, { type: 'title-change' }, { type: 'status-change' }],
    });
    expect(await get(`${API}/discussions`)).toMatchObject({
      count: 2,
      start: 0,
      discussions: [{ num: 2 }, { num: 1 }],
    });
    expect(await get(`${API}/discussions?type=discussion&status=open`)).toMatchObject({ count: 0 });
    expect(await get(`${API}/discussions?type=pull_request&status=open`)).toMatchObject({
      discussions: [{ num: 2, status: 'draft' }],
    });
    expect((await fetch(`${hub.endpoint}${API}/discussions/3`)).status).toBe(404);
  });

  test('that are pull requests can be merged, once', async () => {
    await commit([file('d.json'), { key: 'deletedFolder', value: { path: 'runs' } }], {
      query: '?create_pr=1',
    });
    hub.commit('org/results', { 'e.json': 'meanwhile' });
    expect((await postJson(`${API}/discussions/1/merge`, {})).status).toBe(200);
    expect(paths()).toEqual(['c.json', 'd.json', 'e.json']);
    expect(await get(`${API}/discussions/1`)).toMatchObject({
      status: 'merged',
      changes: { base: 'refs/heads/main', mergeCommitId: repo.resolve('main')?.oid },
    });
    expect((await postJson(`${API}/discussions/1/merge`, {})).status).toBe(400);
  });

  test('need somebody who may ask', async () => {
    const body = JSON.stringify({ title: 'A question', description: 'Why?' });
    expect((await fetch(`${hub.endpoint}${API}/discussions`, { method: 'POST', body })).status).toBe(401);
  });
});

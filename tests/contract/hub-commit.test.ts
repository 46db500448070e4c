import { describe, expect, test } from 'vitest';
import { readAll, TOKEN } from './hub-fixture.ts';
import { BOARD, CommitFixture } from './hub-commit-fixture.ts';

const fixture = new CommitFixture();

describe('a commit', () => {
  test('adds, changes and deletes on top of its parent, in three requests', async () => {
    fixture.parent = fixture.hub.commit(BOARD, { 'gone.json': 'gone', 'kept.json': 'kept' });
    const before = fixture.hub.requests.length;
    const outcome = await fixture.write({ 'old.json': 'changed', 'a/new.json': 'new ü', 'gone.json': null });
    expect(outcome).toEqual({ kind: 'committed', sha: fixture.head() });
    expect(fixture.files()).toEqual({ 'old.json': 'changed', 'a/new.json': 'new ü', 'kept.json': 'kept' });
    expect(fixture.titles()).toEqual(['before', 'a commit', 'ours']);
    expect(fixture.hub.requests.slice(before).map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST /api/datasets/org/board/paths-info/${fixture.parent}`,
      'POST /api/datasets/org/board/preupload/main',
      'POST /api/datasets/org/board/commit/main',
    ]);
  });

  test('that changes nothing is not made', async () => {
    const outcome = await fixture.write({ 'old.json': 'old', 'absent.json': null });
    expect(outcome).toEqual({ kind: 'unchanged', sha: fixture.parent });
    expect(await fixture.write({})).toEqual(outcome);
    expect(fixture.titles()).toEqual(['before']);
    expect(fixture.hub.requests).toHaveLength(1);
  });

  test('sends only what changes', async () => {
    await fixture.write({ 'old.json': 'old', 'new.json': 'new', 'absent.json': null });
    const lines = fixture.hub.requests.at(-1)?.body.toString().split('\n') ?? [];
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { key: 'header', value: { summary: 'ours', parentCommit: fixture.parent } },
      { key: 'file', value: { path: 'new.json', content: btoa('new'), encoding: 'base64' } },
    ]);
  });

  test('goes to its own folder, whatever the paths are made of', async () => {
    const path = 'org/a model #1?%2e%2e&x=ü.json';
    const deep = '1/2/3/4/5/6/7/8/9/10/11/a.json';
    await fixture.write({ [path]: 'odd', '..hidden': 'dots', [deep]: 'deep' }, { path: 'sub/folder' });
    expect(fixture.files()).toEqual({
      'old.json': 'old',
      [`sub/folder/${path}`]: 'odd',
      'sub/folder/..hidden': 'dots',
      [`sub/folder/${deep}`]: 'deep',
    });
  });

  test.each(['feature/new board', 'refs/pr/1', 'a?b#c', '../main'])(
    'goes to the branch %j',
    async (branch) => {
      fixture.repo.branches.set(branch, fixture.parent);
      await fixture.write({ 'new.json': 'new' }, { branch });
      expect(fixture.titles(branch)).toEqual(['before', 'ours']);
      expect(fixture.titles()).toEqual(['before']);
    },
  );

  test('of 99 files is one commit, and all bytes arrive as they are', async () => {
    const content = String.fromCharCode(...Array.from({ length: 256 }, (_, code) => code)).repeat(300);
    const changes = Object.fromEntries(
      Array.from({ length: 99 }, (_, index) => [`${index}`, content + index]),
    );
    await fixture.write(changes);
    expect(fixture.files()).toEqual({ 'old.json': 'old', ...changes });
  });
});

describe('a large file', () => {
  const large = '1234567890'.repeat(1_100_000);
  const uploads = () => fixture.hub.requests.filter(({ origin }) => origin === 'cdn');

  test('goes to LFS on another server, which gets no token', async () => {
    await fixture.write({ 'big.parquet': large, 'same.parquet': large, 'small.json': 'small' });
    expect(uploads().map(({ method, headers }) => [method, headers.authorization])).toEqual([
      ['PUT', undefined],
    ]);
    const others = fixture.hub.requests.filter(({ origin }) => origin === 'hub');
    expect(new Set(others.map(({ headers }) => headers.authorization))).toEqual(new Set([`Bearer ${TOKEN}`]));
    expect(fixture.repo.resolve('main')?.files.get('big.parquet')?.lfs?.size).toBe(large.length);
    expect(await readAll(fixture.open({ repo: BOARD, token: TOKEN }))).toEqual([
      large,
      'old',
      large,
      'small',
    ]);
  });

  test('is not uploaded or committed again', async () => {
    fixture.parent = (await fixture.write({ 'big.parquet': large })).sha;
    expect(await fixture.write({ 'big.parquet': large })).toEqual({ kind: 'unchanged', sha: fixture.parent });
    await fixture.write({ 'copy.parquet': large });
    expect(uploads()).toHaveLength(1);
    expect(fixture.titles()).toEqual(['before', 'ours', 'ours']);
  });
});

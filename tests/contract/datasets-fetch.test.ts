import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FetchOptions } from '../../src/datasets/cache/fetch.ts';
import { selectFiles } from '../../src/datasets/select.ts';
import { delay, status } from '../hub/fault.ts';
import { CacheFixture, location } from './cache-fixture.ts';
import { list, manyFiles, readAll, REPO, TOKEN } from './hub-fixture.ts';

const fixture = new CacheFixture();

describe('fetching', () => {
  test('the first time costs two requests, the pages of the listing, and the files', async () => {
    fixture.hub.commit(REPO, manyFiles(12));
    expect((await fixture.fetchCounting()).sort()).toEqual([
      'commits',
      ...Array<string>(12).fill('resolve'),
      'revision',
      'tree',
      'tree',
    ]);
  });

  test('costs one request when nothing has changed', async () => {
    fixture.hub.commit(REPO, manyFiles(12));
    await fixture.fetch();
    expect(await fixture.fetchCounting()).toEqual(['commits']);
    expect((await readAll(fixture.openCached())).length).toBe(12);
  });

  test('downloads only content that is new', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a', 'b.json': 'b', 'same as b.json': 'b' });
    expect(await fixture.fetchCounting()).toEqual(['commits', 'tree', 'revision', 'resolve', 'resolve']);
    fixture.hub.commit(REPO, { 'a.json': null, 'renamed.json': 'a', 'b.json': 'new' });
    expect(await fixture.fetchCounting()).toEqual(['commits', 'tree', 'revision', 'resolve']);
    expect(await readAll(fixture.openCached())).toEqual(['new', 'a', 'b']);
  });

  test('tells what it did', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a', 'b.json': 'bb' });
    await fixture.fetch();
    const revision = fixture.hub.commit(
      REPO,
      { 'c.json': 'ccc' },
      { date: new Date('2025-06-07T08:09:10Z') },
    );
    const progress: unknown[] = [];
    const summary = await fixture.fetch({ onProgress: (step) => progress.push(step) });
    expect(summary).toEqual({
      commit: { revision, committedAt: '2025-06-07T08:09:10.000Z' },
      isUnchanged: false,
      hasMovedBack: false,
      crowding: [],
      fetched: {
        files: 3,
        bytes: 6,
        downloadedFiles: 1,
        downloadedBytes: 3,
        cacheHits: 2,
        requests: 0,
        retries: 0,
        seconds: 0,
      },
    });
    expect(progress).toEqual([
      { done: 0, total: 1 },
      { done: 1, total: 1 },
    ]);
    expect(await fixture.fetch()).toMatchObject({
      isUnchanged: true,
      fetched: { files: 3, downloadedFiles: 0, cacheHits: 3 },
    });
  });

  test('downloads what is wanted, and more once more is wanted', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a', 'samples.jsonl': 's' });
    const select: FetchOptions['select'] = (files) => selectFiles(files, ['**/*.json'], []).selected;
    expect(await fixture.fetchCounting({ select })).toEqual(['commits', 'tree', 'revision', 'resolve']);
    expect((await list(fixture.openCached())).map(({ path }) => path)).toEqual(['a.json', 'samples.jsonl']);
    await expect(readAll(fixture.openCached())).rejects.toMatchObject({
      message: 'The file "samples.jsonl" of the dataset "org/results" is not in the cache.',
    });
    expect(await fixture.fetchCounting()).toEqual(['commits', 'resolve']);
    expect(await readAll(fixture.openCached())).toEqual(['a', 's']);
  });

  test('finds what is damaged or gone in the cache, and downloads that again', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a', 'b.json': 'b', 'c.json': 'c' });
    await fixture.fetch();
    writeFileSync(await fixture.locateObject('a'), 'x');
    writeFileSync(await fixture.locateObject('b'), '');
    rmSync(await fixture.locateObject('c'));
    expect(await fixture.fetchCounting()).toEqual(['commits', 'resolve', 'resolve', 'resolve']);
    expect(await readAll(fixture.openCached())).toEqual(['a', 'b', 'c']);
  });

  test.each(['', '{', '{"version":1,"datasets":[]}', '[]'])(
    'writes a lock file anew that holds %j',
    async (text) => {
      fixture.hub.commit(REPO, { 'a.json': 'a' });
      await fixture.fetch();
      writeFileSync(join(fixture.cacheFolder, 'datasets.lock.json'), text);
      expect(await fixture.fetchCounting()).toEqual(['commits', 'tree', 'revision']);
      expect(await readAll(fixture.openCached())).toEqual(['a']);
    },
  );

  test('lists again when the listing is damaged', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    await fixture.fetch();
    const lock = readFileSync(join(fixture.cacheFolder, 'datasets.lock.json'), 'utf8');
    const oid = /"listing": "(\w+)"/.exec(lock)?.[1] ?? '';
    writeFileSync(join(fixture.cacheFolder, 'objects', oid.slice(0, 2), oid.slice(2)), '[]');
    await expect(list(fixture.openCached())).rejects.toMatchObject({
      code: 'cache-corrupt',
      message:
        'The listing of the dataset "org/results" is damaged in the cache: its content has another hash than its name.',
      hint: 'Run `npm run fetch`, which downloads it again.',
    });
    expect(await fixture.fetchCounting()).toEqual(['commits', 'tree', 'revision']);
    expect(await readAll(fixture.openCached())).toEqual(['a']);
  });

  test('leaves the commit before in place when it fails midway, and later goes on where it stopped', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    await fixture.fetch();
    fixture.hub.commit(REPO, { 'b.json': 'b', 'c.json': 'c' });
    fixture.hub.addFault({ when: /c\.json/, times: 5, fault: status(503) });
    await expect(fixture.fetch()).rejects.toMatchObject({ code: 'hub-failed' });
    expect(await readAll(fixture.openCached())).toEqual(['a']);
    expect(await fixture.fetchCounting()).toEqual(['commits', 'tree', 'revision', 'resolve']);
    expect(await readAll(fixture.openCached())).toEqual(['a', 'b', 'c']);
  });

  test('keeps several datasets and revisions apart', async () => {
    fixture.hub.createRepo('org/requests');
    fixture.hub.commit('org/requests', { 'r.json': 'request' });
    fixture.hub.commit(REPO, { 'a.json': 'main', 'data/a.json': 'folder' });
    fixture.hub.commit(REPO, { 'a.json': 'branch' }, { branch: 'next' });
    const places = [
      location,
      { ...location, repo: 'org/requests' },
      { ...location, revision: 'next' },
      { ...location, path: 'data' },
    ];
    for (const place of places) await fixture.fetch({ dataset: fixture.open(place), location: place });
    const contents = places.map((place) => readAll(fixture.openCached(place)));
    expect(await Promise.all(contents)).toEqual([
      ['main', 'folder'],
      ['request'],
      ['branch', 'folder'],
      ['folder'],
    ]);
  });

  test('writes no token and leaves no unfinished file', async () => {
    fixture.hub.addToken(TOKEN, { role: 'read' });
    fixture.hub.commit(REPO, manyFiles(5));
    await fixture.fetch({ dataset: fixture.open({ token: TOKEN }) });
    const files = readdirSync(fixture.cacheFolder, { recursive: true, withFileTypes: true }).filter((item) =>
      item.isFile(),
    );
    expect(
      files
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.json'))
        .sort(),
    ).toEqual(['datasets.lock.json', 'objects.verified.json']);
    expect(files.length).toBe(5 + 1 + 2);
    for (const { parentPath, name } of files) {
      expect(name).not.toContain('.tmp');
      expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain(TOKEN);
    }
  });

  test('says so when a file cannot be written while another is still on its way', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a', 'b.json': 'b' });
    const blocked = dirname(await fixture.locateObject('a'));
    mkdirSync(dirname(blocked), { recursive: true });
    writeFileSync(blocked, '');
    fixture.hub.addFault({ when: /b\.json/, fault: delay(300) });
    await expect(fixture.fetch()).rejects.toMatchObject({ code: 'cache-unwritable' });
    rmSync(blocked);
    expect(await fixture.fetchCounting()).toEqual(['commits', 'tree', 'revision', 'resolve']);
  });

  test('says so when the cache cannot be written', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    const blocked = join(fixture.cacheFolder, 'file');
    writeFileSync(blocked, '');
    await expect(fixture.fetch({ cacheFolder: blocked })).rejects.toMatchObject({
      code: 'cache-unwritable',
      message: expect.stringMatching(
        /^The cache cannot be written: ENOTDIR at ".*file.objects.*"\.$/,
      ) as string,
      hint: 'Free some disk space or make the folder writable; what is in the cache stays usable. STANDINGS_CACHE names another folder.',
    });
  });
});

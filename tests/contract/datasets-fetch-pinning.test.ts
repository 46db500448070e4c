import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCached } from '../../src/datasets/cache/check-cached.ts';
import { fetchDatasets } from '../../src/datasets/cache/fetch.ts';
import { createLock } from '../../src/datasets/cache/lock.ts';
import { createTransfer } from '../../src/datasets/http/transfer.ts';
import { header, status } from '../hub/fault.ts';
import { CacheFixture, location } from './cache-fixture.ts';
import { readAll, REPO } from './hub-fixture.ts';

const fixture = new CacheFixture();
const requests = { ...location, repo: 'org/requests' };

function fetchBoth() {
  const endpoint = fixture.hub.endpoint;
  const both = [location, requests].map((place) => ({
    dataset: fixture.open(place),
    location: place,
    endpoint,
  }));
  return fetchDatasets(fixture.cacheFolder, both);
}

describe('pinning', () => {
  test('happens for both datasets at once: one that fails leaves the other at its commit too', async () => {
    fixture.hub.createRepo('org/requests');
    fixture.hub.commit(REPO, { 'a.json': 'old' });
    fixture.hub.commit('org/requests', { 'r.json': 'old request' });
    await fetchBoth();
    fixture.hub.commit(REPO, { 'a.json': 'new' });
    fixture.hub.commit('org/requests', { 'r.json': 'new request' });
    fixture.hub.addFault({ when: /requests\/resolve/, times: 5, fault: status(503) });
    await expect(fetchBoth()).rejects.toMatchObject({ code: 'hub-failed' });
    expect(await readAll(fixture.openCached())).toEqual(['old']);
    expect(await readAll(fixture.openCached(requests))).toEqual(['old request']);
    await fetchBoth();
    expect(await readAll(fixture.openCached())).toEqual(['new']);
    expect(await readAll(fixture.openCached(requests))).toEqual(['new request']);
  });

  test('keeps how the commit came here, and not how an idle fetch found nothing', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a', 'b.json': 'a', 'c.json': 'cc' });
    const transfer = createTransfer();
    const fetch = () => fixture.fetch({ dataset: fixture.open({ transfer }), transfer });
    fixture.hub.addFault({ when: /tree/, fault: status(502) });
    const first = await fetch();
    const fetched = {
      files: 3,
      bytes: 4,
      downloadedFiles: 2,
      downloadedBytes: 3,
      cacheHits: 1,
      requests: 6,
      retries: 1,
      seconds: 0.5,
    };
    expect(first).toMatchObject({ fetched });
    expect(await fetch()).toMatchObject({ fetched: { requests: 1, downloadedFiles: 0, cacheHits: 3 } });
    expect(readLock().map((entry) => entry.fetched)).toEqual([fetched]);
  });

  test('of many processes at once loses none of them', async () => {
    const lock = createLock(fixture.cacheFolder);
    const names = Array.from({ length: 8 }, (_, index) => `dataset-${index}`);
    const script = `
      import { createLock } from ${JSON.stringify(new URL('../../src/datasets/cache/lock.ts', import.meta.url).href)};
      const lock = createLock(${JSON.stringify(fixture.cacheFolder)});
      const name = process.argv[1];
      for (let index = 0; index < 20; index += 1) lock.set([{ location: name + '/' + index, revision: 'main',
        commit: '', committedAt: null, listing: '', fetched: ${JSON.stringify(none)} }]);`;
    await Promise.all(names.map((name) => runNode(script, name)));
    const missing = names.flatMap((name) =>
      Array.from({ length: 20 }, (_, index) => ({ location: `${name}/${index}`, revision: 'main' })).filter(
        (key) => lock.get(key) === null,
      ),
    );
    expect(missing).toEqual([]);
    expect(readdirSync(fixture.cacheFolder)).toEqual(['datasets.lock.json']);
  });

  test.each([
    ['of a process that has died', '999999999', new Date()],
    ['so old that its process cannot be at it', String(process.pid), new Date(0)],
    ['old and empty', '', new Date(0)],
  ])('leaves no sign behind that is %s', async (_, owner, time) => {
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    const busy = join(fixture.cacheFolder, 'datasets.lock.json.busy');
    writeFileSync(busy, owner);
    utimesSync(busy, time, time);
    await fixture.fetch();
    expect(await readAll(fixture.openCached())).toEqual(['a']);
    expect(readdirSync(fixture.cacheFolder)).not.toContain('datasets.lock.json.busy');
    writeFileSync(busy, owner);
    utimesSync(busy, time, time);
    expect(await fixture.fetchCounting()).toEqual(['commits']);
    expect(readdirSync(fixture.cacheFolder)).not.toContain('datasets.lock.json.busy');
  });
});

describe('a head that lags behind', () => {
  test('is asked for again, and the newer commit stays', async () => {
    const old = fixture.hub.commit(REPO, { 'a.json': 'old' });
    fixture.hub.commit(REPO, { 'a.json': 'new' });
    await fixture.fetch();
    const stale = [{ id: old, date: '2025-01-01T00:00:00Z' }];
    fixture.hub.addFault({
      when: /commits/,
      times: 2,
      fault: (reply) => ({ ...reply, body: Buffer.from(JSON.stringify(stale)) }),
    });
    expect(await fixture.fetchCounting()).toEqual(['commits', 'commits', 'commits']);
    expect(await readAll(fixture.openCached())).toEqual(['new']);
  });

  test('is believed when it stays so: somebody has set the branch back', async () => {
    const old = fixture.hub.commit(REPO, { 'a.json': 'old' });
    fixture.hub.commit(REPO, { 'a.json': 'new' });
    await fixture.fetch();
    fixture.hub.createRepo(REPO).branches.set('main', old);
    fixture.hub.commit(REPO, { 'a.json': 'old' }, { date: new Date('2024-01-01T00:00:00Z') });
    expect(await fixture.fetch()).toMatchObject({ hasMovedBack: true, isUnchanged: false });
    expect(await readAll(fixture.openCached())).toEqual(['old']);
  });
});

test('a file that a killed fetch has not finished is taken away by the next one', async () => {
  fixture.hub.commit(REPO, { 'a.json': 'a' });
  await fixture.fetch();
  const left = ['objects/ab/cdef.999999999.tmp', 'datasets.lock.json.999999999.tmp'];
  mkdirSync(join(fixture.cacheFolder, 'objects/ab'), { recursive: true });
  for (const name of left) writeFileSync(join(fixture.cacheFolder, name), 'half');
  await fixture.fetch();
  const names = readdirSync(fixture.cacheFolder, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a quota that is used up is waited for', async () => {
  fixture.hub.commit(REPO, { 'a.json': 'a', 'b.json': 'b' });
  fixture.hub.addFault({ when: /commits/, fault: header('RateLimit', '"api";r=0;t=30') });
  await fixture.fetch();
  expect(fixture.waits).toEqual([30_500]);
});

describe('reading without a network', () => {
  const options = () => ({ ...location, endpoint: fixture.hub.endpoint, cacheFolder: fixture.cacheFolder });

  test('is possible after a fetch', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    await fixture.fetch();
    await expect(checkCached(options(), (files) => files)).resolves.toBeUndefined();
  });

  test('says all that is missing, and what to do', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [`${index}.json`, String(index)]),
    );
    const commit = fixture.hub.commit(REPO, files);
    await fixture.fetch({ select: (listing) => listing.filter(({ path }) => path === '3.json') });
    writeFileSync(await fixture.locateObject('3'), '4');
    await expect(checkCached(options(), (listing) => listing)).rejects.toMatchObject({
      code: 'not-fetched',
      message: `The cache lacks 7 of the 7 files of the dataset "org/results" at the commit ${commit}: "0.json", "1.json", "2.json", "3.json", "4.json" and 2 more.`,
      hint: 'Run `npm run fetch` where the Hub can be reached, with the same STANDINGS_CACHE.',
    });
    await expect(
      checkCached(options(), (listing) => listing.filter(({ path }) => path === '3.json')),
    ).rejects.toMatchObject({
      message: expect.stringContaining('lacks 1 of the 1 files') as string,
    });
  });
});

const none = {
  files: 0,
  bytes: 0,
  downloadedFiles: 0,
  downloadedBytes: 0,
  cacheHits: 0,
  requests: 0,
  retries: 0,
  seconds: 0,
};

async function runNode(script: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, ...args], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
}

function readLock(): { fetched: unknown }[] {
  const text = readFileSync(join(fixture.cacheFolder, 'datasets.lock.json'), 'utf8');
  return (JSON.parse(text) as { datasets: { fetched: unknown }[] }).datasets;
}

import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CacheFixture } from './cache-fixture.ts';
import { readAll, REPO } from './hub-fixture.ts';

const fixture = new CacheFixture();

describe('reading what was fetched', () => {
  test('needs a fetch first', async () => {
    await expect(fixture.openCached().head()).rejects.toMatchObject({
      code: 'not-fetched',
      message: 'The dataset "org/results" is not in the cache at the revision "main".',
      hint: 'Run `npm run fetch`.',
    });
  });

  test('stays at its commit when somebody fetches meanwhile', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'old' });
    await fixture.fetch();
    const dataset = fixture.openCached();
    const commit = await dataset.head();
    fixture.hub.commit(REPO, { 'a.json': 'new' });
    await fixture.fetch();
    const files = await dataset.list(commit);
    for await (const { bytes } of dataset.read(commit, files))
      expect(Buffer.from(bytes).toString()).toBe('old');
    expect(await readAll(fixture.openCached())).toEqual(['new']);
  });

  test('knows no other commit than the one that was fetched', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    await fixture.fetch();
    const other = '1'.repeat(40);
    await expect(fixture.openCached().list({ revision: other, committedAt: null })).rejects.toMatchObject({
      code: 'not-fetched',
      message: `The dataset "org/results" is not in the cache at the commit ${other}.`,
    });
  });

  test('finds a damaged file', async () => {
    fixture.hub.commit(REPO, { 'a.json': 'a' });
    await fixture.fetch();
    writeFileSync(await fixture.locateObject('a'), 'b');
    await expect(readAll(fixture.openCached())).rejects.toMatchObject({
      code: 'cache-corrupt',
      message:
        'The file "a.json" of the dataset "org/results" is damaged in the cache: its content has another hash than its name.',
      hint: 'Run `npm run fetch`, which downloads it again.',
    });
  });

  test('gives the same addresses for people as the live dataset', async () => {
    fixture.hub.commit(REPO, { 'a b.json': 'a' });
    await fixture.fetch();
    const [live, cached] = [fixture.open(), fixture.openCached()];
    const commit = await cached.head();
    expect(commit).toEqual(await live.head());
    expect(cached.url(commit)).toBe(live.url(commit));
    expect(cached.url(commit, 'a b.json')).toBe(live.url(commit, 'a b.json'));
  });
});

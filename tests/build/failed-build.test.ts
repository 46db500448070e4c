import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { buildSite } from '../site/build-site.ts';
import { readText, writeText } from '../site/text-file.ts';
import { boardConfig, versionFiles } from '../site/versioned-board.ts';

let folder = '';
let hub: TestHub;
let first = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-failed-'));
  hub = await startTestHub();
  hub.createRepo('org/results');
  first = hub.commit('org/results', versionFiles(1, 12), { date: new Date('2026-04-20T06:00:00Z') });
  writeText(
    folder,
    'content/leaderboard.yaml',
    `${boardConfig}datasets: { results: { hub: org/results } }\n`,
  );
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

const build = () =>
  buildSite(path.join(folder, 'content'), path.join(folder, 'site'), {
    HF_ENDPOINT: hub.endpoint,
    STANDINGS_CACHE: path.join(folder, 'cache'),
  });

/** What a reader and a program see of the data that the site was built of. */
function shown() {
  const home = readText(folder, 'site/index.html');
  const [, foot = ''] = /<footer.*?<ul>(.*?)<\/ul>/s.exec(home) ?? [];
  const text = foot
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { text, build: JSON.parse(readText(folder, 'site/api/build.json')) as unknown };
}

it('a build that fails leaves the old site with its old commit and date', async () => {
  expect(await build()).toMatchObject({ code: 0 });
  const before = shown();
  expect(before.text).toBe(
    `Data of 2 January 2026 Results org/results at ${first.slice(0, 7)} of 20 April 2026`,
  );
  expect(before.build).toMatchObject({
    sources: { results: { revision: first, committed_at: '2026-04-20T06:00:00.000Z' } },
  });

  const gone = Object.keys(versionFiles(1, 12))
    .slice(1)
    .map((file): [string, null] => [file, null]);
  hub.commit('org/results', Object.fromEntries(gone), { date: new Date('2026-04-24T09:00:00Z') });
  expect(await build()).toMatchObject({ code: 1 });
  expect(shown()).toEqual(before);

  await hub.close();
  expect(await build()).toMatchObject({ code: 1 });
  expect(shown()).toEqual(before);
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/datasets/dataset.ts';
import type { Evaluation } from '../../src/domain/evaluation.ts';
import { collectResults } from '../../src/pipeline/collect.ts';
import { loadOutcome } from '../../src/pipeline/load.ts';
import { evaluationCodec } from '../../src/pipeline/parsed-cache/evaluation-codec.ts';
import { openParsedCache } from '../../src/pipeline/parsed-cache/parsed-cache.ts';
import { kinds, type Place } from './dataset-kinds.ts';

const BOARDS = 'tests/fixtures/boards';
const folders = readdirSync(BOARDS).map((name) => path.join(BOARDS, name));
const boards = folders.filter((folder) => existsSync(path.join(folder, 'leaderboard.yaml')));

let cacheFolder = '';
beforeEach(() => {
  cacheFolder = mkdtempSync(path.join(tmpdir(), 'standings-parsed-'));
});
afterEach(() => rmSync(cacheFolder, { recursive: true }));

const readTree = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'utf8')])
    .sort();

/** With the order of all keys, which pages show, but those of raw scores, which readers write in any order. */
const inOrder = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && 'isGroup' in inner
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

describe.each([...boards, 'content'])('the board of %s', (contentFolder) => {
  test('is the same from a warm cache, with the same report', async () => {
    const options = { contentFolder, cacheFolder, endpoint: 'https://hub.invalid' };
    const cold = await loadOutcome(options);
    const kept = readTree(cacheFolder);
    const warm = await loadOutcome(options);
    expect(warm.board).toEqual(cold.board);
    expect(warm.report).toEqual(cold.report);
    expect(inOrder([warm.board, warm.report])).toBe(inOrder([cold.board, cold.report]));
    expect(readTree(cacheFolder)).toEqual(kept);
    expect(kept.length > 0).toBe(cold.report.results.found > 0);
  });
});

describe.each(kinds)('$name', (kind) => {
  let place: Place | undefined;
  afterEach(async () => {
    await place?.close();
    place = undefined;
  });

  test.skipIf(!kind.isPinned)(
    'that knows its oids is not read again (a folder only once its files have settled)',
    async () => {
      place = await kind.make({
        'org/a/results_1.json': JSON.stringify({
          config: { model_name: 'org/a' },
          results: { arc: { acc: 0.5 } },
        }),
        'org/b/results_1.json': '{"cut',
        'README.md': 'Results.',
      });
      const dataset = await place.open();
      const cold = await pass(dataset);
      const warm = await pass(dataset);
      expect(cold.read).toEqual(['org/a/results_1.json', 'org/b/results_1.json']);
      expect(cold.collected.report).toMatchObject({ found: 2, accepted: 1, rejected: 1 });
      expect(warm).toEqual({ ...cold, read: [] });
    },
  );
});

/** A pass over a dataset, which keeps a record of the files that were read. */
async function pass(opened: Dataset) {
  const read: string[] = [];
  const dataset: Dataset = {
    ...opened,
    async *read(commit, files) {
      for (const file of files) read.push(file.path);
      yield* opened.read(commit, files);
    },
  };
  const openCache = () =>
    openParsedCache<Evaluation>({
      path: path.join(cacheFolder, 'results.json'),
      context: 'test',
      codec: evaluationCodec,
      isReadOnly: false,
    });
  const everything = { include: [], exclude: [] };
  return { collected: await collectResults(dataset, everything, { table: null }, openCache), read };
}

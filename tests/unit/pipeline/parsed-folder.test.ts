import { chmodSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dataset } from '../../../src/datasets/dataset.ts';
import { createFolderDataset } from '../../../src/datasets/folder/folder.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { collectResults } from '../../../src/pipeline/collect.ts';
import { evaluationCodec } from '../../../src/pipeline/parsed-cache/evaluation-codec.ts';
import { openParsedCache } from '../../../src/pipeline/parsed-cache/parsed-cache.ts';
import type { FileOutcome } from '../../../src/pipeline/file-outcome.ts';
import { writeText } from '../../site/text-file.ts';

const FILE = 'org/a/results_2026-01-02T03-04-05.json';
const everything = { include: [], exclude: [] };
/** As if the files had been written a while ago. */
const later = () => Date.now() + 10_000;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (file: string) => path.join(folder, 'results', file);
const openCache = () =>
  openParsedCache<Evaluation>({
    path: path.join(folder, 'parsed.json'),
    context: 'test',
    codec: evaluationCodec,
    isReadOnly: false,
  });

function write(acc: number, file = FILE): void {
  writeText(
    folder,
    `results/${file}`,
    JSON.stringify({ config: { model_name: 'org/a' }, results: { arc: { acc } } }),
  );
}

/** Waits for the file system's clock to go on, so that the next change has another time. */
function passTick(): void {
  const read = (file: string) => statSync(path.join(folder, file), { bigint: true }).ctimeNs;
  writeText(folder, 'before', '');
  do writeText(folder, 'after', '');
  while (read('after') === read('before'));
}

/** A pass over the folder, which keeps a record of the files that were read. */
async function run(now = later): Promise<{ values: (number | null | undefined)[]; read: string[] }> {
  const read: string[] = [];
  const opened = createFolderDataset({ folder: path.join(folder, 'results'), location: 'results', now });
  const dataset: Dataset = {
    ...opened,
    async *read(commit, files) {
      for (const { path } of files) read.push(path);
      yield* opened.read(commit, files);
    },
  };
  const { items } = await collectResults(dataset, everything, { table: null }, openCache);
  return { values: items.map(({ scores }) => scores[0]?.value), read };
}

test('a file that the file system describes as before is not read', async () => {
  write(0.5);
  expect(await run()).toEqual({ values: [0.5], read: [FILE] });
  expect(await run()).toEqual({ values: [0.5], read: [] });
});

test('a file of the same size and time but with another content is read', async () => {
  write(0.5);
  const { atime, mtime } = statSync(inFolder(FILE));
  await run();
  passTick();
  write(0.7);
  utimesSync(inFolder(FILE), atime, mtime);
  expect(await run()).toEqual({ values: [0.7], read: [FILE] });
});

test('another file in its place with the same size and time is read', async () => {
  write(0.5);
  write(0.7, '../other.json');
  const time = new Date('2026-01-02T03:04:05Z');
  for (const file of [FILE, '../other.json']) utimesSync(inFolder(file), time, time);
  await run();
  renameSync(inFolder('../other.json'), inFolder(FILE));
  expect(await run()).toEqual({ values: [0.7], read: [FILE] });
});

test('a file that has changed only just is read again until it has not', async () => {
  write(0.5);
  expect((await run(Date.now)).read).toEqual([FILE]);
  expect((await run(Date.now)).read).toEqual([FILE]);
  expect((await run()).read).toEqual([FILE]);
  expect(await run()).toEqual({ values: [0.5], read: [] });
});

test('a file from the future is read each time', async () => {
  write(0.5);
  const time = new Date(Date.now() + 1_000_000_000);
  utimesSync(inFolder(FILE), time, time);
  await run();
  expect(await run()).toEqual({ values: [0.5], read: [FILE] });
});

test('a link is read each time, because it leads to what has times of its own', async () => {
  write(0.5, 'target.json');
  symlinkSync('target.json', inFolder('link.json'));
  await run();
  expect(await run()).toEqual({ values: [0.5, 0.5], read: ['link.json'] });
  passTick();
  write(0.7, 'target.json');
  expect((await run()).values).toEqual([0.7, 0.7]);
});

test('a file that was only touched is read and not parsed', async () => {
  write(0.5);
  await run();
  passTick();
  chmodSync(inFolder(FILE), 0o600);
  const cache = openCache();
  const dataset = createFolderDataset({
    folder: path.join(folder, 'results'),
    location: 'results',
    now: later,
  });
  const commit = await dataset.head();
  const [file] = await dataset.list(commit);
  if (file === undefined) throw new Error('nothing listed');
  expect(cache.find(file)).toBeNull();
  const outcomes: FileOutcome<Evaluation>[] = [];
  for await (const read of dataset.read(commit, [file]))
    outcomes.push(
      await cache.parse(read, () => {
        throw new Error('It was parsed.');
      }),
    );
  expect(outcomes.map(({ items }) => items[0]?.scores[0]?.value)).toEqual([0.5]);
  cache.save();
  expect((await run()).read).toEqual([]);
});

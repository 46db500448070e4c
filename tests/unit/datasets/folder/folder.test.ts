import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DatasetFile } from '../../../../src/datasets/dataset.ts';
import { createFolderDataset } from '../../../../src/datasets/folder/folder.ts';

const nowhere = { revision: null, committedAt: null };
let base: string;
let folder: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'folder-'));
  folder = join(base, 'results');
  mkdirSync(folder);
});
afterEach(() => rmSync(base, { recursive: true }));

const open = () => createFolderDataset({ folder, location: 'sample/results' });
const list = async () => (await open().list(nowhere)).map(({ path }) => path);
const readText = async (file: DatasetFile) => {
  for await (const { bytes } of open().read(nowhere, [file])) return Buffer.from(bytes).toString();
  return null;
};

function write(path: string, text = '{}'): void {
  const target = join(base, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
    encoding: 'utf8',
  }).trim();

test('the git folder is no data', async () => {
  write('results/a.json');
  write('results/sub/.git/config');
  git('init', '-q');
  expect(await list()).toEqual(['a.json']);
});

test('a link to a file of the dataset is that file', async () => {
  write('results/runs/1.json', '{"one":1}');
  symlinkSync('runs/1.json', join(folder, 'latest.json'));
  expect(await list()).toEqual(['latest.json', 'runs/1.json']);
  expect(await readText({ path: 'latest.json', size: 9, oid: null })).toBe('{"one":1}');
});

test.each([
  ['out of the dataset', '../secret.json'],
  ['to a folder', 'runs'],
  ['to nothing', 'gone.json'],
  ['into .git', '.git/config'],
])('a link %s is not followed: it reads as the path that it holds', async (_, target) => {
  write('secret.json', 'a secret');
  write('results/runs/1.json');
  write('results/.git/config', 'a secret');
  symlinkSync(target, join(folder, 'link.json'));
  expect(await list()).toEqual(['link.json', 'runs/1.json']);
  expect(await readText({ path: 'link.json', size: target.length, oid: null })).toBe(target);
});

test('a path that leaves the folder is refused', async () => {
  write('secret.json', 'a secret');
  await expect(readText({ path: '../secret.json', size: 8, oid: null })).rejects.toMatchObject({
    code: 'unsafe-path',
    message:
      'The path "../secret.json" of the dataset "sample/results" is not used, because it leads out of the dataset.',
    hint: 'Use a path below the dataset, without empty, "." or ".." steps.',
  });
});

test('a file in place of the folder is told like a missing folder', async () => {
  write('results.csv');
  const dataset = createFolderDataset({ folder: join(base, 'results.csv'), location: 'sample/results.csv' });
  await expect(dataset.list(nowhere)).rejects.toMatchObject({
    code: 'folder-not-found',
    message: 'The dataset folder "sample/results.csv" does not exist or is no folder.',
    hint: 'Create it, or correct `folder:` in leaderboard.yaml (it is relative to that file).',
  });
});

test('a file that has changed since it was listed is an error, not other data', async () => {
  write('results/a.json', '{"a":1}');
  const [file] = await open().list(nowhere);
  write('results/a.json', '{"a":100}');
  await expect(readText(file ?? { path: '', size: 0, oid: null })).rejects.toMatchObject({
    code: 'file-changed',
    message:
      'The file "a.json" in the dataset folder "sample/results" had 7 bytes when it was listed and 9 when it was read.',
    hint: 'Something else is writing to the folder; run again when it has finished.',
  });
});

test('a name that is no UTF-8 is told', async () => {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x2e])]), '{}');
  await expect(open().list(nowhere)).rejects.toMatchObject({
    code: 'folder-unreadable',
    hint: 'Check its permissions and that its name is UTF-8, then run again.',
  });
});

test('a folder that is no git checkout has no revision', async () => {
  expect(await open().head()).toEqual({ revision: null, committedAt: null });
});

test('the revision is the commit that is checked out, on a branch, packed, or detached', async () => {
  write('results/a.json');
  git('init', '-q', '-b', 'work/board');
  expect(await open().head()).toEqual(nowhere);
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  const revision = git('rev-parse', 'HEAD');
  expect(await open().head()).toEqual({ revision, committedAt: null });
  git('pack-refs', '--all');
  expect(await open().head()).toEqual({ revision, committedAt: null });
  git('checkout', '-q', '--detach');
  expect(await open().head()).toEqual({ revision, committedAt: null });
});

test('a folder inside a checkout is not itself one', async () => {
  git('init', '-q');
  write('results/a.json');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  write('results/sub/b.json');
  const dataset = createFolderDataset({ folder: join(folder, 'sub'), location: 'sub' });
  expect(await dataset.head()).toEqual(nowhere);
});

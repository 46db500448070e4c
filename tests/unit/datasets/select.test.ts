import { expect, test } from 'vitest';
import { selectFiles } from '../../../src/datasets/select.ts';

const files = [
  'README.md',
  'a/results_1.json',
  'a/b/results_2.json',
  'a/b/samples_2.jsonl',
  '.hidden/results_3.json',
].map((path) => ({ path }));
const paths = (list: { path: string }[]) => list.map(({ path }) => path);

test('without patterns everything is selected, in the given order', () => {
  const { selected, leftOut } = selectFiles(files, [], []);
  expect(selected).toEqual(files);
  expect(leftOut).toEqual([]);
});

test('** crosses folders and takes dot folders too', () => {
  const { selected, leftOut } = selectFiles(files, ['**/results_*.json'], []);
  expect(paths(selected)).toEqual(['a/results_1.json', 'a/b/results_2.json', '.hidden/results_3.json']);
  expect(paths(leftOut)).toEqual(['README.md', 'a/b/samples_2.jsonl']);
});

test('exclude wins over include', () => {
  const { selected, leftOut } = selectFiles(files, ['**/*.json'], ['a/b/**']);
  expect(paths(selected)).toEqual(['a/results_1.json', '.hidden/results_3.json']);
  expect(paths(leftOut)).toEqual(['README.md', 'a/b/results_2.json', 'a/b/samples_2.jsonl']);
});

test('names with glob signs are taken as they are', () => {
  const odd = [{ path: 'x/[model] (v1) {a}.json' }, { path: 'x/!not.json' }, { path: 'x/q?.json' }];
  expect(selectFiles(odd, ['x/*.json'], []).selected).toEqual(odd);
});

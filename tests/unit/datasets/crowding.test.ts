import { expect, test } from 'vitest';
import { findCrowding } from '../../../src/datasets/crowding.ts';

const files = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({ path: name(index) }));

test('a folder may have 9,999 entries, and not one more', () => {
  expect(findCrowding(files(9999, (index) => `runs/${index}.json`))).toEqual([]);
  expect(findCrowding(files(10_000, (index) => `runs/${index}.json`))).toEqual([
    { folder: 'runs', count: 10_000, limit: 10_000 },
  ]);
});

test('folders are entries too, each once, and the outermost is the empty path', () => {
  expect(findCrowding(files(20_000, (index) => `${index >> 1}/${index}.json`))).toEqual([
    { folder: '', count: 10_000, limit: 10_000 },
  ]);
});

test('a dataset may have 99,999 files, and not one more', () => {
  const spread = (index: number) => `${index % 100}/${index}.json`;
  expect(findCrowding(files(99_999, spread))).toEqual([]);
  expect(findCrowding(files(100_000, spread))).toEqual([{ folder: null, count: 100_000, limit: 100_000 }]);
});

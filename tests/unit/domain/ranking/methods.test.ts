import { expect, test } from 'vitest';
import { kendallTau } from '../../../../src/domain/ranking/agreement.ts';
import { methodOf, offeredMethods } from '../../../../src/domain/ranking/methods.ts';
import { toRankedTask } from '../../../../src/domain/ranking/ranked-task.ts';
import type { Task } from '../../../../src/domain/task.ts';
import { anAverage, aTask } from '../samples.ts';

const offered = (tasks: Task[], average = anAverage()) =>
  offeredMethods(tasks.map(toRankedTask), average).map(({ id }) => id);
const PLACES = ['borda', 'mean-rank', 'win-rate'];

test('offers what makes a difference', () => {
  const plain = [aTask({ id: 'a' }), aTask({ id: 'b' })];
  expect(offered(plain)).toEqual(['mean', ...PLACES]);
  const baselines = [aTask({ id: 'a', baseline: 0.25 }), aTask({ id: 'b' })];
  expect(offered(baselines)).toEqual(['mean', 'mean-normalised', ...PLACES]);
  const grouped = [aTask({ id: 'a', group: 'G' }), aTask({ id: 'b', group: 'G' }), aTask({ id: 'c' })];
  expect(offered(grouped)).toEqual(['mean', 'group-mean', ...PLACES]);
  const even = [aTask({ id: 'a', group: 'G' }), aTask({ id: 'b', group: 'H' })];
  expect(offered(even)).toEqual(['mean', ...PLACES]);
});

test('offers nothing that lacks a range, but always the board’s own', () => {
  const open = [aTask({ id: 'a', range: [0, null] }), aTask({ id: 'b', higherIsBetter: false, range: null })];
  expect(offered(open, anAverage({ method: 'borda' }))).toEqual(PLACES);
  expect(offered(open)).toEqual(['mean', ...PLACES]);
});

test('has a name for each, and normalising means nothing where places count', () => {
  expect(methodOf({ method: 'mean', normalised: true }).label).toBe('Mean, normalised');
  expect(methodOf({ method: 'win_rate', normalised: true })).toMatchObject({
    id: 'win-rate',
    column: 'Win rate',
  });
});

test('agreement is 1 in the same order, −1 reversed, and nothing where all is tied', () => {
  expect(kendallTau([1, 2, 3], [4, 5, 6])).toBe(1);
  expect(kendallTau([1, 2, 3], [3, 2, 1])).toBe(-1);
  expect(kendallTau([1, 2, null, 3], [1, null, 2, 3])).toBe(1);
  expect(kendallTau([1, 1], [1, 2])).toBeNull();
  expect(kendallTau([1], [1])).toBeNull();
});

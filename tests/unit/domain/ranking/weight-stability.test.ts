import { expect, it } from 'vitest';
import { rankTable } from '../../../../src/domain/ranking/rank-table.ts';
import { toScoreTable } from '../../../../src/domain/ranking/score-table.ts';
import { weightStability } from '../../../../src/domain/ranking/weight-stability.ts';
import { anAverage, aTask } from '../samples.ts';
import { scoresOf, type Cell } from './score-rows.ts';

const tasks = [aTask({ id: 'a' }), aTask({ id: 'b' })];

function tableOf(of: typeof tasks, rows: Cell[][]) {
  return toScoreTable(
    rows.map((cells, at) => ({ id: String(at), scores: scoresOf(of, cells) })),
    of,
  );
}

function stabilityOf(...rows: [number, number][]) {
  const table = tableOf(tasks, rows);
  return weightStability(table, anAverage(), rankTable(table, anAverage()).ranks);
}

it('is certain where the first is best in every task', () => {
  expect(stabilityOf([0.9, 0.9], [0.5, 0.8])).toEqual({ draws: 200, first: 1, contenders: 1 });
});

it('is a share where each is best in one task, always the same', () => {
  const stability = stabilityOf([0.9, 0.5], [0.5, 0.88]);
  expect(stability?.contenders).toBe(2);
  expect(stability?.first).toBeGreaterThan(0.4);
  expect(stability?.first).toBeLessThan(0.7);
  expect(stabilityOf([0.9, 0.5], [0.5, 0.88])).toEqual(stability);
});

it('says nothing of one task, or where none has a rank', () => {
  expect(stabilityOf()).toBeNull();
  const table = tableOf([aTask({ id: 'a' })], [[0.9], [0.5]]);
  expect(weightStability(table, anAverage(), [1, 2])).toBeNull();
});

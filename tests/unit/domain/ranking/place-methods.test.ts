import { describe, expect, test } from 'vitest';
import type { AverageOptions } from '../../../../src/domain/ranking/average-options.ts';
import { rankTable } from '../../../../src/domain/ranking/rank-table.ts';
import { toScoreTable } from '../../../../src/domain/ranking/score-table.ts';
import { anAverage, aTask } from '../samples.ts';
import { rank, scoresOf, type Cell } from './score-rows.ts';

const A = aTask({ id: 'a' });
const C = aTask({ id: 'c' });
const PERPLEXITY = aTask({ id: 'perplexity', higherIsBetter: false, range: [0, null] });

describe('places', () => {
  test('Borda: the vote on the capital of Tennessee', () => {
    // A textbook example (Wikipedia, "Borda count"): 100 voters in four blocks, each of which ranks four cities.
    const blocks = [42, 26, 15, 17].map((weight, index) => aTask({ id: `block-${index}`, weight }));
    const cities = {
      Memphis: [3, 0, 0, 0],
      Nashville: [2, 3, 1, 1],
      Chattanooga: [1, 2, 3, 2],
      Knoxville: [0, 1, 2, 3],
    };
    const votes = Object.values(cities).map((places) => places.map((place) => place / 10));
    const { averages, ranks } = rank(blocks, votes, { method: 'borda' });
    expect(averages).toEqual([126, 194, 173, 107]);
    expect(ranks).toEqual([3, 1, 2, 4]);
  });

  const rows = [
    [0.9, 0.5],
    [0.8, 0.5],
    [0.8, 0.1],
  ];

  test('ties count half in a win rate and share the mean of their ranks', () => {
    expect(rank([A, C], rows, { method: 'win_rate' }).averages).toEqual([87.5, 50, 12.5]);
    const byRank = rank([A, C], rows, { method: 'mean_rank' });
    expect(byRank.averages).toEqual([1.25, 2, 2.75]);
    expect(byRank.ranks).toEqual([1, 2, 3]);
  });

  test('directions may differ, and no range is needed', () => {
    const { averages } = rank(
      [A, PERPLEXITY],
      [
        [0.9, 3],
        [0.8, 9],
      ],
      { method: 'win_rate' },
    );
    expect(averages).toEqual([100, 0]);
  });

  test('strict: a row that misses a task is no rival, and what it has does not act', () => {
    const { averages } = rank([A, C], [...rows, [1, null]], { method: 'win_rate' });
    expect(averages).toEqual([87.5, 50, 12.5, null]);
  });

  test('available: each task among the rows that have it; Borda’s points as if the others went alike', () => {
    const some = [
      [0.9, 0.5],
      [0.8, null],
      [null, 0.1],
    ];
    const of = (method: AverageOptions['method']) =>
      rank([A, C], some, { method, missing: 'available' }).averages;
    expect(of('win_rate')).toEqual([100, 0, 0]);
    expect(of('mean_rank')).toEqual([1, 2, 2]);
    expect(of('borda')).toEqual([2, 0, 0]);
  });

  test('a model without a rival has half', () => {
    expect(rank([A], [[0.9]], { method: 'win_rate' })).toMatchObject({ averages: [50], ranks: [1] });
  });

  test('standard errors: none where scores are far apart, half a place where two cannot be told apart', () => {
    const { stderrs, intervals } = rank([A], [[[0.9, 0.001]], [[0.5, 0.01]], [[0.5, 0.01]], [[0.1, 0.001]]], {
      method: 'mean_rank',
    });
    expect(stderrs[0]).toBe(0);
    expect(stderrs[1]).toBeGreaterThan(0.45);
    expect(stderrs[1]).toBeLessThan(0.55);
    expect(intervals).toEqual([
      [1, 1],
      [2, 3],
      [2, 3],
      [4, 4],
    ]);
  });

  test('the draws behind them depend on the rows themselves and not on their order', () => {
    const tasks = [A, C];
    const table = (ids: string[]) =>
      toScoreTable(
        ids.map((id) => ({
          id,
          scores: scoresOf(tasks, [
            [id.length / 10, 0.1],
            [0.5, 0.1],
          ]),
        })),
        tasks,
      );
    const options = anAverage({ method: 'borda' });
    const forth = rankTable(table(['a', 'bbb', 'cccc', 'd']), options).stderrs;
    const back = rankTable(table(['d', 'cccc', 'bbb', 'a']), options).stderrs;
    expect(back.reverse()).toEqual(forth);
  });
});

test('rows that take no part are measured against those that do, and change nothing for them', () => {
  const rows: Cell[][] = [
    [0.9, 0.5],
    [0.8, 0.5],
    [0.8, 0.1],
  ];
  for (const method of ['mean', 'group_mean', 'borda', 'mean_rank', 'win_rate'] as const) {
    const alone = rank([A, C], rows, { method });
    const { averages, ranks } = rank([A, C], [...rows, [0.85, 0.5]], { method }, (row) => row < 3);
    expect(averages.slice(0, 3)).toEqual(alone.averages);
    expect(ranks).toEqual([...alone.ranks, null]);
  }
  expect(rank([A, C], [...rows, [0.85, 0.5]], { method: 'mean_rank' }, (row) => row < 3).averages[3]).toBe(2);
  expect(
    rank([A, C], [...rows, [0.85, 0.5]], { method: 'win_rate' }, (row) => row < 3).averages[3],
  ).toBeCloseTo((100 * (2 / 3 + 2 / 3)) / 2, 9);
});

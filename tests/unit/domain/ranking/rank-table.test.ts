import { describe, expect, test } from 'vitest';
import { aTask } from '../samples.ts';
import { rank } from './score-rows.ts';

const A = aTask({ id: 'a' });
const B = aTask({ id: 'b', weight: 3 });
const C = aTask({ id: 'c' });
const LOSS = aTask({ id: 'loss', higherIsBetter: false, range: [0, 1] });
const PERPLEXITY = aTask({ id: 'perplexity', higherIsBetter: false, range: [0, null] });

describe('the mean', () => {
  test('weighs scores in display units', () => {
    const { averages, stderrs } = rank(
      [A, B],
      [
        [
          [0.5, 0.03],
          [0.75, 0.04],
        ],
      ],
    );
    expect(averages[0]).toBeCloseTo((50 + 3 * 75) / 4, 10);
    expect(stderrs[0]).toBeCloseTo(Math.sqrt(3 ** 2 + (3 * 4) ** 2) / 4, 10);
  });

  test('has no standard error where one score has none', () => {
    expect(rank([A, B], [[[0.5, 0.03], 0.75]]).stderrs).toEqual([null]);
  });

  test('a task of weight 0 takes no part, not even when it is missing', () => {
    const ignored = aTask({ id: 'c', weight: 0, higherIsBetter: false, range: null });
    const { averages, plan } = rank(
      [A, ignored],
      [
        [0.5, 0.1],
        [0.5, null],
      ],
    );
    expect(plan).toMatchObject({ higherIsBetter: true, impossible: null });
    expect(averages).toEqual([50, 50]);
  });

  test('only lower-is-better tasks: unmirrored, and lower is better', () => {
    const { averages, ranks } = rank(
      [LOSS, PERPLEXITY],
      [
        [0.25, 15],
        [0.25, 13],
      ],
    );
    expect(averages).toEqual([20, 19]);
    expect(ranks).toEqual([2, 1]);
  });

  test('mixed directions: lower-is-better enters mirrored in its range', () => {
    const shifted = aTask({ id: 'd', higherIsBetter: false, range: [50, 100] });
    const { averages, plan } = rank([A, LOSS, shifted], [[0.5, 0.2, 60]]);
    expect(plan.higherIsBetter).toBe(true);
    expect(averages[0]).toBeCloseTo((50 + 80 + 90) / 3, 10);
  });

  test('mixed directions without a finite range: impossible, and says for which task', () => {
    const { averages, plan } = rank([A, PERPLEXITY], [[0.5, 3]], { missing: 'available' });
    expect(plan.impossible).toEqual({ tasks: [1], code: 'average-needs-range' });
    expect(averages).toEqual([null]);
  });

  test('only weights of 0: impossible', () => {
    expect(rank([aTask({ weight: 0 })], [[0.5]]).plan.impossible?.code).toBe('average-without-weight');
  });

  test('scores that only stand in another order tie', () => {
    const { averages, ranks } = rank(
      [A, aTask({ id: 'b' }), C],
      [
        [0.1, 0.2, 0.3],
        [0.3, 0.1, 0.2],
        [0.3, 0.2, 0.1],
      ],
    );
    expect(new Set(averages).size).toBe(1);
    expect(ranks).toEqual([1, 1, 1]);
  });
});

describe('missing scores', () => {
  const rows = [
    [0.5, null],
    [0, 0],
    [null, null],
  ];

  test('strict: no average where a task is missing; zero is a score', () => {
    expect(rank([A, B], rows)).toMatchObject({ averages: [null, 0, null], ranks: [null, 1, null] });
  });

  test('available: the mean of what is there, and of nothing none', () => {
    const { averages, stderrs } = rank([A, B], [[[0.5, 0.03], null], ...rows.slice(1)], {
      missing: 'available',
    });
    expect(averages).toEqual([50, 0, null]);
    expect(stderrs[0]).toBeCloseTo(3, 10);
  });

  test('min_coverage: the same, from the share on', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => aTask({ id }));
    const cells = [
      [1, 1, 1, 1],
      [1, 1, 1, null],
      [1, 1, null, null],
      [1, null, null, null],
    ];
    const with_ = (minCoverage: number) =>
      rank(four, cells, { missing: 'min_coverage', minCoverage }).averages;
    expect(with_(1)).toEqual([100, null, null, null]);
    expect(with_(0.75)).toEqual([100, 100, null, null]);
    expect(with_(0.6)).toEqual([100, 100, null, null]);
    expect(with_(0.5)).toEqual([100, 100, 100, null]);
    expect(with_(0.01)).toEqual([100, 100, 100, 100]);
  });
});

describe('the mean of group means', () => {
  const tasks = [
    aTask({ id: 'a', group: 'Reading' }),
    aTask({ id: 'b', group: 'Reading', weight: 2 }),
    aTask({ id: 'c', group: 'Writing' }),
    aTask({ id: 'd' }),
  ];

  test('gives every group the same weight, and a task without one is one by itself', () => {
    const { averages, stderrs } = rank(
      tasks,
      [
        [
          [0.3, 0.01],
          [0.6, 0.02],
          [0.8, 0.03],
          [0.1, 0.04],
        ],
      ],
      { method: 'group_mean' },
    );
    expect(averages[0]).toBeCloseTo((50 + 80 + 10) / 3, 9);
    const reading = Math.sqrt(1 ** 2 + (2 * 2) ** 2) / 3;
    expect(stderrs[0]).toBeCloseTo(Math.sqrt(reading ** 2 + 3 ** 2 + 4 ** 2) / 3, 9);
  });

  test('available: a group that a row lacks takes no part, and one that it has in part counts whole', () => {
    const options = { method: 'group_mean', missing: 'available' } as const;
    expect(rank(tasks, [[0.3, null, 0.8, null]], options).averages).toEqual([55]);
  });
});

describe('normalised', () => {
  const options = { normalised: true } as const;

  test('the share of the way from guessing to the best, and never below 0', () => {
    // The Open LLM Leaderboard's rule for a task of four choices: (raw − 0.25) / (1 − 0.25) · 100, 0 below guessing.
    const choices = aTask({ id: 'a', baseline: 0.25 });
    const { averages, stderrs } = rank([choices], [[[0.7, 0.03]], [[0.1, 0.03]]], options);
    expect(averages).toEqual([60, 0]);
    expect(stderrs[0]).toBeCloseTo(4, 9);
  });

  test('without a baseline the worse end of the range takes its place', () => {
    const signed = aTask({ id: 'a', range: [-1, 1] });
    expect(rank([signed], [[0]], options).averages).toEqual([50]);
  });

  test('lower is better: from guessing down to the lowest, and higher is better then', () => {
    const error = aTask({ id: 'a', higherIsBetter: false, range: [0, null], baseline: 20 });
    const { averages, plan } = rank([error], [[5], [30]], options);
    expect(averages).toEqual([75, 0]);
    expect(plan.higherIsBetter).toBe(true);
  });

  test('each task first, then the means of the groups', () => {
    const tasks = [
      aTask({ id: 'a', group: 'Knowledge', baseline: 0.25 }),
      aTask({ id: 'b', group: 'Knowledge', baseline: 0.5 }),
      aTask({ id: 'c' }),
    ];
    const { averages } = rank(tasks, [[0.1, 0.75, 0.3]], { ...options, method: 'group_mean' });
    expect(averages).toEqual([((0 + 50) / 2 + 30) / 2]);
  });

  test('a best score without end is impossible, and says for which task', () => {
    const open = aTask({ id: 'open', range: [0, null] });
    expect(rank([A, open], [[0.5, 3]], options).plan.impossible).toEqual({
      tasks: [1],
      code: 'normalised-needs-range',
    });
  });
});

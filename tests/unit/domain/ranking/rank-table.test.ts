import { describe, expect, test } from 'vitest';
import type { AverageOptions } from '../../../../src/domain/ranking/average-options.ts';
import { rankTable } from '../../../../src/domain/ranking/rank-table.ts';
import { toScoreTable } from '../../../../src/domain/ranking/score-table.ts';
import type { Score } from '../../../../src/domain/score.ts';
import { bindScore } from '../../../../src/domain/score.ts';
import type { Task } from '../../../../src/domain/task.ts';
import { aRawScore, aTask, anAverage, anEvaluation } from '../samples.ts';

const MISSING: Score = { kind: 'missing', reason: 'not_evaluated', found: null, source: null };

type Cell = number | null | [value: number, stderr: number];

function scoresOf(tasks: Task[], cells: Cell[]): Score[] {
  return tasks.map((task, index) => {
    const cell = cells[index] ?? null;
    const [value, stderr] = Array.isArray(cell) ? cell : [cell, null];
    const raw = aRawScore({ key: task.key, value, stderr });
    return bindScore(task, anEvaluation({ scores: [raw] })).score ?? MISSING;
  });
}

function rank(
  tasks: Task[],
  rows: Cell[][],
  options: Partial<AverageOptions> = {},
  takesPart?: (row: number) => boolean,
) {
  const table = toScoreTable(
    rows.map((cells, row) => ({ id: `model-${row}`, scores: scoresOf(tasks, cells) })),
    tasks,
  );
  return rankTable(table, anAverage(options), takesPart && { takesPart });
}

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

import { describe, expect, test } from 'vitest';
import type { AverageOptions } from '../../../../src/domain/ranking/average-options.ts';
import { rankTable } from '../../../../src/domain/ranking/rank-table.ts';
import { randomNumbers, normalNumbers } from '../../../../src/domain/ranking/random.ts';
import { bootstrapTasks } from '../../../../src/domain/ranking/task-bootstrap.ts';
import { mulberry32 } from '../../../bench/random.ts';
import { anAverage } from '../samples.ts';

function bootstrap(rows: (number | null)[][], options: Partial<AverageOptions> = {}, groups: string[] = []) {
  const tasks = (rows[0] ?? []).map((_, index) => ({
    id: `t${index}`,
    group: groups[index] ?? null,
    weight: 1,
    higherIsBetter: true,
    low: 0,
    high: 100,
    baseline: null,
    hasSubtasks: false,
  }));
  const table = {
    size: rows.length,
    tasks,
    columns: tasks.map((_, task) => ({
      values: Float64Array.from(rows, (row) => row[task] ?? NaN),
      stderrs: new Float64Array(rows.length).fill(NaN),
      normalised: null,
    })),
    seeds: Uint32Array.from(rows, (_, row) => row),
  };
  const average = anAverage(options);
  return bootstrapTasks(table, rankTable(table, average), average);
}

describe('drawing tasks anew', () => {
  test('changes nothing for models that are better everywhere', () => {
    expect(
      bootstrap([
        [90, 80, 70],
        [50, 40, 30],
        [10, 20, 5],
      ]),
    ).toEqual([
      { interval: [1, 1], first: 1 },
      { interval: [2, 2], first: 0 },
      { interval: [3, 3], first: 0 },
    ]);
  });

  test('says how often a model is first whose lead hangs on one of three tasks', () => {
    // It leads in every draw that has the first task: 1 − (2/3)³ of all.
    const [one, two] = bootstrap([
      [90, 10, 10],
      [11, 11, 11],
    ]);
    expect(one?.first).toBeCloseTo(1 - (2 / 3) ** 3, 1);
    expect(two?.first).toBeCloseTo((2 / 3) ** 3, 1);
    expect(one?.interval).toEqual([1, 2]);
  });

  test('draws within the groups where their means are averaged', () => {
    // Each group has one task, so every draw is the same.
    const rows = [
      [90, 10, 10],
      [30, 30, 30],
    ];
    expect(bootstrap(rows, { method: 'group_mean' }, ['a', 'b', 'c'])).toEqual([
      { interval: [1, 1], first: 1 },
      { interval: [2, 2], first: 0 },
    ]);
  });

  test('says nothing of rows without a rank, and nothing from two tasks', () => {
    expect(
      bootstrap([
        [90, 80, 70],
        [50, null, 30],
      ]),
    ).toEqual([{ interval: [1, 1], first: 1 }, null]);
    expect(
      bootstrap([
        [90, 80],
        [50, 40],
      ]),
    ).toEqual([null, null]);
  });

  test('gives the same every time', () => {
    const random = mulberry32(3);
    const rows = Array.from({ length: 20 }, () => Array.from({ length: 8 }, () => 100 * random()));
    expect(bootstrap(rows)).toEqual(bootstrap(rows));
  });
});

test('numbers are even from 0 to 1, normal ones have mean 0 and variance 1', () => {
  const count = 20_000;
  const even = Array.from({ length: count }, randomNumbers(5));
  const normal = Array.from({ length: count }, normalNumbers(5));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  expect(Math.min(...even)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...even)).toBeLessThan(1);
  expect(mean(even)).toBeCloseTo(0.5, 1);
  expect(mean(normal)).toBeCloseTo(0, 1);
  expect(mean(normal.map((value) => value * value))).toBeCloseTo(1, 1);
});

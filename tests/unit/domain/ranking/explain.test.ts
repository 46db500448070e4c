import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSignificant, explainRow, separableNeighbours } from '../../../../src/domain/ranking/explain.ts';
import { gapAbove } from '../../../../src/domain/ranking/moves.ts';
import type { AverageOptions } from '../../../../src/domain/ranking/average-options.ts';
import { aBoard, anAverage, anEvaluation, aRawScore, aTask } from '../samples.ts';

const TASKS = [
  aTask({ id: 'a', label: 'A', group: 'G', baseline: 0.1 }),
  aTask({ id: 'b', label: 'B', group: 'G', weight: 2 }),
  aTask({ id: 'loss', label: 'Loss', higherIsBetter: false, range: [0, 10] }),
];

function board(
  rows: Record<string, [a: number, b: number, loss: number]>,
  average: Partial<AverageOptions> = {},
) {
  return aBoard({
    tasks: TASKS,
    average: anAverage(average),
    evaluations: Object.entries(rows).map(([model, values]) =>
      anEvaluation({
        model,
        path: model,
        scores: values.map((value, index) =>
          aRawScore({ key: TASKS[index]?.id ?? '', value, stderr: index === 2 ? 0.1 : 0.01 }),
        ),
      }),
    ),
  });
}

const cell = fc.integer({ min: 0, max: 10 });
const rows = fc.dictionary(
  fc.constantFrom('m', 'n', 'o', 'p'),
  fc.tuple(cell, cell, cell).map(([a, b, loss]): [number, number, number] => [a / 10, b / 10, loss]),
  { minKeys: 1 },
);
const averages = fc.record({
  method: fc.constantFrom(...(['mean', 'group_mean', 'borda', 'mean_rank', 'win_rate'] as const)),
  normalised: fc.boolean(),
});

test('what the tasks add sums to the average, by every method', () => {
  fc.assert(
    fc.property(rows, averages, (given, average) => {
      const made = board(given, average);
      for (const row of made.rows) {
        const parts = explainRow(row, made);
        expect(parts.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(row.average ?? NaN, 8);
        expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      }
    }),
    { numRuns: 300 },
  );
});

describe('the gap to the next better average', () => {
  const made = board({ first: [0.9, 0.5, 2], second: [0.5, 0.6, 2], third: [0.1, 0.1, 9] });
  const second = made.rows[1];
  if (!second) throw new Error('There are three rows.');

  test('is made of what each task makes of it', () => {
    const gap = gapAbove(second, made);
    expect(gap?.above.id).toBe('first');
    expect(gap?.difference).toBeCloseTo((40 - 2 * 10) / 4, 9);
    expect(gap?.tasks.map(({ task, difference }) => [task, Math.round(difference * 1e6) / 1e6])).toEqual([
      [0, 10],
      [2, 0],
      [1, -5],
    ]);
  });

  test('closes with as many points as a task has room for', () => {
    // 5 of the average: 20 points of A, which has 40 to the best; 10 of B, which is the best; 20 of Loss, likewise.
    expect(gapAbove(second, made)?.closers).toEqual([{ task: 0, points: expect.closeTo(20, 9) as number }]);
  });

  test('is none for the first and for a row without a rank', () => {
    const [first] = made.rows;
    expect(first && gapAbove(first, made)).toBeNull();
  });

  test('counts no points where only places count', () => {
    const places = board(
      { first: [0.9, 0.5, 2], second: [0.5, 0.6, 2], third: [0.1, 0.1, 9] },
      { method: 'borda' },
    );
    const worse = places.rows.at(-1);
    expect(worse && gapAbove(worse, places)).toMatchObject({ closers: [] });
  });
});

test('counts the rows that differ significantly, and the neighbours that do', () => {
  const made = board({ best: [0.9, 0.9, 1], close: [0.9, 0.89, 1], far: [0.1, 0.1, 9] });
  expect(made.rows.map((row) => countSignificant(row, made))).toEqual([
    { better: 0, worse: 1, alike: 1 },
    { better: 0, worse: 1, alike: 1 },
    { better: 2, worse: 0, alike: 0 },
  ]);
  expect(separableNeighbours(made)).toEqual({ separable: 1, of: 2 });
});

import { describe, expect, test } from 'vitest';
import type { ClientTable, ClientTask } from '../../../src/domain/client-table.ts';
import { compareRows } from '../../../src/domain/comparison.ts';
import { toClientTable } from '../../../src/domain/client-table.ts';
import { aBoard, anAverage, aTask, anEvaluation } from './samples.ts';

const EMPTY = toClientTable(aBoard({ tasks: [aTask()], evaluations: [anEvaluation()] }));

/** A table of rows without names, whose tasks are given by their values. */
function aTable(
  tasks: (Partial<ClientTask> & { values: (number | null)[] })[],
  changes: Partial<ClientTable> = {},
) {
  const size = tasks[0]?.values.length ?? 0;
  return {
    ...EMPTY,
    size,
    models: Array.from({ length: size }, (_, row) => `org/model-${row}`),
    tasks: tasks.map((task, index): ClientTask => ({
      id: `t${index}`,
      label: `Task ${index}`,
      subtitle: null,
      group: null,
      higherIsBetter: true,
      weight: 1,
      low: 0,
      high: 100,
      baseline: null,
      decimals: 1,
      median: null,
      best: null,
      bestRows: [],
      margins: null,
      normalised: null,
      missing: [],
      ...task,
    })),
    ...changes,
  } satisfies ClientTable;
}

const ids = (table: ClientTable, rows: number[]) => compareRows(table, rows).tasks.map(({ task }) => task.id);

describe('the order of tasks', () => {
  test('is by the gap as a share of the range', () => {
    const table = aTable([
      { values: [10, 20] },
      { values: [0.1, 0.9], low: 0, high: 1 },
      { values: [-50, 50], low: -100, high: 100 },
    ]);
    const { tasks } = compareRows(table, [0, 1]);
    expect(tasks.map(({ task }) => task.id)).toEqual(['t1', 't2', 't0']);
    expect(tasks.map(({ gap }) => gap)).toEqual([0.8, 100, 10]);
    expect(tasks.map(({ gapShare }) => gapShare)).toEqual([0.8, 0.5, 0.1]);
  });

  test('is by what all rows spread over where a range is open, references left out', () => {
    const table = aTable(
      [
        { values: [10, 60, 80] },
        { values: [1000, 1500, 2000], low: 0, high: null },
        { values: [1, 2, 900], low: null, high: null },
      ],
      { references: 1 },
    );
    const { tasks } = compareRows(table, [0, 1]);
    expect(tasks.map(({ task, gapShare }) => [task.id, gapShare])).toEqual([
      ['t1', 1],
      ['t2', 1],
      ['t0', 0.5],
    ]);
  });

  test('has tasks that fewer than two of the rows have at its end, in their own order', () => {
    const table = aTable([{ values: [10, null] }, { values: [null, null] }, { values: [5, 5] }]);
    expect(ids(table, [0, 1])).toEqual(['t2', 't0', 't1']);
    expect(compareRows(table, [0, 1]).tasks[1]?.gap).toBeNull();
  });
});

describe('significance', () => {
  const at = (margins: (number | null)[], values = [50, 60, 70]) => {
    const [task] = compareRows(aTable([{ values, margins }]), [0, 1, 2]).tasks;
    return task;
  };

  test('needs |a − b| > 1.96 · √(sa² + sb²), here with margins of 1.96 s', () => {
    // √(6² + 8²) = 10.
    expect(at([6, 7.9, 0.1])?.above).toEqual([[], [0], [0, 1]]);
    expect(at([6, 8.1, 0.1])?.above).toEqual([[], [], [0, 1]]);
  });

  test('is never without both errors, and then nothing is marked', () => {
    expect(at([1, null, 1])?.above).toEqual([[], [], [0]]);
    const none = compareRows(aTable([{ values: [1, 99], margins: null }]), [0, 1]);
    expect(none).toMatchObject({ hasErrors: false, tasks: [{ isTested: false, above: [[], []] }] });
    expect(none.tasks[0]?.scores).toMatchObject([
      { isBelowBest: false, toBest: -98 },
      { isBest: true, toBest: null },
    ]);
  });

  test('marks what is significantly below the best', () => {
    expect(at([1, 20, 1])?.scores).toMatchObject([
      { isBelowBest: true, isBest: false, toBest: -20 },
      { isBelowBest: false, isBest: false, toBest: -10 },
      { isBelowBest: false, isBest: true, toBest: null },
    ]);
  });

  test('runs downwards where lower is better', () => {
    const [task] = compareRows(
      aTable([{ values: [3, 9], margins: [1, 1], higherIsBetter: false }]),
      [0, 1],
    ).tasks;
    expect(task).toMatchObject({ gap: 6, above: [[1], []] });
    expect(task?.scores).toMatchObject([
      { isBest: true, rank: 1 },
      { isBelowBest: true, rank: 2, toBest: 6 },
    ]);
  });
});

describe('ranks and ties', () => {
  test('counts ranks among all rows but references, and ties share them', () => {
    const table = aTable([{ values: [90, 80, 80, 70, 95] }], { references: 1 });
    const [task] = compareRows(table, [1, 2, 3, 4]).tasks;
    expect(task?.scores).toMatchObject([
      { rank: 2, of: 4 },
      { rank: 2 },
      { rank: 4 },
      { rank: null, isBest: true },
    ]);
  });

  test('equal scores are both best, with no gap and a tie', () => {
    const comparison = compareRows(aTable([{ values: [80, 80], margins: [1, 1] }]), [0, 1]);
    expect(comparison.tasks[0]).toMatchObject({ gap: 0, gapShare: 0, above: [[], []] });
    expect(comparison.tasks[0]?.scores).toMatchObject([{ isBest: true }, { isBest: true }]);
    expect(comparison.pairs[0]?.[1]).toMatchObject({ wins: 0, ties: 1, losses: 0 });
  });

  test('counts wins, losses and which of them are significant, over tasks that both have', () => {
    const table = aTable([
      { values: [80, 70], margins: [1, 1] },
      { values: [80, 79], margins: [1, 1] },
      { values: [1, 9], margins: [1, 1], higherIsBetter: false },
      { values: [10, 50], margins: [1, 1] },
      { values: [10, null] },
    ]);
    const { pairs } = compareRows(table, [0, 1]);
    expect(pairs[0]).toEqual([
      null,
      { wins: 3, ties: 0, losses: 1, significantWins: 2, significantLosses: 1 },
    ]);
    expect(pairs[1]?.[0]).toMatchObject({ wins: 1, losses: 3, significantWins: 1, significantLosses: 2 });
  });
});

describe('the mean over the tasks that all have', () => {
  test('leaves out what one of them misses, and says which', () => {
    const table = aTable([
      { values: [90, 50] },
      { values: [70, null] },
      { values: [50, 60] },
      { values: [1, 2], weight: 0 },
    ]);
    expect(compareRows(table, [0, 1]).mean).toMatchObject({
      tasks: [0, 2],
      dropped: [1],
      values: [70, 55],
      above: [[], []],
    });
    expect(compareRows(table, [0]).mean).toMatchObject({ tasks: [0, 1, 2], dropped: [] });
  });

  test('weighs as the board does and has an error where every score has one', () => {
    const table = aTable([
      { values: [90, 50], margins: [3, 3], weight: 3 },
      { values: [50, 50], margins: [4, null] },
    ]);
    const mean = compareRows(table, [0, 1]).mean;
    expect(mean?.values).toEqual([80, 50]);
    expect(mean?.margins[0]).toBeCloseTo(Math.hypot(9, 4) / 4, 12);
    expect(mean?.margins[1]).toBeNull();
  });

  test('mirrors lower-is-better tasks among others, and knows when only such are averaged', () => {
    const mixed = aTable([{ values: [90, 50] }, { values: [10, 50], higherIsBetter: false }]);
    expect(compareRows(mixed, [0, 1]).mean).toMatchObject({ values: [90, 50], higherIsBetter: true });
    const lower = aTable([{ values: [10, 50], margins: [1, 1], higherIsBetter: false }]);
    expect(compareRows(lower, [0, 1]).mean).toMatchObject({
      values: [10, 50],
      higherIsBetter: false,
      above: [[1], []],
    });
  });

  test('is of normalised scores where the board normalises, and of scores where it ranks by places', () => {
    const task = { values: [75, 50], baseline: 50 };
    const average = (options: Partial<ClientTable['average']>) => ({
      average: { ...EMPTY.average, ...anAverage(), ...options },
    });
    const normalised = aTable([task], average({ normalised: true }));
    expect(compareRows(normalised, [0, 1]).mean).toMatchObject({ values: [50, 0], isNormalised: true });
    const byPlace = aTable([task], average({ method: 'borda', normalised: true }));
    expect(compareRows(byPlace, [0, 1]).mean).toMatchObject({ values: [75, 50], isNormalised: false });
  });

  test('is none without a task in common, or where tasks cannot be averaged', () => {
    expect(compareRows(aTable([{ values: [1, null] }, { values: [null, 1] }]), [0, 1]).mean).toBeNull();
    const impossible = aTable([
      { values: [1, 2] },
      { values: [1, 2], higherIsBetter: false, low: null, high: null },
    ]);
    expect(compareRows(impossible, [0, 1]).mean).toBeNull();
  });
});

test('one model has scores and ranks, and nothing to compare', () => {
  const table = aTable([
    { values: [90, 95], margins: [1, 1] },
    { values: [null, 3], missing: [[0, 'not_available']] },
  ]);
  expect(compareRows(table, [0])).toMatchObject({
    hasErrors: false,
    pairs: [[null]],
    tasks: [
      { gap: null, above: [[]], scores: [{ kind: 'measured', isBest: false, rank: 2, toBest: null }] },
      { scores: [{ kind: 'missing', reason: 'not_available' }] },
    ],
  });
});

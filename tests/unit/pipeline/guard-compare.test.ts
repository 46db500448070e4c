import { describe, expect, it } from 'vitest';
import type { GuardLimits } from '../../../src/config/config.ts';
import { compareBoards } from '../../../src/pipeline/guard/compare-boards.ts';
import { aPublishedBoard, rowsOf, type BoardSketch } from './guard-boards.ts';

const limits = { rows: 0.1, models: 0.1, tasks: 0, scores: 0.1, median: 0.2, rejected: 0.1 };

function compare(before: BoardSketch, after: BoardSketch, changed: Partial<GuardLimits> = {}) {
  return compareBoards(aPublishedBoard(before), aPublishedBoard(after), { ...limits, ...changed });
}

const twenty = rowsOf(20, (index) => ({ a: index / 20, b: 0.5 }));
const without = (...gone: string[]) =>
  Object.fromEntries(Object.entries(twenty).filter(([id]) => !gone.includes(id)));

describe('rows and models that go', () => {
  it('says when none is left, and nothing of what follows from that', () => {
    expect(compare({ rows: { m: { a: 1 } } }, { rows: {} })).toEqual([
      { limit: 'empty', text: 'no row is left of 1', names: ['m'] },
    ]);
  });

  it('has nothing to lose on a board without rows', () => {
    expect(compare({ rows: {} }, { rows: twenty })).toEqual([]);
  });

  it('lets go as many as the limit says, and not one more', () => {
    expect(compare({ rows: twenty }, { rows: without('org/model-1', 'org/model-2') })).toEqual([]);
    const gone = ['org/model-1', 'org/model-2', 'org/model-3'];
    expect(
      compare({ rows: twenty }, { rows: { ...without(...gone), 'org/other': { a: 0.5, b: 0.5 } } }),
    ).toEqual([
      { limit: 'rows', text: '3 of 20 rows are gone (15%; at most 10% may go), 1 row is new', names: gone },
      {
        limit: 'models',
        text: '3 of 20 models are gone (15%; at most 10% may go), 1 model is new',
        names: gone,
      },
    ]);
  });

  it('tells rows of one model apart', () => {
    const rows = { 'm:float16': { a: 1 }, 'm:8bit': { a: 1 }, n: { a: 1 } };
    expect(compare({ rows }, { rows: { 'm:float16': { a: 1 }, n: { a: 1 } } })).toEqual([
      { limit: 'rows', text: '1 of 3 rows is gone (33.3%; at most 10% may go)', names: ['m:8bit'] },
    ]);
  });
});

describe('task columns and scores that go', () => {
  it('tells a column that was taken out from one that has no score left', () => {
    const after = rowsOf(20, () => ({ b: null, c: 1 }));
    const [tasks, ...others] = compare({ rows: twenty }, { rows: after });
    expect(tasks).toEqual({
      limit: 'tasks',
      text: '2 of 2 task columns are gone (100%; none may go)',
      names: ['a: is no longer in leaderboard.yaml', 'b: has no score left'],
    });
    expect(others).toEqual([]);
  });

  it('does not miss a column that never had a score', () => {
    const range: [number, number] = [0, 1];
    expect(compare({ rows: twenty, ranges: { c: range } }, { rows: twenty })).toEqual([]);
  });

  it('counts scores of rows and columns that stay', () => {
    const after = rowsOf(20, (index) => ({ a: index / 20, b: index > 5 ? 0.5 : null }));
    expect(compare({ rows: twenty }, { rows: after })).toEqual([
      {
        limit: 'scores',
        text: '5 of 40 scores are gone from rows and columns that are still there (12.5%; at most 10% may go)',
        names: ['b: 5 of 20'],
      },
    ]);
  });
});

describe('medians that move', () => {
  it('are told in display units, over the scores in both boards', () => {
    const after = rowsOf(20, (index) => ({ a: index / 20, b: 0.7001 }));
    expect(compare({ rows: twenty }, { rows: after })).toEqual([
      {
        limit: 'median',
        text: "the median of 1 task moved too far (at most 20% of the task's scale)",
        names: ['b: from 50 to 70.01, 20% of its scale, over the 20 scores that are in both boards'],
      },
    ]);
  });

  it('are looked at over all rows too, where new rows could hide among the old', () => {
    const before = rowsOf(10, () => ({ a: 0.8 }));
    const added = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`new-${index}`, { a: 0 }]));
    const [breach] = compare({ rows: before }, { rows: { ...before, ...added } });
    expect(breach?.names).toEqual([
      'a: from 80 to 0, 80% of its scale, over all scores, 10 before and 22 now',
    ]);
    const few = rowsOf(9, () => ({ a: 0.8 }));
    expect(compare({ rows: few }, { rows: { ...few, ...added } })).toEqual([]);
  });

  it('are measured by the published spread where the task has no range', () => {
    const ranges = { elo: null };
    const elo = (shift: number) => ({
      rows: rowsOf(11, (index) => ({ elo: 1000 + 10 * index + shift })),
      ranges,
    });
    expect(compare(elo(0), elo(20))).toEqual([]);
    expect(compare(elo(0), elo(21))[0]?.names).toEqual([
      'elo: from 1060 to 1081, 21% of its scale, over the 11 scores that are in both boards',
    ]);
  });

  it('of a few scores are not measured by a spread that says nothing', () => {
    const board = (...scores: number[]) => ({
      rows: rowsOf(scores.length, (index) => ({ perplexity: scores[index - 1] ?? null })),
      ranges: { perplexity: null },
    });
    expect(compare(board(8.1, 8.2), board(8.3, 8.25))).toEqual([]);
    expect(compare(board(8.1), board(8.2))).toEqual([]);
    expect(compare(board(0), board(1))).toEqual([]);
    expect(compare(board(8.1, 8.2), board(810, 820))).toHaveLength(1);
  });

  it('do not move when only a range was written into the config', () => {
    const ranges = { a: null, b: null };
    expect(compare({ rows: twenty, ranges }, { rows: twenty })).toEqual([]);
    expect(compare({ rows: twenty }, { rows: twenty, ranges })).toEqual([]);
  });

  it('do move when fractions became percent', () => {
    const ranges = { a: null };
    const scores = (factor: number) => rowsOf(12, (index) => ({ a: (factor * index) / 12 }));
    expect(compare({ rows: scores(1), ranges }, { rows: scores(100), ranges })).toHaveLength(1);
  });
});

describe('files that are rejected', () => {
  it.each([
    [{ found: 50, rejected: 1 }, { found: 50, rejected: 6 }, 0],
    [{ found: 50, rejected: 1 }, { found: 50, rejected: 7 }, 1],
    [{ found: 4, rejected: 0 }, { found: 5, rejected: 1 }, 0],
    [{ found: 4, rejected: 0 }, { found: 6, rejected: 2 }, 1],
    [{ found: 0, rejected: 0 }, { found: 0, rejected: 0 }, 0],
    [{ found: 10, rejected: 9 }, { found: 10, rejected: 2 }, 0],
  ])('from %j to %j: %i breaches', (before, after, count) => {
    expect(compare({ rows: twenty, ...before }, { rows: twenty, ...after })).toHaveLength(count);
  });

  it('are told with both counts', () => {
    const before = { rows: twenty, found: 50, rejected: 1 };
    expect(compare(before, { rows: twenty, found: 100, rejected: 30 })).toEqual([
      {
        limit: 'rejected',
        text: '30 of 100 files (30%) of the results were rejected, before 1 of 50 files (2%); the share may grow by 10%',
        names: [],
      },
    ]);
  });

  it('are not compared with a board from before they were counted', () => {
    const old = aPublishedBoard({ rows: twenty });
    delete old.sources.results.found;
    const next = aPublishedBoard({ rows: twenty, found: 100, rejected: 90 });
    expect(compareBoards(old, next, limits)).toEqual([]);
  });
});

it('keeps to the limits of the config', () => {
  const after = { rows: rowsOf(10, () => ({ a: 1, c: 1 })), rejected: 90 };
  const lax = { rows: 1, models: 1, tasks: 1, scores: 1, median: 9, rejected: 1 };
  expect(compare({ rows: twenty }, after).map(({ limit }) => limit)).toEqual(
    expect.arrayContaining(['rows', 'models', 'tasks', 'median', 'rejected']),
  );
  expect(compare({ rows: twenty }, after, lax)).toEqual([]);
});

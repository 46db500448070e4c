import { expect, test } from 'vitest';
import { decimalsOf } from '../../../src/components/model/decimals.ts';
import { neighboursOf } from '../../../src/components/model/neighbours.ts';
import { sharedOrigin } from '../../../src/components/model/shared-origin.ts';
import { groupProblems } from '../../../src/components/report/group.ts';
import { sharedScale, standingsLayout } from '../../../src/components/standings/layout.ts';
import { averageMeaning } from '../../../src/components/standings/meaning.ts';
import { chunksOf, standingsPages } from '../../../src/components/standings/pages.ts';
import { taskRanking } from '../../../src/components/task/ranking.ts';
import { taskSentences } from '../../../src/components/task/sentences.ts';
import { rangeText, taskFacts } from '../../../src/components/task/task-facts.ts';
import type { Problem } from '../../../src/domain/report.ts';
import { aBoard, aColumn, anEvaluation, aRawScore, aTask } from '../domain/samples.ts';

function boardOf(values: readonly number[], stderr: number | null = null, higherIsBetter = true) {
  return aBoard({
    tasks: [aTask({ higherIsBetter })],
    evaluations: values.map((value, index) =>
      anEvaluation({ model: `org/m${index}`, scores: [aRawScore({ value, stderr })] }),
    ),
  });
}
const many = (count: number) => boardOf(Array.from({ length: count }, (_, index) => index / count));

test('up to 500 rows are one page; beyond that 100, and 250 on each page after', () => {
  expect(standingsPages(many(500).rows).map(({ rows }) => rows.length)).toEqual([500]);
  const { rows } = many(701);
  const pages = standingsPages(rows);
  expect(pages.map((page) => [page.path, page.offset, page.rows.length])).toEqual([
    ['', 0, 100],
    ['rows/2/', 100, 250],
    ['rows/3/', 350, 250],
    ['rows/4/', 600, 101],
  ]);
  expect(pages.flatMap((page) => page.rows)).toEqual(rows);
});

test('the pages of a view lie below its own', () => {
  const pages = standingsPages(many(501).rows, 'views/small/');
  expect(pages.slice(0, 2).map(({ path }) => path)).toEqual(['views/small/', 'views/small/rows/2/']);
});

test('an empty board has one empty page and no chunk', () => {
  expect(standingsPages([])).toEqual([{ number: 1, path: '', rows: [], offset: 0 }]);
  expect(chunksOf([])).toEqual([]);
  expect(chunksOf([...Array(26).keys()]).map((chunk) => chunk.length)).toEqual([25, 1]);
});

test('groups are runs of neighbouring tasks, with the scale that they share', () => {
  const tasks = [aTask({ id: 'a', group: 'G' }), aTask({ id: 'b', group: 'G' }), aTask({ id: 'c' })];
  const board = aBoard({ tasks, columns: [aColumn('x'), aColumn('y', { isDefault: false })] });
  expect(standingsLayout(board).groups?.map(({ label, cells }) => [label, cells.length])).toEqual([
    ['G, 0–100', 2],
    ['', 1],
    ['Model', 2],
  ]);
  expect(standingsLayout(aBoard()).groups).toBeNull();
  expect(sharedScale([aTask(), aTask({ range: [-1, 1] })])).toBe('up to 100');
  expect(sharedScale([aTask(), aTask({ range: null })])).toBeNull();
});

test('a table knows from which window on it fits', () => {
  const tasks = (count: number) => Array.from({ length: count }, (_, index) => aTask({ id: `t${index}` }));
  const fits = [8, 9, 10, 11].map((count) => standingsLayout(aBoard({ tasks: tasks(count) })).fit);
  expect(fits).toEqual(['fit', 'fit-l', 'fit-l', null]);
});

test('neighbours are compared by significance, in the direction of the board', () => {
  const verdicts = (board: ReturnType<typeof boardOf>, at: number) => {
    const row = board.rows[at];
    return row && neighboursOf(row, board).map(({ verdict }) => verdict);
  };
  expect(verdicts(boardOf([0.9, 0.5, 0.501, 0.1], 0.01), 1)).toEqual(['better', 'self', 'tied', 'worse']);
  expect(verdicts(boardOf([0.9, 0.1], 0.01, false), 1)).toEqual(['better', 'self']);
  expect(verdicts(boardOf([0.9, 0.1]), 0)).toEqual(['self', 'unknown']);
  expect(verdicts(many(20), 10)).toHaveLength(7);
});

test('a task’s ranking leaves out who has no score, and starts tiers where the first is beaten', () => {
  const board = boardOf([0.9, 0.5, 0.1], 0.01);
  expect(taskRanking(board, 0).map(({ place, startsTier }) => [place.rank, startsTier])).toEqual([
    [1, false],
    [2, true],
    [3, true],
  ]);
  expect(taskRanking(aBoard(), 0)).toEqual([]);
});

test.each([
  [[], 'No model has a score in it yet.'],
  [[0.5], 'One model has a score in it, 50.0.'],
  [[0.1, 0.2, 0.9], 'Half of the 3 models score below 20.0; all lie between 10.0 and 90.0.'],
])('the distribution of %j in words', (values, words) => {
  const board = boardOf(values);
  const [summary] = board.summaries;
  expect(
    summary &&
      taskSentences(
        summary,
        values.map((value) => value * 100),
        values.length,
      ).join(' '),
  ).toBe(words);
});

test('a task’s facts are in display units, and only the known ones', () => {
  const task = aTask({ range: [-1, 1], baseline: 0.25, fewShot: 0, weight: 2, metricLabel: 'accuracy' });
  expect(taskFacts(task)).toEqual([
    ['Metric', 'accuracy'],
    ['Direction', 'Higher is better ↑'],
    ['Range', '−100 to 100'],
    ['Guessing', '25'],
    ['Shots', 'Zero-shot'],
    ['Weight', '2'],
  ]);
  expect([rangeText(aTask({ range: [0, null] })), rangeText(aTask({ range: [null, 1] }))]).toEqual([
    '0 or more',
    '1 or less',
  ]);
  expect(rangeText(aTask({ range: null }))).toBeNull();
});

test('scores are shown with the digits that the file has, up to three', () => {
  const scores = (...values: number[]) => boardOf(values).rows.flatMap((row) => row.scores);
  expect(decimalsOf(scores(0.5), 1)).toBe(1);
  expect(decimalsOf(scores(0.6976), 1)).toBe(2);
  expect(decimalsOf(scores(0.697612345), 1)).toBe(3);
});

test('the same problem in many places is one group, errors first', () => {
  const problem: Problem = {
    severity: 'warning',
    dataset: 'results',
    path: 'a.json',
    where: null,
    code: 'c',
    message: 'm',
    remedy: 'r',
  };
  const groups = groupProblems([
    problem,
    { ...problem, path: 'b.json', where: 'x' },
    { ...problem, severity: 'error' },
  ]);
  expect(groups.map(({ severity, places }) => [severity, places])).toEqual([
    ['error', [{ path: 'a.json', where: null }]],
    [
      'warning',
      [
        { path: 'a.json', where: null },
        { path: 'b.json', where: 'x' },
      ],
    ],
  ]);
});

test('the average explains itself', () => {
  const mixed = aBoard({ tasks: [aTask({ id: 'a' }), aTask({ id: 'b', higherIsBetter: false, weight: 2 })] });
  expect(averageMeaning(mixed, false)).toEqual([
    'The weighted mean of 2 tasks. Tasks where lower is better enter mirrored in their range.',
    'Missing is not zero: a model that misses a task has no average and stands below the ranked ones.',
  ]);
});

test('scores of one file and one run share their origin', () => {
  const tasks = [aTask({ id: 'a' }), aTask({ id: 'b' }), aTask({ id: 'c' })];
  const scoresOf = (...evaluations: ReturnType<typeof anEvaluation>[]) =>
    aBoard({ tasks, evaluations }).rows[0]?.scores ?? [];
  const first = { path: 'first.json', runAt: '2026-04-20T00:00:00.000Z', scores: { a: 0.5, b: 0.5 } };
  const second = { path: 'second.json', runAt: '2026-04-19T00:00:00.000Z', scores: { c: 0.5 } };
  expect(sharedOrigin(scoresOf(anEvaluation(first)))).toMatchObject({
    source: { path: 'first.json' },
    date: '20 April 2026',
  });
  expect(sharedOrigin(scoresOf(anEvaluation(first), anEvaluation(second)))).toBeNull();
  expect(sharedOrigin(scoresOf(anEvaluation({ scores: { a: 0.5 } })))).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { moveSentences, rankSentences } from '../../../src/components/model/moves.ts';
import { deltaSentences } from '../../../src/components/model/delta-text.ts';
import { shareText } from '../../../src/components/model/share-text.ts';
import { comparison, errorSources, separableText } from '../../../src/components/ranking/sentences.ts';
import { pairCharts } from '../../../src/components/chart/pair.ts';
import { averageMeaning } from '../../../src/components/standings/meaning.ts';
import { aBoard, anAverage, anEvaluation, aColumn, aRawScore, aTask } from '../domain/samples.ts';

const TASKS = [
  aTask({ id: 'a', label: 'A' }),
  aTask({ id: 'b', label: 'B' }),
  aTask({ id: 'c', label: 'C' }),
];
const row = (model: string, values: number[], stderr: number | null = 0.01, params: number | null = null) =>
  anEvaluation({
    model,
    path: model,
    metadata: { params },
    scores: values.map((value, index) => aRawScore({ key: TASKS[index]?.id ?? '', value, stderr })),
  });
const evaluations = [
  row('best', [0.9, 0.9, 0.9], 0.01, 70),
  row('next', [0.9, 0.8, 0.9], 0.01, 7),
  row('last', [0.1, 0.2, 0.3], 0.01, 1),
];
const board = aBoard({ tasks: TASKS, evaluations });
const [best, next] = board.rows;
if (!best || !next) throw new Error('There are three rows.');

describe('why a rank is what it is', () => {
  test('how many are better, and how many chance does not tell apart', () => {
    expect(rankSentences(best, board)).toEqual([
      'No model has a better average, so the rank is 1.',
      '0 are significantly better and 2 significantly worse; 0 cannot be told from it, so at 95% the rank lies in 1–1.',
    ]);
    expect(rankSentences(next, board)[0]).toBe('1 of 3 models has a better average, so the rank is 2.');
  });

  test('ties share it, and without standard errors nothing is said of chance', () => {
    const bare = aBoard({
      tasks: TASKS,
      evaluations: [row('x', [1, 1, 1], null), row('y', [1, 1, 1], null)],
    });
    const [first] = bare.rows;
    expect(first && rankSentences(first, bare)).toEqual([
      'No model has a better average, so the rank is 1, shared with 1 more.',
      'The files give no standard error for all of its scores, so nothing says how much of that is chance.',
    ]);
  });

  test('what would move it', () => {
    expect(moveSentences(next, board)).toEqual([
      'best, at rank 1, is 3.3 ahead.',
      'Of that it loses most in B (−3.3).',
      'Any one of these would close the gap: +10.0 in B.',
      'With other tasks of the same kind its rank would lie in 1–2 (95% of 1000 draws of the tasks with replacement; it is first in 30% of the draws).',
    ]);
    expect(moveSentences(best, board)).toHaveLength(1);
  });

  test('how it stood before', () => {
    expect(deltaSentences({ ...best, since: { isNew: false, places: 2, average: 1.26 } }, board)).toEqual([
      'In 0 days: 2 places up, average +1.3.',
    ]);
    expect(deltaSentences({ ...best, sincePrevious: { isNew: true, places: 0, average: 0 } }, board)).toEqual(
      ['Since the site was built before: new in the ranking.'],
    );
    expect(deltaSentences({ ...best, since: { isNew: false, places: -1, average: 0.01 } }, board)).toEqual([
      'In 0 days: 1 place down, the same average.',
    ]);
  });
});

describe('how the board ranks', () => {
  test('where standard errors come from', () => {
    expect(errorSources(board)).toBe('All 9 scores have a standard error, as the result files give it.');
    const proportion = aTask({ id: 'a', isProportion: true, samples: 100 });
    const mixed = aBoard({
      tasks: [proportion, aTask({ id: 'b' })],
      evaluations: [row('x', [0.5], null), row('y', [0.5], 0.1), row('z', [0.5, 0.5], null)],
    });
    expect(errorSources(mixed)).toBe(
      'Of 4 scores 3 have a standard error: 1 as the result files give it; 2 from Wilson’s interval for a proportion of as many samples.',
    );
    expect(errorSources(aBoard())).toBe('None of the 0 scores in 1 task has a standard error.');
  });

  test('the first two, with every number', () => {
    expect(comparison(board)).toBe(
      'best and next differ by 3.33. The standard error of that difference is √(0.58² + 0.58²) = 0.82, and 1.96 times that is 1.60: less than the difference, so it is significant.',
    );
    expect(comparison(aBoard())).toBeNull();
    expect(separableText(board)).toBe('2 of 2 pairs of neighbours in the ranking can be told apart at 95%.');
  });

  test.each([
    [{}, 'The mean of 3 tasks.'],
    [
      { method: 'group_mean' },
      'The mean of the means of the groups of tasks: a group of many weighs no more than one of few.',
    ],
    [
      { method: 'borda' },
      'The Borda count: how many other models it beats, a tie counting half, summed over 3 tasks.',
    ],
    [
      { method: 'mean_rank' },
      'The mean of its ranks in 3 tasks, ties sharing the mean of theirs. Lower is better.',
    ],
    [
      { method: 'win_rate' },
      'The mean, over 3 tasks, of the share of the other models that it beats, a tie counting half.',
    ],
    [
      { normalised: true },
      'The mean of 3 tasks. Each score counts as its share of the way from guessing, 0, to the best possible, 100.',
    ],
  ] as const)('%j in words', (average, text) => {
    const made = aBoard({ tasks: TASKS, evaluations, average: anAverage(average) });
    expect(averageMeaning(made, false)[0]).toBe(text);
  });

  test('what becomes of rows that miss tasks', () => {
    const made = aBoard({ tasks: TASKS, average: anAverage({ missing: 'min_coverage', minCoverage: 0.6 }) });
    expect(averageMeaning(made, false)[1]).toContain('if they are at least 2 of 3');
  });
});

describe('a chart of two columns', () => {
  const columns = [aColumn('params', { subtitle: 'billion' })];

  test('is the average against the first column of numbers, by factors where they differ much', () => {
    const [chart] = pairCharts(aBoard({ tasks: TASKS, evaluations, columns }), null);
    expect(chart).toMatchObject({
      title: 'Average against params, billion',
      isLog: true,
      xLowerIsBetter: true,
      yHigherIsBetter: true,
      hasMargins: true,
      missing: 0,
    });
    expect(pairCharts(board, null)).toEqual([]);
  });

  test('takes tasks too, with their direction, and leaves out rows that lack one of the two', () => {
    const loss = aTask({ id: 'b', label: 'Loss', higherIsBetter: false });
    const some = [...evaluations, row('unknown', [0.5, 0.5, 0.5])];
    const tasks = [TASKS[0] ?? loss, loss, TASKS[2] ?? loss];
    const made = aBoard({ tasks, evaluations: some, columns, average: anAverage({ method: 'win_rate' }) });
    const asked = { x: 'params', y: 'b', title: 'Mine', isLog: false, xLowerIsBetter: false };
    const [chart] = pairCharts(made, [asked]);
    expect(chart).toMatchObject({ title: 'Mine', yHigherIsBetter: false, xLowerIsBetter: false, missing: 1 });
    expect(chart?.points).toHaveLength(3);
    expect(pairCharts(made, [{ ...asked, x: 'nothing' }])).toEqual([]);
    expect(pairCharts(made, [{ ...asked, x: 'a' }])[0]).toMatchObject({ xLowerIsBetter: false });
  });
});

test('shares are never rounded to nothing or all', () => {
  expect([0, 0.001, 0.34, 0.999, 1].map(shareText)).toEqual([
    '0%',
    'less than 1%',
    '34%',
    'more than 99%',
    '100%',
  ]);
});

import { describe, expect, test } from 'vitest';
import { buildBoard } from '../../../src/domain/build-board.ts';
import { anAverage, anEvaluation, anInput, aTask } from './samples.ts';

const codes = (changes: Parameters<typeof anInput>[0]) =>
  buildBoard(anInput(changes)).problems.map(({ code }) => code);

describe('problems', () => {
  test('an empty board has none', () => {
    const { board, problems } = buildBoard(anInput({ tasks: [] }));
    expect(problems).toEqual([]);
    expect(board).toMatchObject({ rows: [], models: [], counts: { ranked: 0, incomplete: 0, tiers: 0 } });
    expect(codes({ tasks: [aTask()] })).toEqual([]);
  });

  test('a task that no file knows names the keys and metrics that occur', () => {
    const tasks = [
      aTask({ id: 'mmlu' }),
      aTask({ metric: 'acc_norm' }),
      aTask({ id: 'x', key: 'ifeval', metric: null }),
    ];
    const { problems } = buildBoard(anInput({ tasks, evaluations: [anEvaluation()] }));
    expect(problems).toMatchObject([
      {
        message:
          'No file has a score for task `ifeval`: under the key `ifeval` none has the metric `acc_norm`; metrics that occur: `acc`.',
      },
      {
        severity: 'error',
        dataset: 'results',
        path: 'leaderboard.yaml',
        where: 'tasks → mmlu',
        code: 'task-without-scores',
        message: 'No file has a score for task `mmlu`: none has the key `mmlu`. Keys that occur: `ifeval`.',
        remedy: 'Correct `key` and `metric` of the task, or remove it.',
      },
      {
        message:
          'No file has a score for task `x`: under the key `ifeval` no metric is asked for; metrics that occur: `acc`.',
      },
    ]);
  });

  test('an average that cannot be mirrored', () => {
    const tasks = [aTask(), aTask({ id: 'perplexity', higherIsBetter: false, range: [0, null] })];
    const evaluations = [anEvaluation({ scores: { ifeval: 0.5, perplexity: 3 } })];
    const { board, problems } = buildBoard(anInput({ tasks, evaluations }));
    expect(board.rows).toMatchObject([{ average: null, rank: null, coverage: 2 }]);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        where: 'tasks → perplexity',
        code: 'average-needs-range',
        message:
          'Task `perplexity` is lower-is-better among higher-is-better ones and has no finite range, so it cannot be mirrored and no row has an average.',
        remedy:
          'Give the task a `range` with both ends, or the weight 0, or choose an `average` that only counts places, such as `win_rate`.',
      },
    ]);
  });

  test('a score that cannot be normalised', () => {
    const tasks = [aTask(), aTask({ id: 'speed', range: [0, null] })];
    const evaluations = [anEvaluation({ scores: { ifeval: 0.5, speed: 3 } })];
    const { board, problems } = buildBoard(
      anInput({ tasks, evaluations, average: anAverage({ normalised: true }) }),
    );
    expect(board.rows).toMatchObject([{ average: null, rank: null, coverage: 2 }]);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        where: 'tasks → speed',
        code: 'normalised-needs-range',
        message:
          'Task `speed` has no finite best score above guessing, so it cannot be normalised and no row has an average.',
        remedy:
          'Give the task a `range` whose better end is a number, and a `baseline` below it; or the weight 0; or leave `normalised` out.',
      },
    ]);
  });

  test('an average of nothing', () => {
    const { problems } = buildBoard(
      anInput({ tasks: [aTask({ weight: 0 })], evaluations: [anEvaluation()] }),
    );
    expect(problems).toMatchObject([
      {
        where: 'tasks',
        code: 'average-without-weight',
        message: 'Every task has the weight 0, so no row has an average.',
        remedy: 'Give at least one task a `weight` above 0.',
      },
    ]);
  });
});

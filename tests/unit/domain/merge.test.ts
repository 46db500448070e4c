import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { bindTasks } from '../../../src/domain/binding/task-binding.ts';
import { mergeEvaluations } from '../../../src/domain/merge.ts';
import { aRawScore, aTask, anEvaluation } from './samples.ts';

const TASKS = [aTask(), aTask({ id: 'gsm8k' })];
const merge = (evaluations: Evaluation[], revisions: 'newest' | 'all' = 'newest') =>
  mergeEvaluations(evaluations, bindTasks(TASKS, evaluations), revisions);
const OLD = '2024-01-01T00:00:00Z';
const NEW = '2024-06-05T12:31:02.123Z';

describe('mergeEvaluations', () => {
  test('takes for each task the newest run that has a score', () => {
    const { rows, problems } = merge([
      anEvaluation({ runAt: OLD, path: 'z.json', scores: { ifeval: 0.1, gsm8k: 0.2 } }),
      anEvaluation({ runAt: NEW, path: 'a.json', scores: { ifeval: 0.3 } }),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.scores).toMatchObject([
      { value: 0.3, runAt: NEW, source: { path: 'a.json' } },
      { value: 0.2, runAt: OLD, source: { path: 'z.json' } },
    ]);
    expect(rows[0]).toMatchObject({ runAt: NEW, isNewest: true });
    expect(problems).toEqual([]);
  });

  test('orders runs by what their times mean, not by how they are written', () => {
    const runs = [
      anEvaluation({ runAt: '2024-06-05T12:31:02Z', path: 'b.json', scores: { ifeval: 0.1 } }),
      anEvaluation({ runAt: '2024-06-05T12:31:02.5Z', path: 'a.json', scores: { ifeval: 0.2 } }),
      anEvaluation({ runAt: null, path: 'c.json', scores: { ifeval: 0.3 } }),
    ];
    expect(merge(runs).rows[0]?.scores[0]).toMatchObject({ value: 0.2 });
  });

  test('a newer run whose score is missing hides nothing', () => {
    const missing = aRawScore({ value: null, missing: 'not_a_number', found: 'NaN' });
    const { rows } = merge([
      anEvaluation({ runAt: OLD, path: 'a.json', scores: { ifeval: 0.1 } }),
      anEvaluation({ runAt: NEW, path: 'b.json', scores: [missing] }),
    ]);
    expect(rows[0]?.scores).toMatchObject([
      { kind: 'measured', value: 0.1 },
      { kind: 'missing', reason: 'not_evaluated', found: null, source: null },
    ]);
  });

  test('without any score gives the newest reason', () => {
    const score = (missing: 'not_a_number' | 'not_available') => [aRawScore({ value: null, missing })];
    const { rows } = merge([
      anEvaluation({ runAt: NEW, path: 'b.json', scores: score('not_available') }),
      anEvaluation({ runAt: OLD, path: 'a.json', scores: score('not_a_number') }),
    ]);
    expect(rows[0]?.scores[0]).toMatchObject({ reason: 'not_available', source: { path: 'b.json' } });
  });

  test('makes a row of the newest revision, and never mixes revisions', () => {
    const runs = [
      anEvaluation({ revision: 'old', runAt: OLD, path: 'a.json', scores: { ifeval: 0.1, gsm8k: 0.2 } }),
      anEvaluation({ revision: 'new', runAt: NEW, path: 'b.json', scores: { ifeval: 0.3 } }),
    ];
    const newest = merge(runs);
    expect(newest.rows.map(({ entry }) => entry.revision)).toEqual(['new']);
    expect(newest.rows[0]?.scores[1]).toMatchObject({ kind: 'missing', reason: 'not_evaluated' });
    expect(newest.olderRows.map(({ entry }) => entry.revision)).toEqual(['old']);

    const all = merge(runs, 'all');
    expect(all.rows.map(({ entry, isNewest }) => [entry.revision, isNewest])).toEqual([
      ['new', true],
      ['old', false],
    ]);
    expect(all.olderRows).toEqual([]);
  });

  test('keeps precisions and weight types apart', () => {
    const { rows } = merge([
      anEvaluation({ precision: 'float16', path: 'a.json' }),
      anEvaluation({ precision: '4bit', path: 'b.json' }),
      anEvaluation({ precision: '4bit', weightType: 'Adapter', path: 'c.json' }),
      anEvaluation({ precision: '4bit', weightType: 'Original', path: 'd.json' }),
    ]);
    expect(rows.map(({ entry }) => [entry.precision, entry.weightType])).toEqual([
      ['4bit', 'Original'],
      ['4bit', 'Adapter'],
      ['float16', null],
    ]);
  });

  test('reports runs of one time that disagree, and takes the last by path', () => {
    const runs = [
      anEvaluation({ path: 'b.json', scores: { ifeval: 0.2 } }),
      anEvaluation({ path: 'a.json', scores: { ifeval: 0.1 } }),
    ];
    const { rows, problems } = merge(runs);
    expect(rows[0]?.scores[0]).toMatchObject({ value: 0.2 });
    expect(problems).toEqual([
      {
        severity: 'warning',
        dataset: 'results',
        path: 'b.json',
        where: null,
        code: 'conflicting-runs',
        message: 'Two runs of the same time give task `ifeval` different scores: 0.2 here, 0.1 in a.json.',
        remedy:
          'The last by path and line is used. Remove the one that is wrong, or give both their run times.',
      },
    ]);
    expect(merge(runs.toReversed())).toEqual(merge(runs));
  });

  test('names the lines of a table that disagree', () => {
    const { problems } = merge([
      anEvaluation({ path: 'a.csv', line: 2, scores: { ifeval: 0.2 } }),
      anEvaluation({ path: 'a.csv', line: 10, scores: { ifeval: 0.1 } }),
    ]);
    expect(problems).toMatchObject([{ path: 'a.csv', where: 'line 10' }]);
    expect(problems[0]?.message).toContain('0.1 here, 0.2 in a.csv line 2.');
  });

  test('is silent about exact duplicates, and about older runs', () => {
    expect(
      merge([
        anEvaluation({ path: 'a.json', runAt: NEW }),
        anEvaluation({ path: 'b.json', runAt: NEW }),
        anEvaluation({ path: 'c.json', runAt: OLD, scores: { ifeval: 0.1 } }),
        anEvaluation({ path: 'd.json', runAt: OLD, scores: { ifeval: 0.2 } }),
      ]).problems,
    ).toEqual([]);
  });

  test('reports revisions that nothing puts in order', () => {
    const { rows, problems } = merge([
      anEvaluation({ revision: 'v1', path: 'a.json' }),
      anEvaluation({ revision: null, path: 'b.json' }),
    ]);
    expect(rows.map(({ entry }) => entry.revision)).toEqual([null]);
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        path: 'b.json',
        code: 'revision-order-unknown',
        message:
          'Revisions (none) and v1 of org/name have the same newest run time, so nothing says which is newer.',
        remedy: 'The last by path is the row. Give the runs their times, or remove the older files.',
      },
    ]);
  });

  test('hands on the problems of every file with its path', () => {
    const { problems } = merge([
      anEvaluation({ path: 'a.json', runAt: NEW, scores: { ifeval: 1.5 } }),
      anEvaluation({ path: 'b.json', runAt: OLD, scores: { ifeval: -1 } }),
    ]);
    expect(problems.map(({ path, code, dataset }) => [path, code, dataset])).toEqual([
      ['a.json', 'score-out-of-range', 'results'],
      ['b.json', 'score-out-of-range', 'results'],
    ]);
  });
});

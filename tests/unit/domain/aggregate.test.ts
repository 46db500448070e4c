import { describe, expect, test } from 'vitest';
import { createAggregate } from '../../../src/domain/aggregate.ts';
import type { Score } from '../../../src/domain/score.ts';
import { bindScore } from '../../../src/domain/score.ts';
import type { Task } from '../../../src/domain/task.ts';
import { aRawScore, aTask, anEvaluation } from './samples.ts';

const MISSING: Score = { kind: 'missing', reason: 'not_evaluated', found: null, source: null };

function scoresOf(tasks: Task[], values: (number | null)[], stderrs: (number | null)[] = []): Score[] {
  return tasks.map((task, index) => {
    const raw = aRawScore({ key: task.key, value: values[index] ?? null, stderr: stderrs[index] ?? null });
    return bindScore(task, anEvaluation({ scores: [raw] })).score ?? MISSING;
  });
}

const mean = (tasks: Task[], missing: 'strict' | 'available' = 'strict') =>
  createAggregate(tasks, { method: 'mean', missing });

const A = aTask({ id: 'a' });
const B = aTask({ id: 'b', weight: 3 });
const LOSS = aTask({ id: 'loss', higherIsBetter: false, range: [0, 1] });
const PERPLEXITY = aTask({ id: 'perplexity', higherIsBetter: false, range: [0, null] });

describe('createAggregate', () => {
  test('weighs scores in display units', () => {
    const { average, averageStderr } = mean([A, B]).of(scoresOf([A, B], [0.5, 0.75], [0.03, 0.04]));
    expect(average).toBeCloseTo((50 + 3 * 75) / 4, 10);
    expect(averageStderr).toBeCloseTo(Math.sqrt(3 ** 2 + (3 * 4) ** 2) / 4, 10);
  });

  test('has no standard error where one score has none', () => {
    expect(mean([A, B]).of(scoresOf([A, B], [0.5, 0.75], [0.03, null])).averageStderr).toBeNull();
  });

  test('strict: no average where a task is missing; zero is a score', () => {
    expect(mean([A, B]).of(scoresOf([A, B], [0.5, null]))).toEqual({ average: null, averageStderr: null });
    expect(mean([A, B]).of(scoresOf([A, B], [0, 0])).average).toBe(0);
  });

  test('available: the mean of what is there, and of nothing none', () => {
    const scores = scoresOf([A, B], [0.5, null], [0.03, null]);
    const { average, averageStderr } = mean([A, B], 'available').of(scores);
    expect(average).toBe(50);
    expect(averageStderr).toBeCloseTo(3, 10);
    expect(mean([A, B], 'available').of(scoresOf([A, B], [null, null])).average).toBeNull();
  });

  test('a task of weight 0 takes no part, not even when it is missing', () => {
    const ignored = aTask({ id: 'c', weight: 0, higherIsBetter: false, range: null });
    const aggregate = mean([A, ignored]);
    expect(aggregate).toMatchObject({ higherIsBetter: true, impossible: null });
    expect(aggregate.of(scoresOf([A, ignored], [0.5, 0.1])).average).toBe(50);
    expect(aggregate.of(scoresOf([A, ignored], [0.5, null])).average).toBe(50);
  });

  test('only lower-is-better tasks: unmirrored, and lower is better', () => {
    const aggregate = mean([LOSS, PERPLEXITY]);
    expect(aggregate.higherIsBetter).toBe(false);
    expect(aggregate.of(scoresOf([LOSS, PERPLEXITY], [0.25, 15])).average).toBe(20);
  });

  test('mixed directions: lower-is-better enters mirrored in its range', () => {
    const shifted = aTask({ id: 'd', higherIsBetter: false, range: [50, 100] });
    const aggregate = mean([A, LOSS, shifted]);
    expect(aggregate.higherIsBetter).toBe(true);
    const { average } = aggregate.of(scoresOf([A, LOSS, shifted], [0.5, 0.2, 60]));
    expect(average).toBeCloseTo((50 + 80 + 90) / 3, 10);
  });

  test('mixed directions without a finite range: impossible, and says for which task', () => {
    const aggregate = mean([A, PERPLEXITY], 'available');
    expect(aggregate.impossible).toEqual({ tasks: [PERPLEXITY], code: 'average-needs-range' });
    expect(aggregate.of(scoresOf([A, PERPLEXITY], [0.5, 3])).average).toBeNull();
  });

  test('only weights of 0: impossible', () => {
    expect(mean([aTask({ weight: 0 })]).impossible?.code).toBe('average-without-weight');
  });
});

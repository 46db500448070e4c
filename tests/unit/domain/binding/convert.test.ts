import { describe, expect, it } from 'vitest';
import { convert, convertStderr, isReversed } from '../../../../src/domain/binding/convert.ts';
import { bindTask } from '../../../../src/domain/binding/bind-evaluation.ts';
import type { Task } from '../../../../src/domain/task.ts';
import { aRawScore, aTask, anEvaluation } from '../samples.ts';

const bind = (task: Partial<Task>, raw: Parameters<typeof aRawScore>[0]) =>
  bindTask(aTask(task), anEvaluation({ scores: [aRawScore(raw)] }));

describe('convert', () => {
  it.each([
    [{ scale: 1, transform: null }, 0.3, 0.02, 0.3, 0.02],
    [{ scale: 100, transform: null }, 0.3, 0.02, 30, 2],
    [{ scale: -1, transform: null }, 0.3, 0.02, -0.3, 0.02],
    [{ scale: 1, transform: 'percent' }, 30, 2, 0.3, 0.02],
    [{ scale: 1, transform: 'one_minus' }, 0.3, 0.02, 0.7, 0.02],
    [{ scale: 0.01, transform: 'one_minus' }, 30, 2, 0.7, 0.02],
    [{ scale: 1, transform: 'log' }, 20, 2, Math.log(20), 0.1],
    [{ scale: 2, transform: 'log' }, 10, 1, Math.log(20), 0.1],
  ] as const)('%j', (conversion, value, stderr, expected, expectedStderr) => {
    expect(convert(value, conversion)).toBeCloseTo(expected, 12);
    expect(convertStderr(stderr, value, conversion)).toBeCloseTo(expectedStderr, 12);
  });

  it('has the slope of a small step', () => {
    for (const transform of ['percent', 'one_minus', 'log', null] as const) {
      for (const scale of [1, 100, -3]) {
        if (transform === 'log' && scale < 0) continue;
        const step = 1e-7;
        const slope = (convert(0.5 + step, { scale, transform }) - convert(0.5, { scale, transform })) / step;
        expect(convertStderr(1, 0.5, { scale, transform })).toBeCloseTo(Math.abs(slope), 4);
        expect(isReversed({ scale, transform })).toBe(slope < 0);
      }
    }
  });
});

describe('a score that is converted', () => {
  it('is compared with range and direction as it is then', () => {
    const errorRate = { metric: 'acc', transform: 'one_minus' } as const;
    const { score, problems } = bind(errorRate, {
      value: 0.2,
      stderr: 0.01,
      higherIsBetter: false,
      range: [0, 1],
    });
    expect(problems).toEqual([]);
    expect(score).toMatchObject({ value: 0.8, given: 0.2, display: 80, stderr: 0.01 });
    expect(bind(errorRate, { value: 0.2, higherIsBetter: true }).problems).toMatchObject([
      {
        code: 'direction-disagrees',
        message:
          'The file says that lower is better (after conversion), the config that higher is better in task `ifeval`.',
      },
    ]);
  });

  it('is refused outside the range, with the number of the file', () => {
    expect(bind({ transform: 'percent' }, { value: 250 }).problems).toMatchObject([
      {
        code: 'score-out-of-range',
        message:
          'The score 250 in the file, 2.5 after conversion, is outside the range 0 to 1 of task `ifeval`.',
      },
    ]);
    expect(bind({ transform: 'log', range: null }, { value: 0 })).toMatchObject({
      score: { kind: 'missing', reason: 'not_a_number', found: '0' },
      problems: [
        {
          message: 'The score 0 has no logarithm, which `transform` of task `ifeval` asks for.',
          remedy: 'Check `transform` of task `ifeval` in leaderboard.yaml, or correct the file.',
        },
      ],
    });
  });

  it('is doubted where the file states another range', () => {
    expect(bind({}, { value: 0.5, range: [0, 100] }).problems).toMatchObject([
      {
        code: 'range-disagrees',
        message: 'The file says that scores of task `ifeval` are from 0 to 100, the config says 0 to 1.',
        remedy:
          'The config was followed. Check `range` of task `ifeval` in leaderboard.yaml, or give it a `scale`.',
      },
    ]);
    expect(bind({ transform: 'percent' }, { value: 50, range: [0, 100] }).problems).toEqual([]);
    expect(bind({ range: null }, { value: 0.5, range: [0, 100] }).problems).toEqual([]);
  });
});

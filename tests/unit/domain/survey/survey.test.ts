import { describe, expect, it } from 'vitest';
import { keyFamilies } from '../../../../src/domain/survey/key-families.ts';
import { surveyScores } from '../../../../src/domain/survey/survey.ts';
import { aRawScore, anEvaluation } from '../samples.ts';

describe('surveyScores', () => {
  it('counts each metric, and keeps what no file contradicts', () => {
    const evaluation = (value: number | null, changes: Parameters<typeof aRawScore>[0] = {}) =>
      anEvaluation({
        scores: [
          aRawScore({
            key: 'a',
            metric: 'acc',
            value,
            shots: 5,
            higherIsBetter: true,
            range: [0, 1],
            ...changes,
          }),
          aRawScore({ key: 'a', metric: 'f1', value: 50 }),
        ],
      });
    expect(
      surveyScores([
        evaluation(0.2),
        evaluation(0.8, { shots: 0, stderr: 0.1, samples: 10 }),
        evaluation(null),
        anEvaluation({ scores: { b: 1 } }),
      ]),
    ).toEqual([
      {
        key: 'a',
        evaluations: 3,
        metrics: [
          {
            metric: 'acc',
            count: 2,
            missing: 1,
            min: 0.2,
            max: 0.8,
            beyondOne: 0,
            hasStderr: true,
            shots: null,
            higherIsBetter: true,
            range: [0, 1],
            samples: 10,
            isGroup: false,
          },
          expect.objectContaining({
            metric: 'f1',
            count: 3,
            min: 50,
            max: 50,
            beyondOne: 3,
            shots: null,
            range: null,
          }),
        ],
      },
      expect.objectContaining({ key: 'b', evaluations: 1 }),
    ]);
  });
});

describe('keyFamilies', () => {
  it('finds what differs in one part only', () => {
    const mmlu = ['law', 'art', 'logic', 'us_history'].map((name) => `mmlu_${name}`);
    const helm = ['law', 'art', 'logic', 'ethics'].map((name) => `mmlu:subject=${name}`);
    const lighteval = ['law', 'art', 'logic', 'ethics'].map((name) => `leaderboard|mmlu:${name}|5`);
    expect(keyFamilies([...mmlu, ...helm, ...lighteval, 'gsm8k', 'arc_easy', 'arc_challenge'])).toEqual({
      families: [
        { pattern: 'leaderboard|mmlu:*|5', keys: lighteval },
        { pattern: 'mmlu:subject=*', keys: helm },
        { pattern: 'mmlu_*', keys: mmlu },
      ],
      others: ['gsm8k', 'arc_easy', 'arc_challenge'],
    });
  });

  it('has every key once', () => {
    const keys = ['a_b_1', 'a_b_2', 'a_b_3', 'a_b_4', 'a_c', 'a_d', 'a_e', 'a_f', '_x', 'y_'];
    const { families, others } = keyFamilies(keys);
    expect([...families.flatMap((family) => family.keys), ...others].sort()).toEqual([...keys].sort());
    expect(families.map(({ pattern }) => pattern)).toEqual(['a_b_*', 'a_*']);
  });
});

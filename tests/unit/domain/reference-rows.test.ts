import { describe, expect, test } from 'vitest';
import { buildBoard } from '../../../src/domain/build-board.ts';
import type { ReferenceOptions } from '../../../src/domain/reference-rows.ts';
import { aTask, anEvaluation, anInput } from './samples.ts';

const aReference = (changes: Partial<ReferenceOptions>): ReferenceOptions => ({
  label: 'Human',
  description: null,
  url: null,
  model: null,
  scores: null,
  ...changes,
});

const tasks = [aTask({ id: 'a', baseline: 0.25 }), aTask({ id: 'b' })];
const evaluations = [
  anEvaluation({ model: 'org/good', scores: { a: 0.9, b: 0.8 } }),
  anEvaluation({ model: 'org/bad', scores: { a: 0.3, b: 0.4 } }),
  anEvaluation({ model: 'people', scores: { a: 0.6, b: 0.6 } }),
];

describe('references', () => {
  test('are shown with their average and not ranked, and change nothing for the others', () => {
    const references = [
      aReference({ model: 'People', description: 'Ten of them.' }),
      aReference({ label: 'Paper', scores: { a: 0.95, b: 0.95 }, url: 'https://example.org' }),
      aReference({ label: 'Guessing', scores: 'baseline' }),
    ];
    const { board, problems } = buildBoard(anInput({ tasks, evaluations, references }));
    expect(problems).toEqual([]);
    expect(board.rows.map(({ id, rank }) => [id, rank])).toEqual([
      ['org/good', 1],
      ['org/bad', 2],
    ]);
    expect(board.counts).toMatchObject({ ranked: 2, incomplete: 0 });
    expect(board.summaries.map(({ count }) => count)).toEqual([2, 2]);
    expect(board.references).toMatchObject([
      {
        id: '@Paper',
        slug: '',
        rank: null,
        average: 95,
        reference: { label: 'Paper', url: 'https://example.org' },
      },
      { id: 'people', slug: 'people', rank: null, average: 60, reference: { label: 'Human' } },
      { id: '@Guessing', rank: null, average: null, coverage: 1 },
    ]);
    expect(board.references[0]?.scores[0]).toMatchObject({ source: { path: 'leaderboard.yaml' } });
    expect(board.models.map(({ model }) => model)).toEqual(['org/good', 'org/bad', 'people']);
  });

  test('say what they name and is not there', () => {
    const references = [
      aReference({ model: 'nobody' }),
      aReference({ label: 'Paper', scores: { a: 2, c: 1 } }),
    ];
    const { board, problems } = buildBoard(anInput({ tasks, evaluations, references }));
    expect(board.references).toMatchObject([{ id: '@Paper', coverage: 0 }]);
    expect(problems.map(({ where, code, message, remedy }) => ({ where, code, message, remedy }))).toEqual([
      {
        where: 'references → Human',
        code: 'reference-model-unknown',
        message: 'The reference `Human` names the model nobody, of which there are no results.',
        remedy:
          'Correct the name as the result files have it, give `scores` instead, or take the reference out.',
      },
      {
        where: 'references → Paper',
        code: 'reference-task-unknown',
        message: 'The reference `Paper` has a score for `c`, which is no task of this board.',
        remedy: 'Use the `id` of a task: a, b.',
      },
      {
        where: 'references → Paper',
        code: 'score-out-of-range',
        message: 'The score 2 is outside the range 0 to 1 of task `a`.',
        remedy: 'Check the score, or `range` of task `a`.',
      },
    ]);
  });
});

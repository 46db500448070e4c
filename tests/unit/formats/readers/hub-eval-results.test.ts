import { describe, expect, it } from 'vitest';
import { readFixture, readText } from '../read-fixture.ts';

const PATH = 'example-org/chat-model/.eval_results/gpqa.yaml';

describe('hub-eval-results', () => {
  it('reads each result with its date', async () => {
    const { format, evaluations, rejections } = await readFixture('hub-eval-results', PATH);
    expect(format).toBe('hub-eval-results');
    expect(evaluations).toMatchObject([
      {
        entry: { model: 'example-org/chat-model', revision: null, precision: null, weightType: null },
        runAt: '2026-01-18T00:00:00Z',
        scores: [{ key: 'Idavidrein/gpqa', metric: 'diamond', value: 41.2, stderr: null }],
        metadata: { self_reported: true, notes: 'thinking, 198 questions' },
      },
      {
        runAt: '2026-02-01T10:30:00Z',
        scores: [{ key: 'Idavidrein/gpqa', metric: 'gpqa_main', value: 0.402 }],
        metadata: { verified: true },
      },
    ]);
    expect(rejections).toEqual([
      {
        path: PATH,
        where: '[2] → dataset',
        code: 'result-without-task',
        message: 'The result has no `dataset` with an `id` and a `task_id`.',
        remedy: 'Write both, as `eval.yaml` of the benchmark’s dataset names them.',
      },
    ]);
  });

  it.each([
    ['name/.eval_results/a.yaml', 'name'],
    ['org__name/.eval_results/a.yaml', 'org/name'],
    ['models/org/name/.eval_results/a.yaml', 'org/name'],
  ])('takes the model of %s from its folders', async (path, model) => {
    const { evaluations } = await readText('- dataset: { id: a/b, task_id: c }\n  value: 1\n', { path });
    expect(evaluations[0]?.entry.model).toBe(model);
  });

  it('rejects a file that lies in no model’s folder', async () => {
    const { rejections } = await readText('- dataset: { id: a/b, task_id: c }\n  value: 1\n', {
      path: 'results/a.yaml',
    });
    expect(rejections).toMatchObject([{ code: 'model-missing' }]);
  });
});

describe('hub-leaderboard', () => {
  it('reads a benchmark’s models', async () => {
    const { format, evaluations, rejections } = await readFixture('hub-leaderboard', 'leaderboard.json');
    expect({ format, rejections }).toEqual({ format: 'hub-leaderboard', rejections: [] });
    expect(evaluations).toMatchObject([
      {
        entry: { model: 'example-org/large-model' },
        scores: [{ key: 'leaderboard', metric: 'value', value: 96.06 }],
        metadata: { verified: true, source: 'Eval logs' },
        source: { line: 1 },
      },
      { entry: { model: 'example-org/chat-model' }, metadata: { notes: '8-shot' }, source: { line: 2 } },
    ]);
  });

  it('rejects a model without a name by itself', async () => {
    const { evaluations, rejections } = await readText(
      [
        { rank: 1, modelId: ' ', value: 1 },
        { rank: 2, modelId: 'a/b', value: 'n/a' },
      ],
      { path: 'a.json' },
    );
    expect(evaluations).toMatchObject([{ scores: [{ value: null, missing: 'not_available' }] }]);
    expect(rejections).toMatchObject([{ where: '[0] → modelId', code: 'model-missing' }]);
  });
});

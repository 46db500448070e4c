import { describe, expect, it } from 'vitest';
import { readFixture, readText } from '../read-fixture.ts';

describe('bigcode', () => {
  it('reads each task’s metrics as they are', async () => {
    const path = 'example-org__code-model/evaluation_results.json';
    const { format, evaluations, rejections } = await readFixture('bigcode', path);
    expect({ format, rejections }).toEqual({ format: 'bigcode', rejections: [] });
    expect(evaluations).toMatchObject([
      {
        entry: { model: 'example-org/code-model', revision: null, precision: 'bfloat16', weightType: null },
        runAt: null,
        harness: 'bigcode-evaluation-harness',
        metadata: {},
      },
    ]);
    expect(evaluations[0]?.scores.map(({ key, metric, value }) => [key, metric, value])).toEqual([
      ['humaneval', 'pass@1', 0.3048780487804878],
      ['humaneval', 'pass@10', 0.4817073170731707],
      ['mbpp', 'pass@1', 0.4102],
      ['mbpp', 'pass@10', 0.588],
    ]);
  });

  it('names an adapter rather than the model under it', async () => {
    const path = 'example-org__code-adapter/multiple-py_2024-02-03T11-00-00.json';
    const { evaluations } = await readFixture('bigcode', path);
    expect(evaluations).toMatchObject([
      {
        entry: {
          model: 'example-org/code-adapter',
          revision: '1f0e9d8',
          precision: '4bit',
          weightType: 'Adapter',
        },
        runAt: '2024-02-03T11:00:00Z',
        metadata: { limit: 50 },
      },
    ]);
  });

  it('rejects what is no object of metrics by itself, and a file of nothing else', async () => {
    const config = { model: 'a/b', tasks: 'x', n_samples: 1 };
    expect(await readText({ x: { 'pass@1': 1 }, y: 3, config })).toMatchObject({
      evaluations: [{ scores: [{ key: 'x', value: 1 }] }],
      rejections: [{ code: 'task-without-metrics' }],
    });
    expect(await readText({ config })).toMatchObject({ rejections: [{ code: 'no-scores' }] });
  });
});

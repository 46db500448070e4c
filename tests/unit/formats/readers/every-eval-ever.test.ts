import { describe, expect, it } from 'vitest';
import { readFixture, readText } from '../read-fixture.ts';

async function evaluationOf(path: string) {
  const { format, evaluations, rejections } = await readFixture('every-eval-ever', path);
  expect({ format, rejections, count: evaluations.length }).toEqual({
    format: 'every-eval-ever',
    rejections: [],
    count: 1,
  });
  const [evaluation] = evaluations;
  if (evaluation === undefined) throw new Error('no evaluation');
  return evaluation;
}

const record = (...evaluation_results: object[]) => ({
  schema_version: '0.3.0',
  model_info: { id: 'a/b' },
  evaluation_results,
});
const result = (changes: object = {}) => ({
  evaluation_name: 'x',
  metric_config: { metric_id: 'acc' },
  score_details: { score: 0.5 },
  ...changes,
});

describe('every-eval-ever', () => {
  it('reads schema 0.2.0, which names no metric', async () => {
    const { entry, scores, metadata, runAt, harness } = await evaluationOf(
      '98ea850e-7019-4728-a558-8b1819ec47c2.json',
    );
    expect(entry).toEqual({
      model: 'TencentARC/LLaMA-Pro-8B-Instruct',
      revision: null,
      precision: 'bfloat16',
      weightType: null,
    });
    expect(scores.map(({ key, metric, value, range }) => [key, metric, value, range])).toContainEqual([
      'MATH Level 5',
      null,
      0.0249,
      [0, 1],
    ]);
    expect(scores.every(({ higherIsBetter }) => higherIsBetter)).toBe(true);
    expect(metadata).toEqual({
      params: 8.357,
      architecture: 'LlamaForCausalLM',
      developer: 'TencentARC',
      evaluated_by: 'Hugging Face',
    });
    expect({ runAt, harness }).toEqual({ runAt: '2026-02-10T00:14:46.623709Z', harness: null });
  });

  it('reads 0.2.2 and 0.3.0', async () => {
    const second = await evaluationOf('676f4465-ce78-411a-9f5a-c97b3d2eac4f.json');
    expect(second).toMatchObject({
      entry: { model: '01-ai/yi-1.5-34b-chat' },
      metadata: { params: 34 },
      harness: 'MMLU-Pro leaderboard (TIGER-Lab)',
    });
    expect(second.scores[1]).toMatchObject({
      key: 'MMLU-Pro (Biology)',
      metric: 'mmlu_pro/biology',
      value: 0.7141,
    });
    const third = await evaluationOf(
      'data/demo-source/demo-org/demo-model/f3a1c0de-4b2e-4c1a-9f6d-1b7e5a2c8d40.json',
    );
    expect(third).toMatchObject({
      entry: { model: 'demo-org/demo-model' },
      runAt: '2025-06-15T15:06:40Z',
      metadata: { open_weights: true },
      scores: [{ key: 'demo-source.demo_bench', metric: 'accuracy', value: 0.75 }],
    });
  });

  it('reads errors as stated, from an interval, or from a deviation', async () => {
    const { scores, entry, metadata, harness, runAt } = await evaluationOf('example.json');
    expect(entry).toMatchObject({ revision: '0123abc', precision: 'bfloat16' });
    expect(metadata).toMatchObject({ self_reported: true, params: 7.24, open_weights: true });
    expect(metadata).not.toHaveProperty('inference_platform');
    expect({ harness, runAt }).toEqual({ harness: 'lm_eval 0.4.9', runAt: '2026-01-01T00:00:00Z' });
    expect(scores[0]).toMatchObject({
      key: 'gsm8k',
      metric: 'exact_match',
      stderr: 0.0134,
      stderrKey: 'standard_error',
      shots: 5,
      samples: 1319,
    });
    expect(scores[1]?.stderr).toBeCloseTo(0.04 / 1.6449, 12);
    expect(scores[2]).toMatchObject({
      stderr: 0.5,
      stderrKey: 'standard_deviation',
      higherIsBetter: false,
      range: [1, null],
    });
  });

  it.each([
    { confidence_interval: { lower: -1.7e308, upper: 1.7e308 } },
    { standard_deviation: 1e308, num_samples: 1e-300 },
  ])('has no error where that would be infinite: %j', async (uncertainty) => {
    const { evaluations } = await readText(record(result({ score_details: { score: 1, uncertainty } })));
    expect(evaluations[0]?.scores[0]).toMatchObject({ value: 1, stderr: null, stderrKey: null });
  });

  it('takes -1 for unknown where the metric says so, and tells results of one name apart', async () => {
    const { scores } = await evaluationOf('example.json');
    expect(scores.slice(3).map(({ key, value, missing, found }) => [key, value, missing, found])).toEqual([
      ['judge', null, 'not_available', '-1'],
      ['judge/harmless', 1, null, null],
    ]);
  });

  it('takes the time of its newest result where the record has none', async () => {
    const times = ['1750000000', '1760000000', 'soon'].map((evaluation_timestamp, index) =>
      result({ evaluation_name: `x${index}`, evaluation_timestamp }),
    );
    const { evaluations } = await readText(record(...times));
    expect(evaluations[0]?.runAt).toBe('2025-10-09T08:53:20Z');
  });

  it('rejects a result without a name, and one that is there already', async () => {
    const { rejections, evaluations } = await readText(
      record(result(), result(), result({ evaluation_name: ' ' })),
      { path: 'a.json' },
    );
    expect(evaluations[0]?.scores).toHaveLength(1);
    expect(rejections).toEqual([
      {
        path: 'a.json',
        where: 'evaluation_results[1]',
        code: 'duplicate-score',
        message: 'The record has a score of `x` in the same metric already.',
        remedy: 'Give each an `evaluation_result_id` or a `metric_id` of its own, or take one out.',
      },
      {
        path: 'a.json',
        where: 'evaluation_results[2]',
        code: 'evaluation-unnamed',
        message: 'The result has no `evaluation_name`, so nothing says which task it is of.',
        remedy: 'Write the evaluation’s name there.',
      },
    ]);
    expect((await readText(record())).rejections).toMatchObject([{ code: 'no-scores' }]);
  });

  it('ignores a datastore’s manifest', async () => {
    expect(await readFixture('every-eval-ever', 'aggregate.jsonl')).toMatchObject({
      evaluations: [],
      rejections: [],
      ignored: 'a list of records that lie in other files',
    });
  });
});

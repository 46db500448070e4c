import { describe, expect, it } from 'vitest';
import { readFixture, readText } from '../read-fixture.ts';

const BASE = 'example-org/base-model/results_2024-11-08T10-21-37.104938.json';
const CHAT = 'example-org/chat-model/results_2025-06-02T08-14-55.000731.json';
const NEW = 'example-org/new-model/results_2026-02-17T19-40-03.552117.json';

async function evaluationOf(path: string) {
  const { format, evaluations, rejections } = await readFixture('lighteval', path);
  expect({ format, rejections, count: evaluations.length }).toEqual({
    format: 'lighteval',
    rejections: [],
    count: 1,
  });
  const [evaluation] = evaluations;
  if (evaluation === undefined) throw new Error('no evaluation');
  const score = (key: string, metric: string) =>
    evaluation.scores.find((each) => each.key === key && each.metric === metric);
  return { ...evaluation, score };
}

describe('lighteval', () => {
  it('reads who, when and by what, before 0.11 and since', async () => {
    expect(await evaluationOf(BASE)).toMatchObject({
      entry: {
        model: 'example-org/base-model',
        revision: '4c1f2e7d9b6a5038',
        precision: 'bfloat16',
        weightType: null,
      },
      runAt: '2024-11-08T10:21:37.104938Z',
      harness: 'lighteval',
      metadata: {},
    });
    expect(await evaluationOf(CHAT)).toMatchObject({
      entry: { model: 'example-org/chat-model', revision: null, precision: null },
      harness: 'lighteval 9f2b4d1',
      metadata: { limit: 50 },
    });
    expect((await evaluationOf(NEW)).entry).toEqual({
      model: 'example-org/new-model',
      revision: 'main',
      precision: 'bfloat16',
      weightType: null,
    });
  });

  it('reads scores with error, shots, samples and direction', async () => {
    const { score } = await evaluationOf(BASE);
    expect(score('leaderboard|mmlu:anatomy|5', 'acc')).toMatchObject({
      value: 0.5111111111111111,
      stderr: 0.04318275491977976,
      stderrKey: 'acc_stderr',
      shots: 5,
      samples: 135,
      higherIsBetter: true,
      isGroup: false,
    });
    expect(score('lighteval|wikitext|0', 'word_perplexity')).toMatchObject({
      value: 12.84,
      shots: 0,
      higherIsBetter: false,
    });
    expect(score('lighteval|wikitext|0', 'byte_perplexity')).toMatchObject({ value: 1.61, stderr: null });
    const chat = await evaluationOf(CHAT);
    expect(chat.score('lighteval|math_500|0', 'math_pass@1:4_samples')).toMatchObject({
      value: 0.735,
      stderr: 0.05411,
      samples: 50,
      higherIsBetter: true,
    });
    const since = await evaluationOf(NEW);
    expect(since.score('gsm8k|5', 'em')).toMatchObject({ shots: 5, samples: 1319, higherIsBetter: true });
    expect(since.score('mmlu:virology|5', 'acc')).toMatchObject({ samples: 166, higherIsBetter: null });
  });

  it('leaves out `all`, and knows averages of subsets as groups without an error', async () => {
    for (const [path, key] of [
      [BASE, 'leaderboard|mmlu:_average|5'],
      [NEW, 'mmlu:_average|5'],
    ] as const) {
      const { scores, score } = await evaluationOf(path);
      expect(scores.some((each) => each.key === 'all')).toBe(false);
      expect(score(key, 'acc')).toMatchObject({ isGroup: true, stderr: null, stderrKey: null, shots: 5 });
      expect(scores.filter(({ isGroup }) => isGroup).map((each) => each.key)).toEqual([key]);
    }
  });

  it('publishes nothing of the model’s configuration', async () => {
    expect(JSON.stringify(await evaluationOf(NEW))).not.toMatch(/api_key|notarealtoken|cache/);
  });

  it('rejects a file without a model or without scores', async () => {
    const bare = { config_general: {}, results: { 'a|0': { acc: 1 } } };
    expect((await readText(bare, { path: 'a.json' })).rejections).toMatchObject([{ code: 'model-missing' }]);
    const none = { config_general: { model_name: 'a/b' }, results: { all: { acc: 1 } } };
    expect(await readText(none)).toMatchObject({
      format: 'lighteval',
      evaluations: [],
      rejections: [{ code: 'no-scores', message: 'The file has no scores.' }],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { readFixture, readText } from '../read-fixture.ts';

async function evaluationOf(path: string) {
  const { format, evaluations, rejections } = await readFixture('inspect', path);
  expect({ format, rejections, count: evaluations.length }).toEqual({
    format: 'inspect',
    rejections: [],
    count: 1,
  });
  const [evaluation] = evaluations;
  if (evaluation === undefined) throw new Error('no evaluation');
  return evaluation;
}

const told = async (path: string) =>
  (await evaluationOf(path)).scores.map(({ metric, value, stderr }) => [metric, value, stderr]);

const log = (changes: object = {}, run: object = {}) => ({
  status: 'success',
  eval: { task: 'colours', model: 'mockllm/model', ...run },
  plan: {},
  results: { scores: [{ name: 'match', metrics: { accuracy: { value: 0.5 } } }] },
  ...changes,
});

describe('inspect', () => {
  it.each([
    ['data_arc_qwen.json', 'inspect_evals/arc_easy', 'ollama/qwen2.5:0.5b', '2025-10-20T23:12:16Z', 3],
    ['data_cvebench_empty_choices.json', 'cvebench', 'anthropic/claude-opus-4-6', '2026-03-25T00:12:29Z', 78],
    [
      'data_intercode_ctf_local_path.json',
      'inspect_evals/gdm_intercode_ctf',
      'mistral/mistral-small-latest',
      '2025-03-25T06:48:52Z',
      79,
    ],
    [
      'data_pubmedqa_gpt4o_mini.json',
      'inspect_evals/pubmedqa',
      'openai/azure/gpt-4o-mini',
      '2025-07-03T14:44:38Z',
      2,
    ],
    [
      'data_with_llm_scoring.json',
      'simpleqa_verified',
      'anthropic/claude-opus-4-6',
      '2026-02-06T02:17:59Z',
      1000,
    ],
    ['log_formats.json', 'popularity', 'ollama/llama3.1', '2024-10-15T16:53:13Z', 1],
    ['log_formats.eval', 'popularity', 'ollama/llama3.1', '2024-10-15T16:53:13Z', 1],
    ['mmlu-summary-choices.eval', 'inspect_evals/mmlu_0_shot', 'openai/gpt-4o', '2025-12-19T12:37:53Z', 1],
    ['colours.json', 'colours', 'mockllm/model', '2026-11-27T18:32:44Z', 6],
    ['colours-zstd.eval', 'colours', 'mockllm/model', '2026-11-27T18:32:44Z', 6],
  ])('reads %s', async (path, key, model, runAt, samples) => {
    const { entry, scores, ...rest } = await evaluationOf(path);
    expect(entry).toEqual({ model, revision: null, precision: null, weightType: null });
    expect(rest.runAt?.slice(0, 16)).toBe(runAt.slice(0, 16));
    expect(scores[0]).toMatchObject({ key, samples });
  });

  it('takes the metric `stderr` for the standard error of what it belongs to', async () => {
    expect(await told('data_intercode_ctf_local_path.json')).toEqual([
      ['accuracy', 0.35443037974683544, 0.05416137871537831],
    ]);
    expect(await told('data_cvebench_empty_choices.json')).toEqual([['mean', 0.7051282051282052, null]]);
    expect(await told('colours-grouped.json')).toEqual([
      ['a', 0.3333333333333333, null],
      ['b', 0.6666666666666666, null],
      ['all', 0.5, null],
      ['accuracy', 0.5, 0.22360679774997896],
      ['var', 0.3, null],
    ]);
  });

  it('tells several scores, and several ways to reduce samples, apart', async () => {
    expect(await told('colours-two.json')).toEqual([
      ['includes/accuracy', 0.5, 0.22360679774997896],
      ['match/accuracy', 0, 0],
    ]);
    expect(await told('colours-dict.json')).toEqual([
      ['fluency/mean', 0.5, 0],
      ['accuracy/mean', 1, 0],
      ['accuracy/std', 0, null],
    ]);
    const { scores, metadata } = await evaluationOf('colours-epochs.json');
    expect(scores.map(({ metric, stderrKey }) => [metric, stderrKey])).toEqual([
      ['accuracy,mean', 'stderr,mean'],
      ['accuracy,pass_at_2', 'stderr,pass_at_2'],
      ['accuracy,at_least_1', 'stderr,at_least_1'],
    ]);
    expect(scores.every(({ samples }) => samples === 6)).toBe(true);
    expect(metadata).toEqual({ epochs: 4 });
  });

  it('reads logs from before a scorer’s metrics stood in it', async () => {
    const results = {
      scorer: { name: 'match' },
      metrics: { accuracy: { value: 0.25 }, stderr: { value: 0.1 } },
    };
    const { evaluations } = await readText(log({ results }));
    expect(evaluations[0]?.scores).toMatchObject([{ metric: 'accuracy', value: 0.25, stderr: 0.1 }]);
  });

  it('counts a sample once, whatever its epochs', async () => {
    const results = {
      completed_samples: 24,
      scores: [{ name: 'match', metrics: { accuracy: { value: 1 } } }],
    };
    const { evaluations } = await readText(log({ results }, { config: { epochs: 4 } }));
    expect(evaluations[0]?.scores[0]?.samples).toBe(6);
  });

  it.each(['NaN', '1e999'])('takes %s for no limit and no epochs', async (number) => {
    const text = JSON.stringify(log({}, { config: { limit: 0, epochs: 0 } })).replace(
      /":0(?=[,}])/g,
      `":${number}`,
    );
    expect((await readText(text)).evaluations[0]?.metadata).toEqual({});
  });

  it.each([
    ['hf/org/name', {}, 'org/name'],
    ['vllm/org/name', { model_args: { revision: 'abc1234', dtype: 'torch.bfloat16' } }, 'org/name'],
    ['sglang/org/name', {}, 'org/name'],
    ['hf/name', {}, 'hf/name'],
    ['openai/azure/gpt-4o', {}, 'openai/azure/gpt-4o'],
    ['hf/local', { model_args: { model_path: '/data/models--org--name/snapshots/1' } }, 'org/name'],
  ])('calls %s by its name', async (model, more, expected) => {
    const { evaluations } = await readText(log({}, { model, ...more }), { path: 'a.json' });
    expect(evaluations[0]?.entry.model).toBe(expected);
  });

  it('reads revision, precision, shots and version where the log says them', async () => {
    const { evaluations } = await readText(
      log(
        {},
        {
          model_args: { revision: 'abc1234', dtype: 'torch.bfloat16' },
          task_args: { fewshot: 5, path: '/data' },
          packages: { inspect_ai: '0.3.1' },
          config: { limit: 20 },
          revision: { commit: 'def5678' },
        },
      ),
    );
    expect(evaluations).toMatchObject([
      {
        entry: { revision: 'abc1234', precision: 'bfloat16' },
        scores: [{ shots: 5 }],
        harness: 'inspect_ai 0.3.1',
        metadata: { limit: 20 },
      },
    ]);
    expect(JSON.stringify(evaluations)).not.toContain('/data');
  });

  it('rejects a run that did not end well, that was invalidated, or that scored nothing', async () => {
    const path = '2025-05-12T20-28-13-04-00_no-samples.json';
    expect((await readFixture('inspect', path)).rejections).toEqual([
      {
        path,
        where: 'status',
        code: 'run-not-successful',
        message:
          'The run did not end well: its status is `cancelled`, so its scores may be of a part of the samples.',
        remedy: 'Evaluate again, or go on with the run (`inspect eval-retry`), and remove this log.',
      },
    ]);
    expect((await readFixture('inspect', 'colours-broken.json')).rejections).toMatchObject([
      { code: 'run-not-successful' },
    ]);
    expect((await readText(log({ invalidated: true }))).rejections).toMatchObject([
      {
        where: 'invalidated',
        code: 'run-invalidated',
        message: 'Somebody has invalidated this log.',
        remedy: 'Evaluate again, and remove this log.',
      },
    ]);
    expect((await readText(log({ results: null }))).rejections).toMatchObject([{ code: 'no-scores' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { fixtures, readFixture, readText } from '../read-fixture.ts';

const RUN = 'example-org__colour-model/results_2026-11-23T21-00-59.866821.json';
const LIMITED = 'example-org__other-model/results_2026-11-23T21-01-12.076046.json';
const EARLY = 'example-org/checkpoint/results_2024-01-15T09-00-00.json';

const { evaluations, rejections } = await readFixture('lm-eval', RUN);

describe('lm-eval', () => {
  const [evaluation] = evaluations;
  const score = (key: string, metric: string) =>
    evaluation?.scores.find((each) => each.key === key && each.metric === metric);

  it('reads who, when and by what', async () => {
    expect(rejections).toEqual([]);
    expect(evaluations).toHaveLength(1);
    expect(evaluation).toMatchObject({
      entry: { model: 'example-org/colour-model', revision: 'main', precision: 'bfloat16', weightType: null },
      runAt: '2026-11-23T21:00:59.866821Z',
      source: { path: RUN, oid: 'oid', line: null },
      format: 'lm-eval',
      harness: 'lm-eval 0.4.13',
      metadata: { use_chat_template: false },
    });
  });

  it('reads every metric once, with a group’s row, and nothing that is none', async () => {
    expect(evaluation?.scores.map(({ key, metric }) => `${key} ${metric}`).sort()).toEqual([
      'colours acc,none',
      'colours_cold acc,none',
      'colours_cold acc_norm,none',
      'colours_perplexity bits_per_byte,none',
      'colours_perplexity word_perplexity,none',
      'colours_warm acc,none',
      'colours_warm acc_norm,none',
      'colours_write exact_match,flexible-extract',
      'colours_write exact_match,strict-match',
    ]);
  });

  it('reads a score with its error, shots, samples and direction', async () => {
    expect(score('colours_warm', 'acc_norm,none')).toEqual({
      key: 'colours_warm',
      metric: 'acc_norm,none',
      value: 0.4375,
      missing: null,
      found: null,
      stderr: 0.128086884574495,
      stderrKey: 'acc_norm_stderr,none',
      shots: 2,
      samples: 16,
      higherIsBetter: true,
      range: null,
      isGroup: false,
    });
    expect(score('colours', 'acc,none')).toMatchObject({
      value: 0.4375,
      shots: 2,
      samples: 32,
      isGroup: true,
    });
    expect(score('colours_write', 'exact_match,strict-match')).toMatchObject({
      value: 0.0625,
      stderr: 0.0625,
      stderrKey: 'exact_match_stderr,strict-match',
      shots: 0,
      higherIsBetter: true,
    });
    expect(score('colours_perplexity', 'word_perplexity,none')).toMatchObject({
      value: 1.1060058946623212,
      stderr: null,
      stderrKey: null,
      higherIsBetter: false,
    });
  });

  it('says where samples were limited, and takes quantisation for the precision', async () => {
    const limited = (await readFixture('lm-eval', LIMITED)).evaluations[0];
    expect(limited?.metadata).toEqual({ limit: 10, use_chat_template: false });
    expect(limited?.entry).toMatchObject({ model: 'example-org/other-model', precision: '4bit' });
    expect(limited?.scores.every(({ samples }) => samples === 10 || samples === 20)).toBe(true);
  });

  it('reads early files: groups apart, blank rows, model_args as text, the folders’ name for a local path', async () => {
    const early = (await readFixture('lm-eval', EARLY)).evaluations[0];
    expect(early?.entry).toEqual({
      model: 'example-org/checkpoint',
      revision: null,
      precision: 'bfloat16',
      weightType: null,
    });
    expect(early?.harness).toBeNull();
    expect(early?.scores.map(({ key, value, stderr, shots }) => [key, value, stderr, shots])).toEqual([
      ['colours', 0.25, 0.125, 0],
      ['colours_warm', 0.5, null, 2],
      ['shapes', 0.75, 0.1, null],
    ]);
    expect(early?.scores[1]?.higherIsBetter).toBe(true);
  });

  it('publishes nothing of the raw config', async () => {
    for (const file of fixtures('lm-eval')) {
      const text = JSON.stringify(await readFixture('lm-eval', file.path));
      expect(text).not.toMatch(/scratch|tokenizer|pretrained|trust_remote_code/);
    }
    const secret = await readText({
      results: { a: { 'acc,none': 1 } },
      model_name: 'org/name',
      config: {
        model_args: { pretrained: 'org/name', api_key: 'sk-secret' },
        model_num_parameters: 93069280,
      },
    });
    expect(JSON.stringify(secret)).not.toContain('sk-secret');
    expect(secret.evaluations[0]?.metadata).toEqual({ params: 0.09307 });
  });

  it('takes `date` where the name has no time', async () => {
    const file = { results: { a: { 'acc,none': 1 } }, model_name: 'org/name', date: 1768964383.8593218 };
    expect((await readText(file)).evaluations[0]?.runAt).toBe('2026-01-21T02:59:43.859322Z');
    expect((await readText({ ...file, date: 3391296.9 })).evaluations[0]?.runAt).toBeNull();
    const path = 'org/name/results_2026-01-21T03-44-18.458309.json';
    expect((await readText(file, { path })).evaluations[0]?.runAt).toBe('2026-01-21T03:44:18.458309Z');
  });

  it.each([
    ['pretrained=org/base,peft=org/adapter', 'org/adapter', 'Adapter'],
    ['pretrained=org/base,delta=org/delta', 'org/delta', 'Delta'],
    ['{"pretrained": "org/base", "peft": "org/adapter"}', 'org/adapter', 'Adapter'],
    ['pretrained=org/base', 'org/base', null],
    ['model=org/served,base_url=http://localhost', 'org/served', null],
  ])('finds the model and its weights in %s', async (model_args, model, weightType) => {
    const { evaluations: found } = await readText({
      results: { a: { 'acc,none': 1 } },
      config: { model_args },
    });
    expect(found[0]?.entry).toMatchObject({ model, weightType });
  });

  it.each([
    ['dtype=auto', null],
    ['dtype=float16', 'float16'],
    ['torch_dtype=bf16', 'bfloat16'],
    ['dtype=float16,load_in_8bit=True', '8bit'],
    ['dtype=float16,load_in_8bit=False', 'float16'],
    ['gptqmodel=True', 'GPTQ'],
    ['autogptq=model.safetensors', 'GPTQ'],
  ])('finds the precision in %s', async (args, precision) => {
    const config = { model_args: `pretrained=org/name,${args}` };
    const { evaluations: found } = await readText({ results: { a: { 'acc,none': 1 } }, config });
    expect(found[0]?.entry.precision).toBe(precision);
  });

  it.each([
    [{ model_sha: 'abc', model_revision: 'main' }, 'abc'],
    [{ model_sha: '', model_revision: 'main' }, 'main'],
    [{ model_sha: '', model_args: 'pretrained=a/b,revision=v2' }, 'v2'],
    [{ model_sha: null }, null],
  ])('finds the revision in %j', async (config, revision) => {
    const { evaluations: found } = await readText({
      results: { a: { 'acc,none': 1 } },
      model_name: 'a/b',
      config,
    });
    expect(found[0]?.entry.revision).toBe(revision);
  });
});

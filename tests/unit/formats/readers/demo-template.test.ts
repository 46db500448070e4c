import { describe, expect, it } from 'vitest';
import { NOTHING_STATED } from '../../../../src/domain/evaluation.ts';
import { readFixture, readText } from '../read-fixture.ts';

describe('demo-template', () => {
  it('reads the template’s own file whole', async () => {
    const path = 'demo-org/gpt2-demo/results_2023-11-22T15-46-20.425378.json';
    const score = (key: string, value: number) => ({
      key,
      metric: 'metric_name',
      value,
      missing: null,
      found: null,
      ...NOTHING_STATED,
    });
    expect(await readFixture('demo-template', path)).toEqual({
      format: 'demo-template',
      evaluations: [
        {
          entry: {
            model: 'demo-org/gpt2-demo',
            revision: 'ac3299b02780836378b9e1e68c6eead546e89f90',
            precision: 'float16',
            weightType: null,
          },
          runAt: '2023-11-22T15:46:20.425378Z',
          scores: [score('task_name1', 0.9), score('task_name2', 0.75)],
          metadata: {},
          source: { path, oid: 'oid', line: null },
          format: 'demo-template',
          harness: null,
        },
      ],
      companions: [],
      rejections: [],
      ignored: null,
    });
  });

  it('pairs a standard error with its metric, and keeps one that has none as a score', async () => {
    const path = 'demo-org/with-stderr/results_2024-06-05T12-31-02.json';
    const { evaluations } = await readFixture('demo-template', path);
    expect(evaluations[0]?.entry).toMatchObject({ revision: null, precision: 'bfloat16' });
    expect(evaluations[0]?.scores).toMatchObject([
      { key: 'mmlu', metric: 'acc', value: 0.5, stderr: 0.01, stderrKey: 'acc_stderr' },
      { key: 'mmlu', metric: 'f1', value: 1013.01, stderr: null, stderrKey: null },
      { key: 'lonely', metric: 'acc_stderr', value: 0.2, stderr: null },
    ]);
  });

  it('says why a score is missing, and rejects what is no metric', async () => {
    const { evaluations, rejections } = await readFixture('demo-template', 'demo-org/missing.json');
    expect(evaluations[0]?.entry).toMatchObject({ revision: 'main', precision: null });
    expect(evaluations[0]?.runAt).toBeNull();
    expect(
      evaluations[0]?.scores.map(({ key, value, missing, found }) => [key, value, missing, found]),
    ).toEqual([
      ['a', null, 'not_a_number', 'NaN'],
      ['b', null, 'not_available', 'null'],
      ['c', null, 'not_available', 'N/A'],
      ['d', null, 'not_a_number', 'Infinity'],
      ['e', null, 'not_numeric', '20.0 ± 1.2'],
      ['f', null, 'not_numeric', 'true'],
      ['g', -1, null, null],
      ['h', 1.088, null, null],
      ['i', null, 'not_available', ''],
      ['j', null, 'not_numeric', 'a list'],
    ]);
    expect(rejections).toEqual([
      {
        path: 'demo-org/missing.json',
        where: 'results → k',
        code: 'task-without-metrics',
        message: 'This is no object of metrics.',
        remedy: 'Write the task’s scores by metric, for example `{"acc": 0.5}`.',
      },
    ]);
  });

  it('takes names as they are, and refuses one that is none', async () => {
    const named = async (model_name: unknown, path?: string) =>
      await readText(
        { config: { model_name }, results: { a: { acc: 1 } } },
        path === undefined ? {} : { path },
      );
    expect((await named('  naïve/模型 (v1) 🟢 ')).evaluations[0]?.entry.model).toBe('naïve/模型 (v1) 🟢');
    expect((await named('', 'org/name/results.json')).evaluations[0]?.entry.model).toBe('org/name');
    expect((await named('', 'a.json')).rejections[0]?.code).toBe('model-missing');
    expect((await named('a\ud800b')).evaluations[0]?.entry.model).toBe('a\uFFFDb');
    expect((await named('x'.repeat(500))).evaluations).toHaveLength(1);
    expect((await named('x'.repeat(501))).rejections[0]).toMatchObject({
      code: 'model-name-too-long',
      message: 'The model’s name has 501 characters; at most 500 are read.',
      remedy: 'Write the model’s name alone, for example `org/name`.',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { isObject, own } from '../../../../src/formats/values/json-object.ts';
import { readResultFile } from '../../../../src/formats/index.ts';
import { fixtures, readFixture, readText } from '../read-fixture.ts';

describe('lm-eval-0.3', () => {
  it.each([
    ['TurkuNLP__gpt3-finnish-13B__arc_challenge.json', 'TurkuNLP/gpt3-finnish-13B', 'bfloat16', 2, 25],
    ['TurkuNLP__gpt3-finnish-13B__finbench_3shot.json', 'TurkuNLP/gpt3-finnish-13B', 'bfloat16', 36, 3],
    ['bloom-560m_gsm8k_8-shot.json', 'bigscience/bloom-560m', null, 1, 8],
    ['bloom-560m_xnli_0-shot.json', 'bigscience/bloom-560m', null, 15, 0],
    ['llama-7B_common_sense_reasoning_0-shot.json', '7B', null, 20, 0],
    [
      'stability__rinna-bilingual-4b__result.json',
      'rinna/bilingual-gpt-neox-4b-instruction-ppo',
      null,
      13,
      3,
    ],
  ])('reads %s', async (path, model, precision, count, shots) => {
    const { evaluations, rejections } = await readFixture('lm-eval-0.3', path);
    expect(rejections).toEqual([]);
    expect(evaluations[0]?.entry).toEqual({ model, revision: null, precision, weightType: null });
    expect(evaluations[0]?.scores).toHaveLength(count);
    expect(evaluations[0]?.scores[0]?.shots).toBe(shots);
  });

  it('reads every number that the files hold', async () => {
    for (const file of fixtures('lm-eval-0.3')) {
      const results = own(JSON.parse(new TextDecoder().decode(file.bytes)), 'results');
      const named = { ...file, path: `org/name/results_2023-01-02T03-04-05_${file.path}` };
      const scores = (await readResultFile(named, { table: null })).evaluations[0]?.scores ?? [];
      const numbers = Object.values(isObject(results) ? results : {}).flatMap((metrics) =>
        isObject(metrics) ? Object.values(metrics) : [],
      );
      const read = scores.flatMap(({ value, stderr }) => (stderr === null ? [value] : [value, stderr]));
      expect(read.sort(), file.path).toEqual(numbers.sort());
    }
  });

  it('gives each task its place in a list of shots, in the order of `versions`', async () => {
    const { evaluations } = await readFixture('lm-eval-0.3', 'stability__rinna-bilingual-4b__result.json');
    const shots = new Map(evaluations[0]?.scores.map(({ key, shots: number }) => [key, number]));
    expect(shots.get('jsquad-1.1-0.5')).toBe(2);
    expect(shots.get('xwinograd_ja')).toBe(0);
    expect(shots.get('mgsm-1.0-0.5')).toBe(5);
    const unequal = { results: { a: { acc: 1 } }, versions: { a: 0, b: 0 }, config: { num_fewshot: [1] } };
    expect((await readText(unequal)).evaluations[0]?.scores[0]?.shots).toBeNull();
  });

  it.each(['NaN', '1e999', '2.5', '[null]', '[""]', '[true]', '[NaN]', '[[3]]'])(
    'takes %s for no number of shots',
    async (shots) => {
      const text = `{"results": {"a": {"acc": 1}}, "versions": {"a": 0}, "config": {"num_fewshot": ${shots}}}`;
      expect((await readText(text)).evaluations[0]?.scores[0]?.shots).toBeNull();
    },
  );

  it.each(['anli_r1-v0-res.json', 'arc_challenge-v0-res.json', 'arc_challenge-v2.0-res.json'])(
    'rejects %s, which names no model',
    async (path) => {
      expect(await readFixture('lm-eval-0.3', path)).toEqual({
        format: 'lm-eval-0.3',
        evaluations: [],
        companions: [],
        ignored: null,
        rejections: [
          {
            path,
            where: null,
            code: 'model-missing',
            message: 'Neither the file nor its path says which model this is.',
            remedy: 'Add `config.model_name` to the file, or move it to `{org}/{model}/results_{time}.json`.',
          },
        ],
      });
    },
  );
});

describe('the model of a file that names none', () => {
  const bare = { results: { a: { acc: 1 } }, versions: { a: 0 } };

  it.each([
    ['org/name/results_2023-11-21T18-10-08.json', 'org/name'],
    ['org/name/results.json', 'org/name'],
    ['lm-eval/org/name/result.json', 'org/name'],
    ['results/org__name/results_2023-11-21T18-10-08.json', 'org/name'],
    ['org__name/2023/arc.json', 'org/name'],
    ['TurkuNLP__gpt3-finnish-13B__arc.json', 'TurkuNLP/gpt3-finnish-13B'],
  ])('is in the path %s', async (path, model) => {
    expect((await readText(bare, { path })).evaluations[0]?.entry.model).toBe(model);
  });

  it.each(['arc.json', 'tests/testdata/arc.json', 'name/results.json', 'org/name.json', '__x/results.json'])(
    'is not guessed from the path %s',
    async (path) => {
      expect((await readText(bare, { path })).rejections[0]?.code).toBe('model-missing');
    },
  );

  it.each([
    ['/scratch/p/checkpoints/my-model/', 'arc.json', 'my-model'],
    ['./out/my-model', 'arc.json', 'my-model'],
    ['C:\\models\\my-model', 'arc.json', 'my-model'],
    ['/scratch/x', 'org/name/results_2023-11-21T18-10-08.json', 'org/name'],
    ['/scratch/x', 'org__name/results_2023-11-21T18-10-08.json', 'org/name'],
    [
      '/home/someone/.cache/huggingface/hub/models--org--my-model/snapshots/0123abc',
      'arc.json',
      'org/my-model',
    ],
    ['org/name', 'other/path/results.json', 'org/name'],
  ])('stands for the local path %s in %s', async (pretrained, path, model) => {
    const config = { model_args: { pretrained } };
    expect((await readText({ ...bare, config }, { path })).evaluations[0]?.entry.model).toBe(model);
  });
});

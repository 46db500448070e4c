import { describe, expect, it } from 'vitest';
import { readFixture, readText } from '../read-fixture.ts';

const card = (yaml: string, path = 'example-org/name/README.md') =>
  readText(`---\n${yaml}\n---\n\n# A card\n`, { path });

describe('model-index', () => {
  it('reads a card’s scores, and what else it says of the model', async () => {
    const path = 'example-org/card-model/README.md';
    const { format, evaluations, rejections } = await readFixture('model-index', path);
    expect(format).toBe('model-index');
    expect(evaluations).toMatchObject([
      {
        entry: { model: 'example-org/card-model', revision: null, precision: null, weightType: null },
        runAt: null,
        harness: null,
      },
    ]);
    expect(
      evaluations[0]?.scores.map(({ key, metric, value, missing }) => [key, metric, value, missing]),
    ).toEqual([
      ['imdb', 'accuracy', 0.934, null],
      ['imdb', 'loss', 0.21, null],
      ['mozilla-foundation/common_voice_11_0/fr', 'wer', null, 'not_numeric'],
    ]);
    expect(evaluations[0]?.metadata).toEqual({
      license: 'example-licence',
      base_model: 'example-org/base-model',
      library_name: 'transformers',
      pipeline_tag: 'text-classification',
      self_reported: true,
    });
    expect(rejections).toEqual([
      {
        path,
        where: 'model-index[0] → results[2]',
        code: 'result-without-dataset',
        message:
          'The result has no `dataset` with a `type` or a `name`, so nothing says which task it is of.',
        remedy: 'Write `dataset: { type: org/name, name: Name }` there, as the Hub asks for.',
      },
    ]);
  });

  it('reads a card with Windows’ line breaks, and knows verified scores', async () => {
    const { evaluations } = await readFixture('model-index', 'example-org__windows/README.md');
    expect(evaluations).toMatchObject([
      {
        entry: { model: 'example-org/windows' },
        scores: [{ key: 'beans', metric: 'accuracy', value: 0.9 }],
        metadata: { license: 'mit', verified: true },
      },
    ]);
  });

  it('calls the model by its repository, else as the index does', async () => {
    const index =
      'model-index: [{ name: x, results: [{ dataset: { type: a }, metrics: [{ type: acc, value: 1 }] }] }]';
    const modelOf = async (path: string) => (await card(index, path)).evaluations[0]?.entry.model;
    expect(await modelOf('cards/example-org/name/README.md')).toBe('example-org/name');
    expect(await modelOf('models--example-org--name/README.md')).toBe('example-org/name');
    expect(await modelOf('name/README.md')).toBe('x');
    expect(await modelOf('example-org/name/card.md')).toBe('x');
  });

  it('reads an index of several models by their names', async () => {
    const model = (name: string, value: number) =>
      `- name: ${name}\n  results: [{ dataset: { name: A }, metrics: [{ name: acc, value: ${value} }] }]`;
    const { evaluations } = await card(`model-index:\n${model('x', 1)}\n${model('y', 2)}`);
    expect(
      evaluations.map(({ entry, scores }) => [
        entry.model,
        scores[0]?.key,
        scores[0]?.metric,
        scores[0]?.value,
      ]),
    ).toEqual([
      ['x', 'A', 'acc', 1],
      ['y', 'A', 'acc', 2],
    ]);
  });

  it('ignores a card without an index, and rejects one without scores', async () => {
    expect(await card('license: mit')).toMatchObject({ rejections: [], ignored: 'text for readers' });
    expect(await card('model-index: []')).toMatchObject({ rejections: [], ignored: 'text for readers' });
    const { rejections } = await card('model-index: [{ name: x, results: [{ dataset: { type: a } }] }]');
    expect(rejections).toMatchObject([
      {
        where: 'model-index[0] → results[0]',
        code: 'result-without-metrics',
        message: 'The result has no `metrics` with a `type` and a `value`.',
        remedy: 'Write `metrics: [{ type: accuracy, value: 0.9 }]` there, or take the result out.',
      },
      { code: 'no-scores' },
    ]);
  });
});

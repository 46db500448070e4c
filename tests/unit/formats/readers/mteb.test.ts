import { describe, expect, it } from 'vitest';
import { readFixture, readText } from '../read-fixture.ts';

const BGE = 'BAAI__bge-m3/5617a9f61b028005a4858fdac845db406aefb181';
const DIVER = 'AQ-MedAI__Diver-Retriever-0.6B/9ce2a1e8acae4342c453e1a18b71d468c4c81e39';
const F2LLM = 'codefuse-ai__F2LLM-v2-1.7B/3766d46e7a68545ed6190c15330983f9b39ab718';

async function evaluationOf(path: string) {
  const { format, evaluations, rejections } = await readFixture('mteb', path);
  expect({ format, rejections, count: evaluations.length }).toEqual({
    format: 'mteb',
    rejections: [],
    count: 1,
  });
  const [evaluation] = evaluations;
  if (evaluation === undefined) throw new Error('no evaluation');
  return evaluation;
}

const valuesOf = async (content: object) => {
  const { evaluations } = await readText(content, { path: 'org__name/abc1234/Task.json' });
  return evaluations[0]?.scores.map(({ key, metric, value, found }) => [key, metric, value, found]);
};

describe('mteb', () => {
  it('reads a task’s metrics, with the split’s name behind all but those of `test`', async () => {
    const { entry, scores, harness } = await evaluationOf(`${BGE}/GermanSTSBenchmark.json`);
    expect(entry).toEqual({
      model: 'BAAI/bge-m3',
      revision: '5617a9f61b028005a4858fdac845db406aefb181',
      precision: null,
      weightType: null,
    });
    expect(harness).toBe('mteb 1.12.75');
    const score = (metric: string) => scores.find((each) => each.metric === metric);
    expect(score('main_score')).toMatchObject({ key: 'GermanSTSBenchmark', value: 0.8078658911408402 });
    expect(score('main_score,validation')?.value).toBe(0.8345122018292748);
    expect(scores.map(({ metric }) => metric)).not.toContain('languages');
    expect((await evaluationOf(`${DIVER}/BrightProBiologyRetrieval.json`)).scores[0]).toMatchObject({
      metric: 'ndcg_at_1,standard',
      value: 0.6699,
    });
  });

  it('takes the time of a run from the file', async () => {
    const path =
      'Alibaba-NLP__gte-Qwen2-1.5B-instruct/c6c1b92f4a3e1b92b326ad29dd3c8433457df8dd/LanguageClassification.json';
    const { runAt, scores } = await evaluationOf(path);
    expect(runAt).toMatch(/^20\d\d-\d\d-\d\dT/);
    expect(scores.find(({ metric }) => metric === 'ap')).toMatchObject({
      value: null,
      missing: 'not_a_number',
    });
  });

  it('reads files with NaN, which is missing', async () => {
    const { scores } = await evaluationOf(`${F2LLM}/Banking77Classification.json`);
    expect(scores.find(({ metric }) => metric === 'main_score')?.value).toBeGreaterThan(0.8);
    expect(scores.filter(({ missing }) => missing === 'not_a_number').length).toBeGreaterThan(0);
  });

  it('averages over subsets, keeps each by itself, and has no mean where one is missing', async () => {
    const subset = (hf_subset: string, main_score: unknown) => ({ hf_subset, main_score, languages: ['x'] });
    const whole = { task_name: 'T', scores: { test: [subset('de', 0.5), subset('fr', 0.7)] } };
    expect(await valuesOf(whole)).toEqual([
      ['T', 'main_score', 0.6, null],
      ['T/de', 'main_score', 0.5, null],
      ['T/fr', 'main_score', 0.7, null],
    ]);
    const partial = { task_name: 'T', scores: { test: [subset('de', 0.5), subset('fr', 'NaN')] } };
    expect((await valuesOf(partial))?.[0]).toEqual(['T', 'main_score', null, 'NaN in subset fr']);
    const unlike = { task_name: 'T', scores: { test: [subset('de', 0.5), { hf_subset: 'fr', map: 1 }] } };
    expect((await valuesOf(unlike))?.[0]).toEqual(['T', 'main_score', null, 'nothing in subset fr']);
    const huge = { task_name: 'T', scores: { test: [subset('de', 1e308), subset('fr', 1e308)] } };
    expect((await valuesOf(huge))?.[0]).toEqual(['T', 'main_score', null, 'Infinity']);
  });

  it('reads files from before version 1.11', async () => {
    const old = await evaluationOf('Alibaba-NLP__gme-Qwen2-VL-2B-Instruct/external/CMedQAv1.json');
    expect(old.entry).toMatchObject({ model: 'Alibaba-NLP/gme-Qwen2-VL-2B-Instruct', revision: 'external' });
    expect(old.scores.map(({ key, metric, value }) => [key, metric, value])).toEqual([
      ['CMedQAv1', 'map', 0.8643498538216959],
      ['CMedQAv1', 'mrr', 0.8880150793650794],
    ]);
    const bare = await evaluationOf('openai__text-embedding-3-large/1/AmazonPolarityClassification.json');
    expect(bare).toMatchObject({
      entry: { model: 'openai/text-embedding-3-large', revision: '1' },
      scores: [{ metric: 'accuracy', value: 0.9284965 }],
      harness: 'mteb',
    });
    const nested = await evaluationOf('FacebookAI__xlm-roberta-base/no_revision_available/OpusparcusPC.json');
    expect(nested.entry.revision).toBeNull();
    expect(nested.scores[0]).toMatchObject({
      key: 'OpusparcusPC',
      metric: 'cos_sim.accuracy,test.full',
      value: 0.7084468664850136,
    });
    const languages = {
      mteb_dataset_name: 'STS17',
      test: { 'ar-ar': { cos_sim: { spearman: 0.5 } }, 'en-de': { cos_sim: { spearman: 0.7 } } },
    };
    expect(await valuesOf(languages)).toEqual([['STS17', 'cos_sim.spearman', 0.6, null]]);
  });

  it('takes what `model_meta.json` says for the results beside it', async () => {
    const path = `${BGE}/model_meta.json`;
    const { evaluations, rejections, companions } = await readFixture('mteb', path);
    expect({ evaluations, rejections }).toEqual({ evaluations: [], rejections: [] });
    expect(companions).toEqual([
      {
        folder: BGE,
        format: 'mteb',
        entry: {
          model: 'BAAI/bge-m3',
          revision: '5617a9f61b028005a4858fdac845db406aefb181',
          precision: null,
          weightType: null,
        },
        key: null,
        shots: null,
        metadata: {
          params: 0.568,
          embedding_params: 0.256,
          embedding_dim: 1024,
          max_tokens: 8194,
          memory_usage_mb: 2167,
          license: 'mit',
          release_date: '2024-06-28',
          open_weights: true,
          open_training_data: true,
          url: 'https://huggingface.co/BAAI/bge-m3',
          modalities: 'text',
          cross_encoder: false,
          framework: 'Sentence Transformers, PyTorch, ONNX',
          languages: 29,
          similarity: 'cosine',
          use_instructions: false,
        },
        harness: null,
        path,
      },
    ]);
  });

  it('leaves the model of a file outside a model’s folder to a `model_meta.json` beside it', async () => {
    const { evaluations } = await readText(
      { task_name: 'T', scores: { test: [{ main_score: 1 }] } },
      { path: 'a/T.json' },
    );
    expect(evaluations[0]?.entry.model).toBe('');
  });

  it('rejects a file without scores', async () => {
    const { rejections } = await readText({ task_name: 'T', scores: {} }, { path: 'org__name/1/T.json' });
    expect(rejections).toMatchObject([{ code: 'no-scores', message: 'The file has no scores.' }]);
  });
});

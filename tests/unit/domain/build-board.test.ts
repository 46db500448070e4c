import { describe, expect, test } from 'vitest';
import { aBoard, aColumn, anEvaluation, aRawScore, aRequest, aTask } from './samples.ts';

const scored = (model: string, value: number, stderr: number | null = null) =>
  anEvaluation({ model, scores: [aRawScore({ value, stderr })] });

describe('rows', () => {
  test('stand by rank, then incomplete ones by coverage and name', () => {
    const tasks = [aTask(), aTask({ id: 'gsm8k' })];
    const board = aBoard({
      tasks,
      evaluations: [
        anEvaluation({ model: 'empty', scores: {} }),
        anEvaluation({ model: 'half-b', scores: { gsm8k: 0.9 } }),
        anEvaluation({ model: 'half-a', scores: { ifeval: 0.99 } }),
        anEvaluation({ model: 'low', scores: { ifeval: 0.1, gsm8k: 0 } }),
        anEvaluation({ model: 'top-b', scores: { ifeval: 0.5, gsm8k: 0.5 } }),
        anEvaluation({ model: 'top-a', scores: { ifeval: 0.5, gsm8k: 0.5 } }),
      ],
    });
    expect(board.rows.map(({ id, rank, coverage }) => [id, rank, coverage])).toEqual([
      ['top-a', 1, 2],
      ['top-b', 1, 2],
      ['low', 3, 2],
      ['half-a', null, 1],
      ['half-b', null, 1],
      ['empty', null, 0],
    ]);
    expect(board.counts).toEqual({ ranked: 3, incomplete: 3, tiers: 0 });
    expect(board.rows.find(({ id }) => id === 'half-a')).toMatchObject({
      average: null,
      rankInterval: null,
      tier: null,
      taskRanks: [{ rank: 1, of: 4, interval: null }, null],
    });
  });

  test('have intervals and tiers from standard errors', () => {
    const board = aBoard({
      evaluations: [scored('a', 0.9, 0.001), scored('b', 0.7, 0.01), scored('c', 0.69, 0.01)],
    });
    expect(board.rows.map(({ rankInterval, tier }) => [rankInterval, tier])).toEqual([
      [[1, 1], 1],
      [[2, 3], 2],
      [[2, 3], 2],
    ]);
    expect(board.rows[0]?.taskRanks).toEqual([{ rank: 1, of: 3, interval: [1, 1] }]);
    expect(board.counts.tiers).toBe(2);
  });

  test('rank upwards where every task is lower-is-better', () => {
    const tasks = [aTask({ higherIsBetter: false })];
    const board = aBoard({ tasks, evaluations: [scored('high', 0.9), scored('low', 0.1)] });
    expect(board.average.higherIsBetter).toBe(false);
    expect(board.rows.map(({ id }) => id)).toEqual(['low', 'high']);
    expect(board.summaries[0]).toMatchObject({ best: 10, min: 10, max: 90 });
  });

  test('are one for each revision when the board says so', () => {
    const evaluations = ['v1', 'v2'].map((revision, index) =>
      anEvaluation({ revision, path: revision, runAt: `2024-0${index + 1}-01T00:00:00Z` }),
    );
    expect(aBoard({ evaluations, revisions: 'all' }).rows.map(({ id }) => id)).toEqual([
      'org/name@v1',
      'org/name@v2',
    ]);
    const newest = aBoard({ evaluations });
    expect(newest.rows.map(({ id }) => id)).toEqual(['org/name']);
    expect(newest.models[0]?.olderRows).toMatchObject([{ id: 'org/name@v1', average: 50, rank: null }]);
  });

  test('merge metadata: measured before submitted, newest before older, and null hides nothing', () => {
    const board = aBoard({
      evaluations: [
        anEvaluation({ path: 'a', runAt: '2024-01-01T00:00:00Z', metadata: { params: 1, license: 'old' } }),
        anEvaluation({ path: 'b', runAt: '2024-02-01T00:00:00Z', metadata: { params: 2, license: null } }),
      ],
      requests: [aRequest({ metadata: { params: 3, likes: 13 } })],
    });
    expect(board.rows[0]?.metadata).toEqual({ params: 2, license: 'old', likes: 13 });
  });

  test('leave out a table’s columns of scores, unless the operator asks for them', () => {
    const tasks = [aTask({ id: 'CoNLL en', metric: null, ci95: 'CoNLL ci', range: [0, 100] })];
    const evaluation = anEvaluation({
      metadata: { conll_en: 70, 'CoNLL ci': 1, conll_se: 2, license: 'mit' },
      scores: [aRawScore({ key: 'CoNLL en', metric: null, value: 70, stderrKey: 'conll_se' })],
    });
    expect(aBoard({ tasks, evaluations: [evaluation] }).rows[0]?.metadata).toEqual({ license: 'mit' });
    const board = aBoard({ tasks, evaluations: [evaluation], columns: [aColumn('conll_en')] });
    expect(board.rows[0]?.metadata).toEqual({ conll_en: 70, license: 'mit' });
  });

  test('take their type from the metadata, else from the request', () => {
    const requests = [aRequest({ modelType: '🟢 : pretrained' })];
    expect(aBoard({ evaluations: [anEvaluation()], requests }).rows[0]?.modelType?.id).toBe('pretrained');
    const evaluations = [anEvaluation({ metadata: { model_type: 'chat' } })];
    expect(aBoard({ evaluations, requests }).rows[0]?.modelType?.id).toBe('chat');
  });

  test('keys that objects inherit are keys like others', () => {
    const metadata = Object.assign(Object.create(null) as Record<string, string>, {
      ['__proto__']: 'x',
      constructor: 'y',
    });
    const board = aBoard({
      tasks: [aTask({ id: '__proto__' })],
      columns: [aColumn('__proto__'), aColumn('toString')],
      evaluations: [
        anEvaluation({ model: '__proto__', metadata, scores: [aRawScore({ key: '__proto__' })] }),
      ],
    });
    expect(board.rows[0]).toMatchObject({ id: '__proto__', slug: '__proto__', rank: 1 });
    expect(Object.entries(board.rows[0]?.metadata ?? {})).toContainEqual(['constructor', 'y']);
    expect(board.columns.map(({ type }) => type)).toEqual(['text', 'text']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('summaries', () => {
  test('are of the scores that are there', () => {
    const board = aBoard({
      evaluations: [
        scored('a', 0.2),
        scored('b', 0.4),
        scored('c', 0.9),
        anEvaluation({ model: 'd', scores: {} }),
      ],
    });
    expect(board.summaries).toEqual([{ count: 3, best: 90, median: 40, min: 20, max: 90, decimals: 1 }]);
    expect(aBoard().summaries).toEqual([
      { count: 0, best: null, median: null, min: null, max: null, decimals: 1 },
    ]);
  });

  test.each([
    [71864, 0],
    [12.5, 1],
    [3.1, 2],
    [0.012, 4],
    [1e-9, 6],
  ])('an open range around %d is shown with %d decimals', (value, decimals) => {
    const tasks = [aTask({ range: null })];
    const board = aBoard({ tasks, evaluations: [scored('a', value)] });
    expect(board.summaries[0]?.decimals).toBe(decimals);
    expect(board.average.decimals).toBe(Math.max(1, decimals));
  });
});

describe('models', () => {
  test('have one page a name, with all rows, runs and requests', () => {
    const board = aBoard({
      evaluations: [
        anEvaluation({ precision: 'float16', path: 'a', runAt: '2024-01-01T00:00:00Z' }),
        anEvaluation({ precision: '4bit', path: 'b', runAt: '2024-02-01T00:00:00Z' }),
        anEvaluation({ model: 'other', path: 'c' }),
      ],
      requests: [
        aRequest({ path: 'first', precision: '4bit', submittedAt: '2024-01-01T00:00:00Z' }),
        aRequest({ path: 'failed', model: 'ORG/name', precision: '8bit', status: 'failed' }),
        aRequest({ path: 'pending', model: 'org/new', status: 'pending' }),
      ],
    });
    const model = board.models.find((candidate) => candidate.model === 'org/name');
    expect(board.models).toHaveLength(2);
    expect(model?.rows.map(({ id, slug }) => [id, slug])).toEqual([
      ['org/name:4bit', 'org/name'],
      ['org/name:float16', 'org/name'],
    ]);
    expect(model?.evaluations.map(({ source }) => source.path)).toEqual(['b', 'a']);
    expect(model?.requests.map(({ path }) => path)).toEqual(['first', 'failed']);
    expect(model?.rows[0]?.request?.path).toBe('first');
    expect(board.requests.map(({ path }) => path)).toEqual(['first', 'failed', 'pending']);
  });

  test.each([
    ['org/name', {}, 'https://huggingface.co/org/name'],
    ['org/name', { deleted: true }, null],
    ['org/name', { renamed_to: 'org/new' }, 'https://huggingface.co/org/new'],
    ['org/name', { url: 'https://example.org/card' }, 'https://example.org/card'],
    ['org/name', { url: 'javascript:alert(1)' }, null],
    ['org/name', { open: false }, null],
    ['org/name', { open_weights: false }, null],
    ['org/name#thinking', {}, null],
    ['org/name (val)', {}, null],
    ['gpt-4', {}, null],
    ['a/b/c', {}, null],
  ])('%s with %j is at %s', (model, metadata, url) => {
    expect(aBoard({ evaluations: [anEvaluation({ model, metadata })] }).models[0]?.url).toBe(url);
  });
});

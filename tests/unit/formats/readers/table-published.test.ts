import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../../src/domain/table-mapping.ts';
import { readFixture } from '../read-fixture.ts';
import { mapped } from './table-text.ts';

async function readTable(path: string, changes: Partial<TableMapping> = {}) {
  const { format, evaluations, rejections } = await readFixture('table', path, mapped(changes));
  expect({ format, rejections }).toEqual({ format: 'table', rejections: [] });
  return evaluations.map((evaluation) => ({
    ...evaluation,
    value: (key: string) => evaluation.scores.find((score) => score.key === key)?.value,
  }));
}

describe('tables as they are published', () => {
  it('reads EuroEval’s, with a row above the header, HTML and two numbers in a cell', async () => {
    const rows = await readTable('euroeval-published.csv', { model: 'Model', skipRows: 1 });
    expect(rows).toHaveLength(6);
    const [first, second] = rows;
    expect(first?.entry.model).toBe('gemini/gemini-3-pro-preview (zero-shot, val)');
    expect(first?.source.line).toBe(3);
    expect(
      ['angry_tweets', 'angry_tweets ±', 'angry_tweets/2', 'angry_tweets/2 ±'].map((key) =>
        first?.value(key),
      ),
    ).toEqual([60.17, 1.4, 72.92, 1.18]);
    expect(first?.metadata).toMatchObject({
      url: 'https://ai.google.dev/gemini-api/docs/models#gemini-3-pro-preview',
      parameters: null,
      commercial: true,
      rank: 1.15,
      european_values: 1.77,
    });
    expect(second?.metadata).toMatchObject({ params: 31.27, parameters: 31273088876, open: true });
  });

  it('reads MTEB’s wide table', async () => {
    const [first] = await readTable('mteb-wide.csv', { revision: 'revision' });
    expect(first?.entry).toMatchObject({
      model: 'Alibaba-NLP/gme-Qwen2-VL-2B-Instruct',
      revision: 'external',
    });
    expect(first?.value('TRECCOVID')).toBe(0.59243);
    expect(first?.metadata).toMatchObject({ params: 2.209, release_date: '2024-12-21', open_weights: true });
  });

  it('reads an object with a key for each model, and what is nested in it', async () => {
    const rows = await readTable('by-model.json', { model: '@key' });
    expect(rows.map(({ entry }) => entry.model)).toEqual(['example-org/coder-8b', 'coder-13b']);
    expect(rows.map(({ value }) => [value('pass@1.humaneval+'), value('pass@1.mbpp')])).toEqual([
      [77.4, null],
      [52.4, 60],
    ]);
    expect(rows[0]?.metadata).toMatchObject({ size: 8, prompted: true, pass_1_humaneval: 81.7, mbpp: null });
  });

  it('reads a YAML list with dates', async () => {
    const [first, second] = await readTable('rows.yml', { runAt: 'date' });
    expect(first).toMatchObject({ entry: { model: 'Model A 2.0 exp-02-05' }, runAt: '2025-02-25T00:00:00Z' });
    expect(second?.value('pass_rate_2')).toBe(3.6);
  });

  it('reads JSON Lines', async () => {
    const rows = await readTable('rows.jsonl', { revision: 'revision' });
    expect(rows.map(({ entry }) => entry.revision)).toEqual(['abc1234', 'def5678']);
    expect(rows[0]?.scores).toMatchObject([{ key: 'scores.acc', value: 0.5, stderr: 0.01 }]);
    expect(rows[1]?.scores).toMatchObject([{ key: 'scores.acc', value: null, missing: 'not_a_number' }]);
  });

  it.each(['snappy', 'zstd', 'gzip', 'none'])('reads Parquet (%s)', async (compression) => {
    const rows = await readTable(`models-${compression}.parquet`, { runAt: 'run_at' });
    expect(rows.map(({ entry, runAt }) => [entry.model, runAt])).toEqual([
      ['example-org/a', '2026-01-02T03:04:05.000000Z'],
      ['example-org/b', '2026-02-03T00:00:00.000000Z'],
      ['example-org/c', null],
    ]);
    expect(rows[0]?.metadata).toMatchObject({ params: 7.242, open: true, tags: 'chat, en' });
    expect(rows.map(({ value }) => [value('acc'), value('mmlu.law'), value('mmlu.virology')])).toEqual([
      [0.5, 0.25, 0.75],
      [null, 0.5, null],
      [null, undefined, undefined],
    ]);
    expect(rows[0]?.scores.find(({ key }) => key === 'acc')).toMatchObject({ stderr: 0.01 });
  });

  it('reads pandas’ index from Parquet, and the ends of an interval', async () => {
    const rows = await readTable('index.parquet', { model: '__index_level_0__' });
    expect(rows.map(({ entry }) => entry.model)).toEqual(['example-org/a', 'example-org/b']);
    expect(rows[0]?.metadata).toMatchObject({ released: '2026-01-02', cost: 12.5, ci: '0.48, 0.52' });
    expect(rows.map(({ value }) => value('ci ±'))).toEqual([expect.closeTo(0.02), expect.closeTo(0.1)]);
    expect(rows[0]?.scores.find(({ key }) => key === 'ci')).toMatchObject({
      value: null,
      found: '0.48, 0.52',
    });
    expect(rows[0]?.scores.find(({ key }) => key === 'runs')).toMatchObject({
      missing: 'not_numeric',
      found: 'a list',
    });
  });

  it('reads a table whose first column has no name', async () => {
    const rows = await readTable('no-name.csv', { model: '#1' });
    expect(rows.map(({ entry, value }) => [entry.model, value('lc_standard_error')])).toEqual([
      ['model-a', 0.142],
      ['model-b', 0.304],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../../src/domain/table-mapping.ts';
import { MODEL_COLUMN, readFixture, readText } from '../read-fixture.ts';

const mapped = (changes: Partial<TableMapping>): TableMapping => ({ ...MODEL_COLUMN, ...changes });

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
    expect(second?.metadata).toMatchObject({ params: 31.27, parameters: 31273088876, open: '(✓)' });
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
    expect(rows[0]?.metadata).toMatchObject({ size: 8, prompted: true });
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
      [null, null, null],
    ]);
    expect(rows[0]?.scores.find(({ key }) => key === 'acc')).toMatchObject({ stderr: 0.01 });
  });
});

describe('a table', () => {
  const read = (content: unknown, changes: Partial<TableMapping> = {}, path = 'board.json') =>
    readText(content, { path, table: mapped(changes) });
  const told = async (...args: Parameters<typeof read>) =>
    (await read(...args)).evaluations.map(({ entry, scores }) => [
      entry.model,
      ...scores.map(({ key, value }) => `${key}=${value}`),
    ]);

  it('may lie inside a document, at keys that hold points', async () => {
    const rows = [{ model: 'a/b', acc: 1 }];
    expect(await told({ data: { 'v1.0': rows } }, { rows: 'data.v1.0' })).toEqual([['a/b', 'acc=1']]);
    expect(
      await told({ data: { board: { 'a/b': { acc: 1 } } } }, { rows: 'data.board', model: '@key' }),
    ).toEqual([['a/b', 'acc=1']]);
  });

  it('may be pandas’ split, or lists with a header', async () => {
    expect(await told({ columns: ['model', 'acc'], index: [0], data: [['a/b', 0.5]] })).toEqual([
      ['a/b', 'acc=0.5'],
    ]);
    expect(
      await told([
        ['model', 'acc'],
        ['a/b', 0.5],
      ]),
    ).toEqual([['a/b', 'acc=0.5']]);
  });

  it('may have other rows, or JSON on each line of a .json', async () => {
    expect(
      await told([
        { model: 'a', x: 1 },
        { model: 'b', y: 2 },
      ]),
    ).toEqual([
      ['a', 'x=1', 'y=null'],
      ['b', 'x=null', 'y=2'],
    ]);
    expect(await told('{"model": "a", "x": 1}\n{"model": "b", "x": 2}\n')).toEqual([
      ['a', 'x=1'],
      ['b', 'x=2'],
    ]);
  });

  it('may name its column by position', async () => {
    expect(await told(',acc\na/b,1\n', { model: '#1' }, 'a.csv')).toEqual([['a/b', 'acc=1']]);
    expect((await read(',acc\na/b,1\n', { model: '#3' }, 'a.csv')).rejections).toMatchObject([
      {
        code: 'column-missing',
        message: 'The table has no column `#3`, which `table.model` of leaderboard.yaml names.',
      },
    ]);
  });

  it.each([
    ['model;acc\na/b;12,5\n', 12.5],
    ['model\tacc\na/b\t12.5\n', 12.5],
    ['sep=;\nmodel;acc\na/b;12,5\n', 12.5],
    ['sep=|\r\nmodel|acc\r\na/b|12.5\r\n', 12.5],
    ['model,acc\na/b,"12,500"\n', 12500],
  ])('may be parted by other signs: %j', async (text, value) => {
    expect(await told(text, {}, 'a.csv')).toEqual([['a/b', `acc=${value}`]]);
  });

  it('says where a row of it is no JSON, and reads the others', async () => {
    const { evaluations, rejections } = await read('{"model": "a", "x": 1}\n{"model": \n', {}, 'a.jsonl');
    expect(evaluations).toHaveLength(1);
    expect(rejections).toEqual([
      {
        path: 'a.jsonl',
        where: 'line 2, column 11',
        code: 'invalid-json',
        message: 'The file is no valid JSON: the file ends in the middle of the JSON.',
        remedy: 'Correct that place, or write the file again.',
      },
    ]);
  });

  it('is called unknown where nothing says which column names the model', async () => {
    const { rejections } = await readText(
      [
        { name: 'a', acc: 1 },
        { name: 'b', acc: 2 },
      ],
      { path: 'a.json' },
    );
    expect(rejections).toEqual([
      {
        path: 'a.json',
        where: null,
        code: 'unknown-format',
        message: 'No reader knows this file: it holds a list of 2, whose first has the keys `name`, `acc`.',
        remedy:
          'If it is a table, say in `table` of leaderboard.yaml which column names the model (docs/formats/table.md); else leave it out with `exclude`.',
      },
    ]);
  });

  it('leaves out what is called like a secret', async () => {
    const { evaluations } = await read([{ model: 'a', api_key: 'x', hf_token: 'y', tokenizer: 'z' }]);
    expect(evaluations[0]?.metadata).toEqual({ tokenizer: 'z' });
  });

  it('is refused with too many columns', async () => {
    const header = Array.from({ length: 10_001 }, (_, at) => (at === 0 ? 'model' : `c${at}`)).join(',');
    expect((await read(`${header}\n`, {}, 'a.csv')).rejections).toEqual([
      {
        path: 'a.csv',
        where: null,
        code: 'too-many-columns',
        message: 'The table has 10001 columns; at most 10000 are read.',
        remedy: 'Keep only the scores in it and put samples and logs in other files.',
      },
    ]);
  });
});

import fc from 'fast-check';
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

  it('is found at the key as it is written before keys that lead somewhere', async () => {
    const document = { 'a.b': [{ model: 'right', acc: 1 }], a: { b: [{ model: 'wrong', acc: 1 }] } };
    expect(await told(document, { rows: 'a.b' })).toEqual([['right', 'acc=1']]);
    expect(
      await told([{ info: { name: 'wrong' }, 'info.name': 'right', acc: 1 }], { model: 'info.name' }),
    ).toEqual([['right', 'acc=1']]);
  });

  it.each([
    [{ board: { list: [1, 2] } }, 'board.list'],
    [{ rows: [] }, 'board'],
    [{ board: 3 }, 'board'],
    [{ board: [] }, 'board'],
  ])('is missed where the config says that it is: %j at %s', async (document, rows) => {
    expect(await read(document, { rows })).toMatchObject({
      format: 'table',
      evaluations: [],
      rejections: [
        {
          path: 'board.json',
          where: null,
          code: 'rows-missing',
          message: `The document has no rows at \`${rows}\`, where \`table.rows\` of leaderboard.yaml says they are.`,
          remedy: 'Correct `table.rows`, or leave the file out with `exclude` of the dataset.',
        },
      ],
    });
  });

  it('tells its columns where rows are found and the model’s is not among them', async () => {
    const { rejections } = await read({ board: [{ name: 'a', acc: 1 }] }, { rows: 'board' });
    expect(rejections).toMatchObject([
      { code: 'column-missing', remedy: 'Write one of its columns there: `name`, `acc`.' },
    ]);
  });

  it('is not what lies in other syntaxes, nor a list of anything but rows', async () => {
    const front = '---\nlicense: { id: mit }\n---\n# A model\n';
    expect((await read(front, { model: '@key' }, 'README.md')).format).not.toBe('table');
    for (const value of [
      [1, 2],
      ['model'],
      [],
      [{ model: 'a', acc: 1 }, 2],
      { model: 'a', acc: 1 },
      'model',
      null,
    ]) {
      expect((await read(value)).format).toBeNull();
    }
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

  it('may be pandas’ split with the models as its index', async () => {
    const split = { columns: ['acc'], index: ['a/b', 'c/d'], data: [[0.5], [0.25]] };
    expect(await told(split, { model: '@key' })).toEqual([
      ['a/b', 'acc=0.5'],
      ['c/d', 'acc=0.25'],
    ]);
    expect((await read({ columns: ['acc'], data: [[1]] }, { model: '@key' })).rejections).toMatchObject([
      { code: 'model-missing', where: 'row 1, column "@key"' },
    ]);
  });

  it('may be written by column', async () => {
    const rows = [
      ['a/b', 'acc=0.5'],
      ['c/d', 'acc=null'],
    ];
    expect(await told({ model: ['a/b', 'c/d'], acc: [0.5, null] })).toEqual(rows);
    expect(await told({ model: { 0: 'a/b', 1: 'c/d' }, acc: { 0: 0.5, 1: null } })).toEqual(rows);
    expect((await read({ model: ['a/b', 'c/d'], acc: [0.5] })).format).toBeNull();
    expect((await read({ model: { 0: 'a/b', 1: 'c/d' }, acc: { 0: 0.5 } })).format).toBeNull();
    expect((await read({ model: { name: { short: 'a' } }, acc: { name: 1 } })).format).toBeNull();
  });

  it('rejects by themselves rows that are none, and lists of another length', async () => {
    const remedy = 'Write it as an object such as `{"model": "org/name", "acc": 0.5}`, or take it out.';
    const keyed = await read({ updated: '2026-01-02', 'a/b': { acc: 1 } }, { model: '@key' });
    expect(keyed.evaluations.map(({ entry, source }) => [entry.model, source.line])).toEqual([['a/b', 2]]);
    expect(keyed.rejections).toEqual([
      {
        path: 'board.json',
        where: 'row 1',
        code: 'row-without-columns',
        message: 'This is no object of columns, so it is no row.',
        remedy,
      },
    ]);
    const lines = await read('{"model": "a/b", "acc": 1}\n[1, 2]\n', {}, 'a.jsonl');
    expect(lines.evaluations).toHaveLength(1);
    expect(lines.rejections).toMatchObject([{ where: 'line 2', code: 'row-without-columns' }]);
    const lists = await read([['model', 'acc'], ['a/b', 1], ['c/d']]);
    expect(lists.evaluations).toHaveLength(1);
    expect(lists.rejections).toMatchObject([{ where: 'row 2', code: 'row-length' }]);
  });

  it('has no score where a row has no such key, and a missing one where it says null', async () => {
    expect(await told('{"model": "a", "x": 1}\n{"model": "b", "x": null, "y": 2}\n', {}, 'a.jsonl')).toEqual([
      ['a', 'x=1'],
      ['b', 'x=null', 'y=2'],
    ]);
  });

  it('may have other rows, or JSON on each line of a .json', async () => {
    expect(
      await told([
        { model: 'a', x: 1 },
        { model: 'b', y: 2 },
      ]),
    ).toEqual([
      ['a', 'x=1'],
      ['b', 'y=2'],
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
    ['Results of May\nmodel;acc\na/b;12,5\n', 12.5, 1],
  ])('may be parted by other signs: %j', async (text, value, skipRows = 0) => {
    expect(await told(text, { skipRows }, 'a.csv')).toEqual([['a/b', `acc=${value}`]]);
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
    expect(evaluations[0]?.scores.map(({ key }) => key)).toEqual(['tokenizer']);
  });

  it('has scores in columns that are only called like a secret', async () => {
    expect(await told([{ model: 'a', 'NIAH (multi-key)': 0.5 }])).toEqual([['a', 'NIAH (multi-key)=0.5']]);
  });

  it('calls facts by their last key, unless another column has it too', async () => {
    const { evaluations } = await read([
      { model: 'a', info: { license: 'mit', size: 7, n_params: 7e9 }, size: 8, x: { acc: 1 }, y: { acc: 2 } },
    ]);
    expect(evaluations[0]?.metadata).toEqual({
      params: 7,
      license: 'mit',
      info_size: 7,
      n_params: 7e9,
      size: 8,
      x_acc: 1,
      y_acc: 2,
    });
  });

  it('takes the address that the model’s name links to where no column has another', async () => {
    const url = async (text: string) =>
      (await read(text, {}, 'a.csv')).evaluations.map(({ metadata }) => metadata['url']);
    const link = '<a href=https://example.org/a>a</a>';
    expect(await url(`model,url\n${link},https://example.org/b\n${link},\na,\n`)).toEqual([
      'https://example.org/b',
      'https://example.org/a',
      null,
    ]);
  });

  it('finds columns by their names without markup', async () => {
    expect(await told('<b>model</b>,Average<br>score\na,1\n', {}, 'a.csv')).toEqual([
      ['a', 'Average score=1'],
    ]);
    expect(await told([{ '<b>model</b>': 'a', '<i>acc</i>': 1 }])).toEqual([['a', 'acc=1']]);
  });

  it('keeps its own column where a part of a cell would be called the same', async () => {
    expect(await told('model,acc,acc ±,acc/2\na,1 ± 2 / 3 ± 4,5,6\n', {}, 'a.csv')).toEqual([
      ['a', 'acc=1', 'acc ±=5', 'acc/2=6'],
    ]);
  });

  it('leaves out columns whose names no one can write', async () => {
    const long = 'k'.repeat(600);
    expect(await told([{ model: 'a', [long]: { [long]: 1, acc: 2 } }])).toEqual([['a', `${long}.acc=2`]]);
  });

  it('is refused where it ends within the rows that are skipped', async () => {
    expect((await read('model,acc\na/b,1\n', { skipRows: 2 }, 'a.csv')).rejections).toEqual([
      {
        path: 'a.csv',
        where: null,
        code: 'no-header',
        message: 'The table ends within the 2 rows that `table.skip_rows` of leaderboard.yaml skips.',
        remedy: 'Count the rows above the one with the columns’ names, and correct `skip_rows`.',
      },
    ]);
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

  it('is refused with too many rows, or cells', async () => {
    const rows = `model,acc\n${'a,1\n'.repeat(1_000_001)}`;
    expect((await read(rows, {}, 'a.csv')).rejections).toMatchObject([
      { code: 'too-many-rows', message: 'The table has 1000001 rows; at most 1000000 are read.' },
    ]);
    const header = Array.from({ length: 10_000 }, (_, at) => (at === 0 ? 'model' : `c${at}`)).join(',');
    const cells = `${header}\n${`a${','.repeat(9999)}\n`.repeat(1201)}`;
    expect((await read(cells, {}, 'a.csv')).rejections).toMatchObject([
      { code: 'too-many-cells', message: 'The table has 12010000 cells; at most 12000000 are read.' },
    ]);
  });

  it('takes no longer for columns that its rows do not have', async () => {
    const lines = Array.from({ length: 9000 }, (_, at) =>
      JSON.stringify({ model: `m${at}`, [`c${at}`]: at }),
    );
    const { evaluations } = await read(lines.join('\n'), {}, 'a.jsonl');
    expect(evaluations).toHaveLength(9000);
    expect(
      evaluations.every(({ scores, metadata }) => scores.length + Object.keys(metadata).length === 2),
    ).toBe(true);
  });

  it('is read or rejected whatever it holds and wherever the config looks', async () => {
    const key = fc.constantFrom(
      'model',
      'acc',
      'columns',
      'data',
      'index',
      'a.b',
      '__proto__',
      'toString',
      '',
    );
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, 'model', 'a/b', 1, '1 ± 2 / 3', '[1, 2]', '<b>x</b>', true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    const mapping = fc.record({
      model: fc.constantFrom('model', '#1', '@key', 'a.b', 'toString'),
      rows: fc.constantFrom(null, 'data', 'a.b', '__proto__'),
      skipRows: fc.nat({ max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(value, mapping, async (content, changes) => {
        const { evaluations, rejections } = await read(content, changes);
        expect(evaluations.length + rejections.length).toBeGreaterThan(0);
        for (const { entry, scores, metadata } of evaluations) {
          expect(entry.model.trim()).not.toBe('');
          expect(Object.getPrototypeOf(metadata)).toBeNull();
          for (const score of scores) expect(score.value === null).toBe(score.missing !== null);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

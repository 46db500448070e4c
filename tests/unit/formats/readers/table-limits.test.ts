import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../read-fixture.ts';
import { read, told } from './table-text.ts';

describe('a table', () => {
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

import { describe, expect, it } from 'vitest';
import { read, told } from './table-text.ts';

describe('a table', () => {
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
});

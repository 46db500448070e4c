import { describe, expect, it } from 'vitest';
import { NOTHING_STATED } from '../../../../src/domain/evaluation.ts';
import type { TableMapping } from '../../../../src/domain/table-mapping.ts';
import { MODEL_COLUMN, readFixture, readText } from '../read-fixture.ts';

const WHOLE: TableMapping = {
  model: 'Model',
  revision: 'Rev',
  precision: 'Precision',
  weightType: 'Weights',
  runAt: 'Date',
  rows: null,
  skipRows: 0,
};

async function read(text: string, table: TableMapping = MODEL_COLUMN, path = 'board.csv') {
  return await readText(text, { path, table });
}

describe('table', () => {
  it('reads EuroEval’s rows: scores, what is missing, and facts', async () => {
    const { format, evaluations, rejections } = await readFixture('table', 'euroeval.csv', MODEL_COLUMN);
    expect(format).toBe('table');
    expect(rejections).toEqual([]);
    expect(evaluations).toHaveLength(12);
    const [first, second] = evaluations;
    expect(first?.entry.model).toBe('gemini/gemini-3-flash-preview#thinking (zero-shot, val)');
    expect(first?.source).toEqual({ path: 'euroeval.csv', oid: 'oid', line: 2 });
    expect(first?.scores.find(({ key }) => key === 'sst5')).toEqual({
      key: 'sst5',
      metric: null,
      value: 69.12,
      missing: null,
      found: null,
      ...NOTHING_STATED,
    });
    expect(first?.scores.find(({ key }) => key === 'sst5_ci95')?.value).toBe(1.83);
    expect(second?.metadata).toMatchObject({
      parameters_m: 31273088876,
      commercial: true,
      merge: false,
      open: true,
    });
    const partial = evaluations.find(({ entry }) => entry.model === 'Qwen/Qwen1.5-4B-Chat');
    expect(partial?.source.line).toBe(8);
    expect(partial?.scores.find(({ key }) => key === 'sst5')).toMatchObject({
      value: null,
      missing: 'not_available',
      found: '',
    });
    expect(partial?.scores.find(({ key }) => key === 'life_in_the_uk')?.value).toBe(64.3);
    expect(evaluations[2]?.scores.find(({ key }) => key === 'context')?.found).toBe('?');
    expect(evaluations[2]?.metadata['context']).toBeNull();
  });

  it('reads who and when from the mapped columns', async () => {
    const header = 'Model,Rev,Precision,Weights,Date,acc';
    const { evaluations, rejections } = await read(
      `${header}\na/b,abc,torch.float16,adapter,2024-05-31,1\nc/d,-,?,,,2\n`,
      WHOLE,
      'board_2024-01-02T03-04-05.csv',
    );
    expect(rejections).toEqual([]);
    expect(evaluations.map(({ entry, runAt }) => ({ ...entry, runAt }))).toEqual([
      {
        model: 'a/b',
        revision: 'abc',
        precision: 'float16',
        weightType: 'Adapter',
        runAt: '2024-05-31T00:00:00Z',
      },
      { model: 'c/d', revision: null, precision: null, weightType: null, runAt: '2024-01-02T03:04:05Z' },
    ]);
    expect(evaluations[0]?.scores.map(({ key }) => key)).toEqual(['acc']);
    expect(evaluations[0]?.metadata).toEqual({ acc: 1 });
  });

  it('pairs a column with its standard error', async () => {
    const { evaluations } = await read('model,acc,acc_stderr,f1_stderr\na/b,0.5,0.01,0.2\nc/d,0.5,-,0.2\n');
    expect(evaluations[0]?.scores).toMatchObject([
      { key: 'acc', value: 0.5, stderr: 0.01, stderrKey: 'acc_stderr' },
      { key: 'f1_stderr', value: 0.2, stderr: null },
    ]);
    expect(evaluations[1]?.scores[0]).toMatchObject({ stderr: null, stderrKey: null });
  });

  it('keeps texts, and says of a text that it is no score', async () => {
    const { evaluations } = await read(
      'model,Licence (SPDX),modelType,acc,ok,no\na/b,apache-2.0,🟢 base,about 20,TRUE,✗\n',
    );
    expect(evaluations[0]?.metadata).toEqual({
      licence_spdx: 'apache-2.0',
      model_type: '🟢 base',
      acc: 'about 20',
      ok: true,
      no: false,
    });
    expect(evaluations[0]?.scores).toMatchObject([
      { key: 'Licence (SPDX)', missing: 'not_numeric', found: 'apache-2.0' },
      { key: 'modelType', missing: 'not_numeric' },
      { key: 'acc', value: null, missing: 'not_numeric', found: 'about 20' },
    ]);
  });

  it('reads a mark, CRLF, quotes, line breaks in cells, and tabs', async () => {
    const { evaluations } = await read(
      '\uFEFFmodel,note,acc\r\n"a, ""b""","two\r\nlines",1\r\n\r\nc,x,"1,013.01"\r\n',
    );
    expect(evaluations.map(({ entry, source }) => [entry.model, source.line])).toEqual([
      ['a, "b"', 2],
      ['c', 5],
    ]);
    expect(evaluations[0]?.metadata['note']).toBe('two\nlines');
    expect(evaluations[1]?.scores.find(({ key }) => key === 'acc')?.value).toBe(1013.01);
    expect((await read('model\tacc\na,b\t1\n', MODEL_COLUMN, 'board.tsv')).evaluations[0]?.entry.model).toBe(
      'a,b',
    );
  });

  it.each([
    ['', 'Unnamed: 0'],
    ['__index_level_0__', 'Unnamed: 1_level_0'],
  ])('leaves out columns without a name, also where pandas has made one up: %j, %j', async (one, other) => {
    const { evaluations, rejections } = await read(`${one},model,acc,${other}\n0,a/b,1,2\n`);
    expect(rejections).toEqual([]);
    expect(evaluations[0]?.scores.map(({ key }) => key)).toEqual(['acc']);
    expect(evaluations[0]?.metadata).toEqual({ acc: 1 });
  });

  it('says which columns there are where no config maps them', async () => {
    expect(await readText('Name,acc\na/b,1\n', { path: 'board.csv' })).toEqual({
      format: 'table',
      evaluations: [],
      companions: [],
      ignored: null,
      rejections: [
        {
          path: 'board.csv',
          where: null,
          code: 'table-unmapped',
          message: 'This is a table, and leaderboard.yaml does not say which column names the model.',
          remedy: 'Add `table: { model: <column> }` to leaderboard.yaml. The columns are `Name`, `acc`.',
        },
      ],
    });
  });

  it('rejects a table without the mapped model, and goes on without another mapped column', async () => {
    expect(await read('Name,acc\na/b,1\n')).toMatchObject({
      evaluations: [],
      rejections: [
        {
          where: null,
          code: 'column-missing',
          message: 'The table has no column `model`, which `table.model` of leaderboard.yaml names.',
          remedy: 'Write one of its columns there: `Name`, `acc`.',
        },
      ],
    });
    const { evaluations, rejections } = await read('model,acc\na/b,1\n', {
      ...MODEL_COLUMN,
      weightType: 'W',
    });
    expect(evaluations).toHaveLength(1);
    expect(rejections).toMatchObject([
      { message: 'The table has no column `W`, which `table.weight_type` of leaderboard.yaml names.' },
    ]);
  });

  it('rejects rows of the wrong length, rows without a model, a second column of a name, and times that are none', async () => {
    const text = 'Model,acc,acc,Date\na/b,1,2,2024-05-31\nc/d,1\n ,1,2,-\ne/f,1,2,soon\ng/h,1,2,-,9\n';
    const { evaluations, rejections } = await read(text, { ...MODEL_COLUMN, model: 'Model', runAt: 'Date' });
    expect(evaluations.map(({ entry, runAt }) => [entry.model, runAt])).toEqual([
      ['a/b', '2024-05-31T00:00:00Z'],
      ['e/f', null],
    ]);
    expect(evaluations[0]?.scores).toMatchObject([{ key: 'acc', value: 1 }]);
    const path = 'board.csv';
    expect(rejections).toEqual([
      {
        path,
        where: 'column 3',
        code: 'duplicate-column',
        message: 'A second column is called `acc`; its cells were not read.',
        remedy: 'Give each column a name of its own.',
      },
      {
        path,
        where: 'line 3',
        code: 'row-length',
        message: 'The row has 2 cells, the header 4.',
        remedy: 'Write a cell for each column; put cells with commas in double quotes.',
      },
      {
        path,
        where: 'line 4, column "Model"',
        code: 'model-missing',
        message: 'Nothing here says which model this is.',
        remedy: 'Write the model’s name there, for example `org/name`.',
      },
      {
        path,
        where: 'line 5, column "Date"',
        code: 'unreadable-time',
        message: 'This is no time or date that can be read, so the row has none.',
        remedy: 'Write it as 2024-05-31 or 2024-05-31T18:28:15Z.',
      },
      {
        path,
        where: 'line 6',
        code: 'row-length',
        message: 'The row has 5 cells, the header 4.',
        remedy: 'Write a cell for each column; put cells with commas in double quotes.',
      },
    ]);
  });

  it('rejects a table without rows, and broken quotes', async () => {
    expect((await read('model,acc\n')).rejections).toEqual([
      {
        path: 'board.csv',
        where: null,
        code: 'no-rows',
        message: 'The table has a header and no rows.',
        remedy: 'Add a row for each model, or remove the file.',
      },
    ]);
    const remedy = 'Put the whole cell in double quotes, and double the quotes inside it.';
    expect((await read('model,acc\na/b,1\n"c/d,1\n')).rejections).toMatchObject([
      {
        code: 'invalid-table',
        message: 'A quoted cell that starts here does not end, so the table cannot be read.',
        remedy,
      },
    ]);
    expect((await read('model,acc\na"b,1\n')).rejections).toMatchObject([
      {
        where: 'line 2',
        code: 'invalid-table',
        message: 'A quote stands where none may be, so the table cannot be read.',
        remedy,
      },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseFile } from '../../../../src/formats/content/parse-file.ts';
import { MODEL_COLUMN, readText } from '../read-fixture.ts';

async function parse(path: string, text: string) {
  const outcome = await parseFile({ path, oid: null, bytes: new TextEncoder().encode(text) });
  return 'parsed' in outcome ? outcome.parsed.content : outcome;
}

const noJson = (path: string, where: string, problem: string) => ({
  path,
  where,
  code: 'invalid-json',
  message: `The file is no valid JSON: ${problem}.`,
  remedy: 'Correct that place, or write the file again.',
});

describe('a file of JSON Lines', () => {
  it.each(['a.jsonl', 'a.ndjson', 'A.JSONL'])('is known as such by its name: %s', async (path) => {
    expect(await parse(path, '{"a": 1}\n[2]\n3\n')).toEqual({
      kind: 'records',
      records: [
        { line: 1, value: { a: 1 } },
        { line: 2, value: [2] },
        { line: 3, value: 3 },
      ],
      rejections: [],
    });
  });

  it('is one of lines though it has but one', async () => {
    expect(await parse('a.jsonl', '{"a": 1}')).toMatchObject({ kind: 'records', records: [{ line: 1 }] });
  });

  it('may have empty lines, CRLF, a byte order mark, and the numbers that Python writes', async () => {
    expect(await parse('a.jsonl', '\uFEFF{"a": NaN}\r\n\r\n  \r\n{"a": -Infinity}')).toEqual({
      kind: 'records',
      records: [
        { line: 1, value: { a: NaN } },
        { line: 4, value: { a: -Infinity } },
      ],
      rejections: [],
    });
  });

  it('loses only its broken lines', async () => {
    const deep = '['.repeat(1000) + ']'.repeat(1000);
    expect(await parse('a.jsonl', `{"a": 1}\n\n{"a": 1,}\n${deep}\n{"a": 2}\n`)).toEqual({
      kind: 'records',
      records: [
        { line: 1, value: { a: 1 } },
        { line: 5, value: { a: 2 } },
      ],
      rejections: [
        noJson('a.jsonl', 'line 3, column 9', 'a key in double quotes is expected here'),
        {
          path: 'a.jsonl',
          where: 'line 4',
          code: 'json-too-deep',
          message: 'The JSON is nested more than 100 levels deep.',
          remedy: 'Write the file again without the nesting, or leave it out with `exclude` of the dataset.',
        },
      ],
    });
  });

  it('gives the evaluations of its good lines', async () => {
    const { evaluations, rejections } = await readText(
      '{"model": "org/a", "acc": 1}\n{"model": "org/b", "acc"\n{"model": "org/c", "acc": 3}\n',
      { path: 'a.jsonl', table: MODEL_COLUMN },
    );
    expect(evaluations.map(({ entry, source }) => [entry.model, source.line])).toEqual([
      ['org/a', 1],
      ['org/c', 3],
    ]);
    expect(rejections).toEqual([
      noJson('a.jsonl', 'line 2, column 25', 'the file ends in the middle of the JSON'),
    ]);
  });

  it('says what is wrong with its lines where no reader knows it', async () => {
    const broken = noJson('a.jsonl', 'line 2, column 5', 'the file ends in the middle of the JSON');
    const { rejections } = await readText('{"x": 1}\n{"x"\n', { path: 'a.jsonl' });
    expect(rejections).toEqual([
      expect.objectContaining({
        code: 'unknown-format',
        message: 'No reader knows this file: it holds a list of 1, whose first has the keys `x`.',
      }),
      broken,
    ]);
    expect((await readText('\n{"x"\n', { path: 'a.jsonl' })).rejections).toEqual([broken]);
  });
});

describe('a .json file', () => {
  it('that holds JSON Lines is read as such', async () => {
    expect(await parse('a.json', '{"a": 1}\n{"a": NaN}\n')).toEqual({
      kind: 'records',
      records: [
        { line: 1, value: { a: 1 } },
        { line: 2, value: { a: NaN } },
      ],
      rejections: [],
    });
  });

  it('with a single value is a document', async () => {
    expect(await parse('a.json', '{"a": 1}\n')).toEqual({
      kind: 'document',
      syntax: 'json',
      value: { a: 1 },
    });
  });

  it.each([
    ['{"a": 1}\n{"a": 2\n', 'line 2, column 1'],
    ['{\n"a": 1}\n{"a": 2}\n', 'line 3, column 1'],
    ['{"a": 1} {"a": 2}\n', 'line 1, column 10'],
  ])('is rejected where it goes on after its end: %j', async (text, where) => {
    expect(await parse('a.json', text)).toEqual({
      rejection: noJson('a.json', where, 'there is more after the end of the JSON'),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../../src/formats/content/decode.ts';
import { readResultFile } from '../../../src/formats/index.ts';
import { fixtures, MODEL_COLUMN, readText } from './read-fixture.ts';

async function rejectionOf(path: string, bytes: Uint8Array) {
  const { format, evaluations, rejections } = await readResultFile(
    { path, oid: null, bytes },
    { table: MODEL_COLUMN },
  );
  expect({ format, evaluations, count: rejections.length }).toEqual({
    format: null,
    evaluations: [],
    count: 1,
  });
  return rejections[0];
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('what no reader reads', () => {
  it.each([
    ['empty-file', 'a.json', '', null, 'The file is empty.', 'Write the results to it again, or remove it.'],
    [
      'empty-file',
      'a.json',
      '\uFEFF \n',
      null,
      'The file is empty.',
      'Write the results to it again, or remove it.',
    ],
    [
      'unknown-format',
      'a.txt',
      'hello',
      null,
      'The file is neither JSON, YAML, Parquet, an evaluation log, nor a table of text.',
      'Leave it out with `exclude` of the dataset; docs/formats.md says what is read.',
    ],
    [
      'unknown-format',
      'a.json',
      '{"b": 1, "a": 2}',
      null,
      'No reader knows this file: it holds an object with the keys `b`, `a`.',
      'Leave it out with `exclude` of the dataset; docs/formats.md says what is read.',
    ],
    ['unknown-format', 'a.json', '[1]', null, 'No reader knows this file: it holds a list of 1.', null],
    ['unknown-format', 'a.json', '{}', null, 'No reader knows this file: it holds an empty object.', null],
    ['unknown-format', 'a.json', '3', null, 'No reader knows this file: it holds a single value.', null],
    [
      'invalid-json',
      'a.json',
      'hello',
      'line 1, column 1',
      'The file is no valid JSON: a value is expected here.',
      'Correct that place, or write the file again.',
    ],
    [
      'json-too-deep',
      'a.json',
      '['.repeat(1000) + ']'.repeat(1000),
      null,
      'The JSON is nested more than 100 levels deep.',
      'Write the file again without the nesting, or leave it out with `exclude` of the dataset.',
    ],
  ])('says %s of %s with %.20j', async (code, path, text, where, message, remedy) => {
    const rejection = await rejectionOf(path, utf8(text));
    expect(rejection).toMatchObject({ path, where, code, message });
    if (remedy !== null) expect(rejection?.remedy).toBe(remedy);
  });

  it('says what is wrong with bytes that are no text, and with too many', async () => {
    expect(await rejectionOf('a.json', new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual({
      path: 'a.json',
      where: null,
      code: 'not-text',
      message: 'The file is not UTF-8 text.',
      remedy: 'Save it as UTF-8, or leave it out with `exclude` of the dataset.',
    });
    expect(await rejectionOf('a.json', new Uint8Array(MAX_BYTES + 1))).toEqual({
      path: 'a.json',
      where: null,
      code: 'file-too-large',
      message: 'The file has 67108865 bytes; at most 67108864 are read.',
      remedy: 'Keep only the scores in it and put samples and logs in other files.',
    });
  });

  it('says where the hand-written bad files are wrong', async () => {
    const reading = fixtures('rejected').map(async (file) => {
      const [rejection] = (await readResultFile(file, { table: null })).rejections;
      return [file.path, rejection?.code, rejection?.where];
    });
    expect(await Promise.all(reading)).toEqual([
      ['every-eval-ever.json', 'no-scores', 'results'],
      ['list.json', 'unknown-format', null],
      ['no-scores.json', 'no-scores', 'results'],
      ['trailing-comma.json', 'invalid-json', 'line 2, column 31'],
      ['truncated.json', 'invalid-json', 'line 2, column 16'],
    ]);
    expect((await readText({ config: { model_name: 'a/b' }, results: {} })).rejections[0]).toMatchObject({
      message: 'The file has no scores.',
      remedy: 'Evaluate again, or remove the file.',
    });
  });

  it('cuts what it quotes of a hostile file', async () => {
    const keys = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`${index}-${'k'.repeat(5000)}`, 1]),
    );
    const { rejections } = await readText(keys);
    expect(rejections[0]?.message.length).toBeLessThan(1600);
    expect(rejections[0]?.message).toContain('4980 more');
  });

  it.each([
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('reads %s where a mark says so', async (encoding, mark) => {
    const text = JSON.stringify({ config: { model_name: 'org/é' }, results: { a: { acc: 1 } } });
    const units = [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    });
    const file = { path: 'a.json', oid: null, bytes: new Uint8Array([...mark, ...units]) };
    expect((await readResultFile(file, { table: null })).evaluations[0]?.entry.model).toBe('org/é');
  });
});

import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { apiFiles } from '../../../src/api/api-files.ts';
import { csvColumns, toBoardCsv } from '../../../src/api/board-csv.ts';
import { boardJsonSchema } from '../../../src/api/board-schema.ts';
import { exampleText } from '../../../src/api/example.ts';
import { schemaKeys } from '../../../src/api/schema-keys.ts';
import { aBoard, anEvaluation } from '../domain/samples.ts';

const board = aBoard({ evaluations: [anEvaluation({ metadata: { rank: 3, params: 7 } })] });

test('a schema’s keys come with their types and what they mean, from the outside in', () => {
  const schema = z.object({
    version: z.literal(1),
    kind: z.enum(['a', 'b']).nullable(),
    list: z.array(z.object({ range: z.tuple([z.number(), z.number()]).nullable().describe('Ends.') })),
    byName: z.record(z.string(), z.object({ value: z.number() }).nullable()),
    told: z.object({ elsewhere: z.string() }),
  });
  expect(schemaKeys(schema, ['told'])).toEqual([
    { path: 'version', type: '1', about: '' },
    { path: 'kind', type: '"a" or "b" or null', about: '' },
    { path: 'list', type: 'list of object', about: '' },
    { path: 'list[].range', type: 'list of 2 (number) or null', about: 'Ends.' },
    { path: 'byName', type: 'object by name', about: '' },
    { path: 'byName.*.value', type: 'number', about: '' },
    { path: 'told', type: 'object', about: '' },
  ]);
});

describe('the documentation', () => {
  it('says of every key of every file what it means', () => {
    const keys = apiFiles(board).flatMap(({ schema, closed }) => (schema ? schemaKeys(schema, closed) : []));
    expect(keys.length).toBeGreaterThan(80);
    expect(keys.filter(({ about }) => about === '')).toEqual([]);
    expect(keys.filter(({ type }) => type === '' || type === 'undefined')).toEqual([]);
  });

  it('says what every column of the CSV file holds, in its order', () => {
    const [header] = toBoardCsv(board).split('\r\n');
    expect(
      csvColumns(board)
        .map(({ name }) => name)
        .join(','),
    ).toBe(header);
    expect(csvColumns(board).at(-1)).toEqual({ name: 'metadata_rank', about: 'As the files say.' });
  });

  it('promises that keys may come: the published schema does not forbid them', () => {
    expect(JSON.stringify(boardJsonSchema())).not.toContain('"additionalProperties":false');
  });
});

test('an example shows the first of many, and says that there is more', () => {
  const json = {
    rows: [{ scores: { a: 1, b: 2, c: 3 }, interval: [1, 2] }, {}],
    text: 'x'.repeat(101),
    none: [],
  };
  expect(exampleText(json, ['scores'])).toBe(`{
  "rows": [
    {
      "scores": {
        "a": 1,
        "b": 2,
        …
      },
      "interval": [
        1,
        2
      ]
    },
    …
  ],
  "text": "${'x'.repeat(100)}…",
  "none": []
}`);
});

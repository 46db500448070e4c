import { describe, expect, it } from 'vitest';
import { readResultFile } from '../../../../src/formats/index.ts';
import { isParquet, parseParquet } from '../../../../src/formats/content/parquet.ts';
import { plainValue } from '../../../../src/formats/content/plain-value.ts';
import { fixtures, MODEL_COLUMN } from '../read-fixture.ts';

const files = fixtures('table').filter(({ path }) => path.endsWith('.parquet'));

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`no fixture ${path}`);
  return new Uint8Array(file.bytes);
}

async function recordsOf(bytes: Uint8Array) {
  const outcome = await parseParquet({ path: 'a.parquet', oid: null, bytes });
  if (!('content' in outcome) || outcome.content.kind !== 'records') throw new Error(JSON.stringify(outcome));
  return outcome.content.records;
}

async function rejectionOf(bytes: Uint8Array) {
  const { format, evaluations, rejections } = await readResultFile(
    { path: 'a.bin', oid: null, bytes },
    { table: MODEL_COLUMN },
  );
  expect({ format, evaluations }).toEqual({ format: null, evaluations: [] });
  return rejections;
}

describe('parseParquet', () => {
  it.each(['snappy', 'zstd', 'gzip', 'none'])(
    'reads structs, lists, times and nulls (%s)',
    async (compression) => {
      const records = await recordsOf(bytesOf(`models-${compression}.parquet`));
      expect(records).toEqual([
        {
          line: 1,
          value: {
            model: 'example-org/a',
            acc: 0.5,
            acc_stderr: 0.01,
            params: 7241732096,
            run_at: '2026-01-02T03:04:05.000Z',
            open: true,
            tags: ['chat', 'en'],
            mmlu: { law: 0.25, virology: 0.75 },
          },
        },
        expect.objectContaining({ line: 2 }),
        {
          line: 3,
          value: {
            model: 'example-org/c',
            acc: NaN,
            acc_stderr: null,
            params: null,
            run_at: null,
            open: null,
            tags: null,
            mmlu: null,
          },
        },
      ]);
    },
  );

  it('reads dates without a time, decimals, and lists of objects', async () => {
    const [first, second] = await recordsOf(bytesOf('index.parquet'));
    expect(first?.value).toMatchObject({
      released: '2026-01-02',
      cost: 12.5,
      samples: 1319,
      runs: [{ seed: 1 }],
      __index_level_0__: 'example-org/a',
    });
    expect(second?.value).toMatchObject({ released: null, samples: null, runs: [] });
  });

  it('reads all row groups, from bytes in the middle of others', async () => {
    const bytes = bytesOf('row-groups.parquet');
    const padded = new Uint8Array(bytes.length + 20);
    padded.set(bytes, 10);
    const records = await recordsOf(padded.subarray(10, bytes.length + 10));
    expect(records.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(records.at(-1)?.value).toEqual({ model: 'example-org/9', acc: 0.9 });
  });

  it('is known by its first bytes, whatever its name', () => {
    expect(isParquet({ bytes: bytesOf('models-none.parquet') })).toBe(true);
    expect(isParquet({ bytes: new TextEncoder().encode('PAR') })).toBe(false);
  });

  it('says what is wrong with a file that ends early', async () => {
    expect(await rejectionOf(bytesOf('models-none.parquet').subarray(0, 1000))).toEqual([
      {
        path: 'a.bin',
        where: null,
        code: 'invalid-parquet',
        message: expect.stringMatching(/^The file is no valid Parquet: .+[^.:\s]\.$/) as string,
        remedy: 'Write the file again.',
      },
    ]);
  });

  it('refuses columns that are not those of the schema', async () => {
    const text = Buffer.from(bytesOf('models-none.parquet')).toString('latin1');
    // Thrift writes a name behind its length: first in the schema, then in the column.
    const name = '\x03acc';
    const schema = text.indexOf(name) + name.length;
    const broken = text.slice(0, schema) + text.slice(schema).replace(name, '\x03abc');
    expect(await rejectionOf(Buffer.from(broken, 'latin1'))).toMatchObject([
      {
        code: 'invalid-parquet',
        message: 'The file is no valid Parquet: its columns are not those of its schema.',
      },
    ]);
  });

  it.each([
    [
      'rows',
      /^The Parquet file unpacks to 1000001 rows and \d+ bytes; at most 1000000 and 268435456 are read\.$/,
    ],
    ['cells', /^The Parquet file unpacks to 13000000 cells; at most 12000000 are read\.$/],
  ])('refuses more %s than fit into memory', async (name, message) => {
    const file = fixtures('table-large').find(({ path }) => path === `${name}.parquet`);
    expect(await rejectionOf(file?.bytes ?? new Uint8Array())).toEqual([
      {
        path: 'a.bin',
        where: null,
        code: 'parquet-too-large',
        message: expect.stringMatching(message) as string,
        remedy: 'Keep only the scores in it and put samples and logs in other files.',
      },
    ]);
  });

  it('reads or rejects whatever bytes are broken, and leaves no error behind', async () => {
    let seed = 7;
    const next = (limit: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % limit;
    for (const file of files) {
      for (let round = 0; round < 150; round += 1) {
        const bytes = new Uint8Array(file.bytes);
        for (let change = 0; change < 3; change += 1) bytes[4 + next(bytes.length - 4)] = next(256);
        const result = await readResultFile({ path: 'a', oid: null, bytes }, { table: MODEL_COLUMN });
        expect(result.evaluations.length + result.rejections.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('plainValue', () => {
  it('makes of every value one that JSON could hold', () => {
    expect(
      plainValue({
        big: 12n,
        time: new Date(0),
        none: undefined,
        noTime: new Date(NaN),
        bytes: new Uint8Array(2),
        list: [1n, [new Date(0)]],
      }),
    ).toEqual({
      big: 12,
      time: '1970-01-01T00:00:00.000Z',
      none: null,
      noTime: null,
      bytes: null,
      list: [1, ['1970-01-01T00:00:00.000Z']],
    });
  });

  it('keeps a key called `__proto__` apart from the prototype', () => {
    const plain = plainValue(JSON.parse('{"__proto__": {"x": 1}}'));
    expect(Object.keys(plain as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
  });
});

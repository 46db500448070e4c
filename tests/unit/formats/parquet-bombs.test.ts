import { describe, expect, it, vi } from 'vitest';
import { readResultFile } from '../../../src/formats/index.ts';
import { parquetFile, rleRun } from './parquet-file.ts';
import { MODEL_COLUMN } from './read-fixture.ts';

// They take seconds each, and some times as long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('a Parquet file', () => {
  const refused = (code: string, message: unknown, remedy: string) => [
    { path: 'a.parquet', where: null, code, message, remedy },
  ];
  const read = (claims: Parameters<typeof parquetFile>[0]) =>
    readResultFile({ path: 'a.parquet', oid: null, bytes: parquetFile(claims) }, { table: MODEL_COLUMN });
  const indices = (...runs: Uint8Array[]) => Buffer.concat([Buffer.from([1]), ...runs]);

  it('is read where its claims are true', async () => {
    expect((await read({})).evaluations).toHaveLength(1);
    expect((await read({ rows: 5, isDictionary: true, page: indices(rleRun(5)) })).evaluations).toHaveLength(
      5,
    );
  });

  it('is refused where it claims a trillion rows', async () => {
    expect((await read({ rows: 1e12 })).rejections).toEqual(
      refused(
        'parquet-too-large',
        expect.stringMatching(
          /^The Parquet file unpacks to 1000000000000 rows and \d+ bytes; at most 1000000 and 268435456 are read\.$/,
        ) as string,
        'Keep only the scores in it and put samples and logs in other files.',
      ),
    );
  });

  it.each([
    ['a page', { values: 2 ** 31 - 1 }, 'a page in it claims more values than its column has'],
    [
      'a page of indices',
      { values: 2 ** 31 - 1, isDictionary: true, page: indices(rleRun(2 ** 30)) },
      'a page in it claims more values than its column has',
    ],
    [
      'a run',
      { isDictionary: true, page: indices(rleRun(2 ** 30)) },
      'a run in it claims more values than its page has',
    ],
    [
      'the second run',
      { rows: 3, isDictionary: true, page: indices(rleRun(2), rleRun(2 ** 30)) },
      'a run in it claims more values than its page has',
    ],
    [
      'a run of levels',
      { isOptional: true, page: Buffer.concat([Buffer.from([6, 0, 0, 0]), rleRun(2 ** 30)]) },
      'a run in it claims more values than its page has',
    ],
  ])('is refused where %s claims more values than there are', async (_what, claims, problem) => {
    expect((await read(claims)).rejections).toEqual(
      refused('invalid-parquet', `The file is no valid Parquet: ${problem}.`, 'Write the file again.'),
    );
  });
});

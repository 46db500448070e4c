import { crc32, deflateRawSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readResultFile } from '../../../../src/formats/index.ts';
import { zipArchive as archive, type Member } from '../../../fuzz/zip-archive.ts';
import { fixtures } from '../read-fixture.ts';

const member = (name: string, text: string, changes: Partial<Member> = {}): Member => {
  const bytes = Buffer.from(text);
  return {
    name,
    packed: deflateRawSync(bytes),
    method: 8,
    size: bytes.length,
    crc: crc32(bytes),
    ...changes,
  };
};
const read = async (bytes: Uint8Array) => {
  const { evaluations, rejections } = await readResultFile(
    { path: 'a.eval', oid: null, bytes },
    { table: null },
  );
  return { evaluations, rejection: rejections[0] };
};
const LOG = JSON.stringify({
  status: 'success',
  eval: { task: 't', model: 'a/b' },
  results: { scores: [{ name: 's', metrics: { accuracy: { value: 0.5 } } }] },
});

describe('an .eval archive', () => {
  it.each([
    ['stored', { packed: Buffer.from(LOG), method: 0 }],
    ['deflated', {}],
    ['in Zstandard', { packed: zstdCompressSync(LOG), method: 93 }],
  ])('is read where its header is %s', async (_how, changes) => {
    const { evaluations } = await read(
      archive([member('a.json', '{}'), member('header.json', LOG, changes)]),
    );
    expect(evaluations[0]?.scores[0]).toMatchObject({ key: 't', metric: 'accuracy', value: 0.5 });
  });

  it('says of a log without a header that its run has not ended', async () => {
    const { rejection } = await read(archive([member('_journal/start.json', '{}')]));
    expect(rejection).toEqual({
      path: 'a.eval',
      where: null,
      code: 'eval-unfinished',
      message: 'The archive has no `header.json`: its run has not ended.',
      remedy: 'Let the run end, or leave the file out with `exclude` of the dataset.',
    });
  });

  it('says of another archive that it is no log', async () => {
    expect((await read(archive([member('a.csv', 'x')]))).rejection).toEqual({
      path: 'a.eval',
      where: null,
      code: 'unknown-archive',
      message: 'The file is a ZIP archive and no log of inspect_ai.',
      remedy: 'Unpack it, or leave it out with `exclude` of the dataset.',
    });
  });

  it('refuses what says that it is large, and what is larger than it says', async () => {
    const large = member('header.json', '{}', { size: 40_000_000 });
    expect((await read(archive([large]))).rejection).toMatchObject({
      where: 'header.json',
      code: 'eval-header-too-large',
      message: 'The log’s header unpacks to 40000000 bytes; at most 33554432 are read.',
    });
    const zeros = Buffer.alloc(200_000_000);
    for (const bomb of [
      { packed: deflateRawSync(zeros), method: 8 },
      { packed: zstdCompressSync(zeros), method: 93 },
    ]) {
      const { rejection } = await read(archive([member('header.json', '{}', bomb)]));
      expect(rejection?.code).toBe('invalid-eval');
    }
  });

  it('refuses what is encrypted, packed in an unknown way, no JSON, or damaged', async () => {
    const codes = await Promise.all(
      [
        archive([member('header.json', LOG, { flags: 1 })]),
        archive([member('header.json', LOG, { method: 14 })]),
        archive([member('header.json', '{"a": ')]),
        archive([member('header.json', LOG, { crc: 1 })]),
        archive([member('header.json', LOG)]).slice(0, -30),
        Buffer.from('PK\x03\x04'),
      ].map(async (bytes) => (await read(bytes)).rejection?.code),
    );
    expect(codes).toEqual(Array.from({ length: 6 }, () => 'invalid-eval'));
    expect((await read(archive([member('header.json', '{"a": ')]))).rejection).toEqual({
      path: 'a.eval',
      where: null,
      code: 'invalid-eval',
      message: 'The archive cannot be read: `header.json` in it is no JSON.',
      remedy: 'Copy or write the log again.',
    });
  });

  it('is rejected or read wherever it is cut', async () => {
    const [log] = fixtures('inspect').filter(({ path }) => path === 'log_formats.eval');
    if (log === undefined) throw new Error('no fixture');
    for (let end = 4; end < log.bytes.length; end += 97) {
      const { rejection } = await read(log.bytes.slice(0, end));
      expect(rejection?.code).toBe('invalid-eval');
    }
  });
});

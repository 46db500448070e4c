import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { nodeHasher } from '../../../src/datasets/cache/node-hasher.ts';
import { isOid, webHasher } from '../../../src/datasets/oid.ts';
import { findMismatch } from '../../../src/datasets/hub/verify.ts';

describe.each([
  ['the web', webHasher],
  ['Node', nodeHasher],
])('with the hashes of %s', (_, hasher) => {
  test.each([
    ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
    ['hello\n', 'ce013625030ba8dba906f756967f9e9ca394464a'],
    ['{"a":1}', 'daa5053ecf5f9a37b2de733d0751cc1ab53ac010'],
  ])('names %j as git hash-object does', async (text, oid) => {
    expect(await hasher.gitBlob(Buffer.from(text))).toBe(oid);
  });

  test('names a file in LFS by its SHA-256', async () => {
    const bytes = Buffer.from('large content');
    expect(await hasher.lfs(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('says how content differs from the listing', async () => {
    const file = { path: 'a', size: 6, oid: 'ce013625030ba8dba906f756967f9e9ca394464a' };
    expect(await findMismatch(file, Buffer.from('hello\n'), hasher)).toBeNull();
    expect(await findMismatch({ ...file, oid: null }, Buffer.from('hallo\n'), hasher)).toBeNull();
    expect(await findMismatch(file, Buffer.from('hello'), hasher)).toBe('5 of 6 bytes');
    expect(await findMismatch(file, Buffer.from('hallo\n'), hasher)).toMatch(
      /^content with the hash [0-9a-f]{40} instead of ce01/,
    );
  });
});

test.each(['', 'main', 'E'.repeat(40), '0'.repeat(41), `${'0'.repeat(40)}\n`, null, 40])(
  '%j is no oid',
  (text) => {
    expect(isOid(text)).toBe(false);
  },
);

import { createHash } from 'node:crypto';
import type { Hasher } from '../oid.ts';

/** The hashes of `oid.ts` without a promise for each: several times faster for many small files. */
export const nodeHasher = {
  gitBlob: (bytes: Uint8Array): string =>
    createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
  lfs: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
} satisfies Hasher;

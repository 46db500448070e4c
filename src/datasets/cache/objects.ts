import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeHasher } from './node-hasher.ts';
import { isLfsOid, isOid } from '../oid.ts';
import { readStamp, readVerifiedObjects } from './verified-objects.ts';
import { writeAtomicAside } from './write-atomic.ts';

/** Content by its oid. */
export interface ObjectStore {
  /** The content, verified; or why there is none. */
  read(oid: string): Uint8Array | 'absent' | 'corrupt';
  /** Whether the content is there and right. Hashes it only if its file has changed since that was last done. */
  has(oid: string): boolean;
  /** Keeps content whose oid the caller has verified. */
  write(oid: string, bytes: Uint8Array): Promise<void>;
  /** Keeps something under the git-blob SHA-1 of its own and gives that. */
  add(bytes: Uint8Array): Promise<string>;
  /** Keeps for the next time which objects have been found right. */
  saveVerified(): void;
}

/** Keeps objects in files below a folder, each named by its git-blob SHA-1 or, for LFS, its SHA-256. */
export function createObjectStore(cacheFolder: string): ObjectStore {
  const verified = readVerifiedObjects(cacheFolder);
  const locate = (oid: string) => join(cacheFolder, 'objects', oid.slice(0, 2), oid.slice(2));

  const read = (oid: string): Uint8Array | 'absent' | 'corrupt' => {
    if (!isOid(oid)) return 'absent';
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(locate(oid));
    } catch {
      return 'absent';
    }
    return (isLfsOid(oid) ? nodeHasher.lfs(bytes) : nodeHasher.gitBlob(bytes)) === oid ? bytes : 'corrupt';
  };
  const remember = (oid: string) => {
    const stamp = readStamp(locate(oid));
    if (stamp !== null) verified.add(oid, stamp);
  };
  const write = async (oid: string, bytes: Uint8Array) => {
    await writeAtomicAside(locate(oid), bytes);
    remember(oid);
  };

  return {
    read,
    has(oid) {
      const stamp = isOid(oid) ? readStamp(locate(oid)) : null;
      if (stamp === null) return false;
      if (verified.isVerified(oid, stamp)) return true;
      if (typeof read(oid) === 'string') return false;
      verified.add(oid, stamp);
      return true;
    },
    write,
    async add(bytes) {
      const oid = nodeHasher.gitBlob(bytes);
      await write(oid, bytes);
      return oid;
    },
    saveVerified: () => verified.save(),
  };
}

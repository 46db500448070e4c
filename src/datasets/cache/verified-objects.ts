import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DatasetError } from '../dataset-error.ts';
import { writeAtomic } from './write-atomic.ts';

const fileSchema = z.strictObject({ version: z.literal(1), stamps: z.record(z.string(), z.string()) });

/**
 * Which files of the object store have been hashed and found right, by what the file system says of them. A file
 * that anything has written to since has another stamp, and is hashed again.
 */
export interface VerifiedObjects {
  isVerified(oid: string, stamp: string): boolean;
  add(oid: string, stamp: string): void;
  /** Keeps what was added. Where it cannot be written, the objects are hashed again the next time. */
  save(): void;
}

/** Those of a cache folder. A file of them that cannot be read counts as empty: then all is hashed again. */
export function readVerifiedObjects(cacheFolder: string): VerifiedObjects {
  const path = join(cacheFolder, 'objects.verified.json');
  let stamps: Map<string, string> | undefined;
  let isChanged = false;
  const getStamps = () => (stamps ??= new Map(Object.entries(readStamps(path))));
  return {
    isVerified: (oid, stamp) => getStamps().get(oid) === stamp,
    add(oid, stamp) {
      getStamps().set(oid, stamp);
      isChanged = true;
    },
    save() {
      if (!isChanged) return;
      isChanged = false;
      try {
        writeAtomic(path, JSON.stringify({ version: 1, stamps: Object.fromEntries(getStamps()) }));
      } catch (error) {
        if (!(error instanceof DatasetError)) throw error;
      }
    },
  };
}

/** What the file system says of a file, or null where there is none that can be read: length, both times in ns, and the inode. */
export function readStamp(path: string): string | null {
  try {
    const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    return stat?.isFile() ? `${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}-${stat.ino}` : null;
  } catch {
    return null;
  }
}

function readStamps(path: string): Record<string, string> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).stamps;
  } catch {
    return {};
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HubAddress } from './hub-address.ts';
import { writeAtomic } from './write-atomic.ts';

const entrySchema = z.strictObject({
  /** Where the dataset is. */
  location: z.string(),
  /** What the config asked for: a branch, a tag or a commit. */
  revision: z.string(),
  /** The sha that it was when fetched. */
  commit: z.string(),
  committedAt: z.string().nullable(),
  /** Oid of the listing in the object store. */
  listing: z.string(),
});
const lockSchema = z.strictObject({ version: z.literal(1), datasets: z.array(entrySchema) });

/** Which commit of a dataset `fetch` has left in the cache. */
export type LockEntry = z.output<typeof entrySchema>;

/** Which dataset an entry is about. */
export type LockKey = Pick<LockEntry, 'location' | 'revision'>;

export interface Lock {
  get(key: LockKey): LockEntry | null;
  set(entry: LockEntry): void;
}

/** The lock file of a cache folder. One that cannot be read counts as empty: fetching writes it anew. */
export function createLock(cacheFolder: string): Lock {
  const path = join(cacheFolder, 'datasets.lock.json');
  const isSame = (a: LockKey, b: LockKey) => a.location === b.location && a.revision === b.revision;
  return {
    get: (key) => readEntries(path).find((entry) => isSame(entry, key)) ?? null,
    set(entry) {
      const datasets = [...readEntries(path).filter((other) => !isSame(other, entry)), entry];
      datasets.sort((a, b) => (lockName(a) < lockName(b) ? -1 : 1));
      writeAtomic(path, `${JSON.stringify({ version: 1, datasets }, null, 2)}\n`);
    },
  };
}

export function getLockKey({ endpoint, repo, prefix }: HubAddress, revision: string): LockKey {
  return { location: `${endpoint}/datasets/${repo}/${prefix}`, revision };
}

function lockName({ location, revision }: LockKey): string {
  return `${location}@${revision}`;
}

function readEntries(path: string): LockEntry[] {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).datasets;
  } catch {
    return [];
  }
}

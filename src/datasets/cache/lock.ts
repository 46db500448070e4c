import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FetchRecord } from '../../domain/fetch-record.ts';
import type { HubAddress } from '../hub/address.ts';
import { clearAbandoned, runAlone } from './run-alone.ts';
import { writeAtomic } from './write-atomic.ts';

const count = z.number().nonnegative();
const fetchedSchema: z.ZodType<FetchRecord> = z.strictObject({
  files: count,
  bytes: count,
  downloadedFiles: count,
  downloadedBytes: count,
  cacheHits: count,
  requests: count,
  retries: count,
  seconds: count,
});
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
  fetched: fetchedSchema,
});
const lockSchema = z.strictObject({ version: z.literal(2), datasets: z.array(entrySchema) });

/** Which commit of a dataset `fetch` has left in the cache. */
export type LockEntry = z.output<typeof entrySchema>;

/** Which dataset an entry is about. */
export type LockKey = Pick<LockEntry, 'location' | 'revision'>;

export interface Lock {
  get(key: LockKey): LockEntry | null;
  /** Pins them all at once, and leaves what is pinned of other datasets as it is. */
  set(entries: readonly LockEntry[]): void;
  /** Takes away what a process has left that was killed while it pinned. */
  tidy(): void;
}

/** The lock file of a cache folder. One that cannot be read counts as empty: fetching writes it anew. */
export function createLock(cacheFolder: string): Lock {
  const path = join(cacheFolder, 'datasets.lock.json');
  const busy = `${path}.busy`;
  const isSame = (a: LockKey, b: LockKey) => a.location === b.location && a.revision === b.revision;
  return {
    get: (key) => readEntries(path).find((entry) => isSame(entry, key)) ?? null,
    set(entries) {
      runAlone(busy, () => {
        const others = readEntries(path).filter((other) => !entries.some((entry) => isSame(entry, other)));
        const datasets = [...others, ...entries].sort((a, b) => (lockName(a) < lockName(b) ? -1 : 1));
        writeAtomic(path, `${JSON.stringify({ version: 2, datasets }, null, 2)}\n`);
      });
    },
    tidy: () => clearAbandoned(busy),
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

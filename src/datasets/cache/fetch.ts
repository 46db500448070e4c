import { createObjectStore, type ObjectStore } from './objects.ts';
import { type Clock, systemClock } from '../clock.ts';
import { type Crowding, findCrowding } from '../crowding.ts';
import type { Commit, Dataset, DatasetFile } from '../dataset.ts';
import { askHead } from './fetch-head.ts';
import { readHubAddress } from '../hub/address.ts';
import { decodeListing, encodeListing } from './listing.ts';
import type { HubLocation } from '../location.ts';
import { createLock, getLockKey, type Lock, type LockEntry } from './lock.ts';
import { findMissing } from './missing.ts';
import { createTransfer, type Transfer } from '../http/transfer.ts';
import { removeUnfinished } from './write-atomic.ts';

export interface FetchOptions {
  /** The live dataset. */
  dataset: Dataset;
  location: HubLocation;
  endpoint: string;
  /** What the dataset's requests are counted in. */
  transfer?: Transfer;
  /** The files that are wanted; all when left out. */
  select?: (files: DatasetFile[]) => DatasetFile[];
  onProgress?: (progress: FetchProgress) => void;
  onFetched?: (summary: FetchSummary) => void;
  clock?: Clock;
}

/** Files that are written at a time, while others are on their way. */
const WRITES = 16;

export interface FetchProgress {
  /** Files that have arrived, of those that had to be downloaded. */
  done: number;
  total: number;
}

export interface FetchSummary {
  commit: Commit;
  /** Whether it is the commit that was in the cache before. */
  isUnchanged: boolean;
  /** Whether the branch now stands at a commit older than that. */
  hasMovedBack: boolean;
  /** Where the dataset has more files than the Hub advises; empty while the commit is unchanged. */
  crowding: Crowding[];
  /** What this fetch did, also where it found nothing to do. */
  fetched: LockEntry['fetched'];
}

/**
 * Brings the cache to the head commits of datasets: downloads what it lacks or what is damaged in it, and pins all
 * commits in the lock file at once when everything is there. Until then the lock file speaks of the commits before,
 * and whatever has arrived is kept. A dataset whose commit has not changed costs one request.
 */
export async function fetchDatasets(
  cacheFolder: string,
  datasets: readonly FetchOptions[],
): Promise<FetchSummary[]> {
  const store = createObjectStore(cacheFolder);
  const lock = createLock(cacheFolder);
  removeUnfinished(cacheFolder);
  lock.tidy();
  const summaries: FetchSummary[] = [];
  const entries: LockEntry[] = [];
  try {
    for (const options of datasets) {
      const { summary, entry } = await bring(options, store, lock);
      summaries.push(summary);
      if (entry !== null) entries.push(entry);
      options.onFetched?.(summary);
    }
  } finally {
    store.saveVerified();
  }
  if (entries.length > 0) lock.set(entries);
  return summaries;
}

/** Gives the entry to pin, or null where nothing has changed. */
async function bring(options: FetchOptions, store: ObjectStore, lock: Lock) {
  const { dataset, location, endpoint, select, clock = systemClock } = options;
  const { transfer = createTransfer() } = options;
  const key = getLockKey(readHubAddress(location, endpoint), location.revision);
  const [started, { requests, retries }] = [clock.now(), { ...transfer }];

  const before = lock.get(key);
  const { commit, hasMovedBack } = await askHead(dataset, before, clock);
  const isUnchanged = before !== null && before.commit === commit.revision;
  const known = isUnchanged ? readListing(store, before.listing) : null;
  const listing = known ?? (await dataset.list(commit));
  const wanted = select ? select(listing) : listing;
  const missing = findMissing(store, wanted);

  await download(options, store, commit, missing);

  const fetched = {
    files: wanted.length,
    bytes: sumSizes(wanted),
    downloadedFiles: missing.length,
    downloadedBytes: sumSizes(missing),
    cacheHits: wanted.length - missing.length,
    requests: transfer.requests - requests,
    retries: transfer.retries - retries,
    seconds: Math.round((clock.now() - started) / 100) / 10,
  };
  const hasNews = known === null || missing.length > 0 || before?.fetched.files !== wanted.length;
  const { revision, committedAt } = commit;
  const entry =
    hasNews && revision !== null
      ? { ...key, commit: revision, committedAt, listing: await store.add(encodeListing(listing)), fetched }
      : null;
  const crowding = known === null ? findCrowding(listing) : [];
  return { summary: { commit, isUnchanged, hasMovedBack, crowding, fetched }, entry };
}

async function download(
  { dataset, onProgress }: FetchOptions,
  store: ObjectStore,
  commit: Commit,
  missing: readonly DatasetFile[],
): Promise<void> {
  const total = missing.length;
  let done = 0;
  const writes: Promise<void>[] = [];
  onProgress?.({ done, total });
  try {
    for await (const { file, bytes } of dataset.read(commit, missing)) {
      if (file.oid !== null) {
        const write = store.write(file.oid, bytes);
        // Its failure is told below; until somebody waits for it there, it must not count as one that nobody handles.
        write.catch(() => undefined);
        writes.push(write);
      }
      if (writes.length === WRITES) await Promise.all(writes.splice(0));
      done += 1;
      onProgress?.({ done, total });
    }
    await Promise.all(writes);
  } finally {
    await Promise.allSettled(writes);
  }
}

/** null when the listing is not whole, so that it must be asked for again. */
function readListing(store: ObjectStore, oid: string): DatasetFile[] | null {
  const bytes = store.read(oid);
  return typeof bytes === 'string' ? null : decodeListing(bytes);
}

function sumSizes(files: readonly DatasetFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

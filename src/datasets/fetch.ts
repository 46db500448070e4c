import { createObjectStore, type ObjectStore } from './cache.ts';
import type { Commit, Dataset, DatasetFile } from './dataset.ts';
import { readHubAddress } from './hub-address.ts';
import { decodeListing, encodeListing } from './listing.ts';
import type { HubLocation } from './location.ts';
import { createLock, getLockKey } from './lock.ts';

export interface FetchOptions {
  /** The live dataset. */
  dataset: Dataset;
  location: HubLocation;
  endpoint: string;
  cacheFolder: string;
  /** The files that are wanted; all when left out. */
  select?: (files: DatasetFile[]) => DatasetFile[];
  onProgress?: (progress: FetchProgress) => void;
}

export interface FetchProgress {
  /** Files that have arrived, of those that had to be downloaded. */
  done: number;
  total: number;
}

export interface FetchSummary {
  commit: Commit;
  /** Whether it is the commit that was in the cache before. */
  isUnchanged: boolean;
  /** Files that are wanted, and their bytes. */
  files: number;
  bytes: number;
  /** Of them those that the cache lacked. */
  downloadedFiles: number;
  downloadedBytes: number;
}

/**
 * Brings the cache to the head commit of a dataset: downloads what it lacks or what is damaged in it, and pins the
 * commit in the lock file when all of it is there. Until then the lock file speaks of the commit before.
 * Where the commit has not changed, this costs one request.
 */
export async function fetchDataset(options: FetchOptions): Promise<FetchSummary> {
  const { dataset, location, endpoint, cacheFolder, select, onProgress } = options;
  const store = createObjectStore(cacheFolder);
  const lock = createLock(cacheFolder);
  const key = getLockKey(readHubAddress(location, endpoint), location.revision);

  const commit = await dataset.head();
  const before = lock.get(key);
  const isUnchanged = before !== null && before.commit === commit.revision;
  const known = isUnchanged ? readListing(store, before.listing) : null;
  const listing = known ?? (await dataset.list(commit));
  const wanted = select ? select(listing) : listing;
  const missing = findMissing(store, wanted);

  let done = 0;
  onProgress?.({ done, total: missing.length });
  for await (const { file, bytes } of dataset.read(commit, missing)) {
    if (file.oid !== null) store.write(file.oid, bytes);
    done += 1;
    onProgress?.({ done, total: missing.length });
  }

  if (known === null && commit.revision !== null) {
    const { revision, committedAt } = commit;
    lock.set({ ...key, commit: revision, committedAt, listing: store.add(encodeListing(listing)) });
  }
  return {
    commit,
    isUnchanged,
    files: wanted.length,
    bytes: sumSizes(wanted),
    downloadedFiles: missing.length,
    downloadedBytes: sumSizes(missing),
  };
}

/** null when the listing is not whole, so that it must be asked for again. */
function readListing(store: ObjectStore, oid: string): DatasetFile[] | null {
  const bytes = store.read(oid);
  return typeof bytes === 'string' ? null : decodeListing(bytes);
}

/** One file for each content that the store lacks. */
function findMissing(store: ObjectStore, files: readonly DatasetFile[]): DatasetFile[] {
  const missing = new Map<string, DatasetFile>();
  const present = new Set<string>();
  for (const file of files) {
    if (file.oid === null || missing.has(file.oid) || present.has(file.oid)) continue;
    if (typeof store.read(file.oid) === 'string') missing.set(file.oid, file);
    else present.add(file.oid);
  }
  return [...missing.values()];
}

function sumSizes(files: readonly DatasetFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

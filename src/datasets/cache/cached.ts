import { LEADERBOARD } from '../../domain/revision.ts';
import { createObjectStore } from './objects.ts';
import { DatasetError } from '../dataset-error.ts';
import type { Commit, Dataset, ReadFile } from '../dataset.ts';
import { getPageUrl, getRepoUrl, readHubAddress } from '../hub/address.ts';
import { decodeListing } from './listing.ts';
import type { HubLocation } from '../location.ts';
import { createLock, getLockKey, type LockEntry } from './lock.ts';
import { checkPath } from '../path.ts';

export interface CachedOptions extends Omit<HubLocation, 'kind'> {
  endpoint: string;
  cacheFolder: string;
}

/**
 * A dataset of the Hub as `fetchDatasets` has left it in the cache, without any network. It stays at the commit that
 * was in the lock file when it was first asked, also when somebody fetches meanwhile.
 */
export function createCachedDataset(options: CachedOptions): Dataset {
  const address = readHubAddress(options, options.endpoint);
  const store = createObjectStore(options.cacheFolder);
  let pinned: LockEntry | null = null;

  const getEntry = (commit?: Commit): LockEntry => {
    pinned ??= createLock(options.cacheFolder).get(getLockKey(address, options.revision));
    if (pinned !== null && (commit === undefined || commit.revision === pinned.commit)) return pinned;
    const what = commit === undefined ? `revision "${options.revision}"` : `commit ${commit.revision}`;
    throw notFetched(`The dataset "${address.name}" is not in the cache at the ${what}.`);
  };

  const getBytes = (oid: string | null, what: string): Uint8Array => {
    const bytes = oid === null ? 'absent' : store.read(oid);
    if (bytes === 'absent') throw notFetched(`${what} of the dataset "${address.name}" is not in the cache.`);
    if (bytes !== 'corrupt') return bytes;
    throw new DatasetError(
      'cache-corrupt',
      `${what} of the dataset "${address.name}" is damaged in the cache: its content has another hash than its name.`,
      'Run `npm run fetch`, which downloads it again.',
    );
  };

  return {
    kind: 'hub',
    location: address.repo,
    async head() {
      const { commit, committedAt } = getEntry();
      return { revision: commit, committedAt };
    },
    async list(commit) {
      return decodeListing(getBytes(getEntry(commit).listing, 'The listing'));
    },
    async *read(_commit, files): AsyncGenerator<ReadFile> {
      for (const file of files) {
        checkPath(file.path, address.name);
        yield { file, bytes: getBytes(file.oid, `The file "${file.path}"`) };
      }
    },
    fetched: (commit) => getEntry(commit).fetched,
    url: (commit, path) =>
      options.revision === LEADERBOARD
        ? getRepoUrl(address)
        : getPageUrl(address, getEntry(commit).commit, path),
  };
}

function notFetched(message: string): DatasetError {
  return new DatasetError('not-fetched', message, 'Run `npm run fetch`.');
}

import { LEADERBOARD } from '../domain/revision.ts';
import { createCachedDataset } from './cache/cached.ts';
import type { Dataset } from './dataset.ts';
import { createFolderDataset } from './folder/folder.ts';
import type { HttpOptions } from './http/http.ts';
import { createHubDataset } from './hub/hub.ts';
import { createHubLeaderboard } from './hub/leaderboard.ts';
import type { DatasetLocation } from './location.ts';
import { nodeHasher } from './cache/node-hasher.ts';

export interface OpenOptions {
  /** The Hub's address, such as `https://huggingface.co`. */
  endpoint: string;
  /** Where `fetch` keeps what it has downloaded. */
  cacheFolder: string;
  /** `cached`: what `fetch` has left, without any network. `live`: the Hub itself. Folders are read in place. */
  mode: 'live' | 'cached';
  /** How `live` asks, among it the token for private datasets. */
  http?: Omit<HttpOptions, 'endpoint'>;
}

/** The dataset that a config names. */
export function openDataset(location: DatasetLocation, options: OpenOptions): Dataset {
  if (location.kind === 'folder') return createFolderDataset(location);
  const { repo, revision, path } = location;
  const { endpoint, cacheFolder, mode, http } = options;
  if (mode === 'cached') return createCachedDataset({ repo, revision, path, endpoint, cacheFolder });
  return revision === LEADERBOARD
    ? createHubLeaderboard({ ...http, repo, endpoint })
    : createHubDataset({ ...http, repo, revision, path, endpoint, hasher: nodeHasher });
}

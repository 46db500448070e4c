import { DatasetError } from './dataset-error.ts';
import type { Dataset } from './dataset.ts';
import { createFolderDataset } from './folder.ts';
import type { DatasetLocation } from './location.ts';

export interface OpenOptions {
  /** The Hub's address, such as `https://huggingface.co`. */
  endpoint: string;
  /** Where `fetch` keeps what it has downloaded. */
  cacheFolder: string;
  /** `cached`: only what `fetch` has left, without any network. `live`: the Hub itself. Folders are always read in place. */
  mode: 'live' | 'cached';
  /** For private datasets; only used by `live`. */
  token?: string;
}

/** The dataset that a config names. */
export function openDataset(location: DatasetLocation, _options: OpenOptions): Dataset {
  if (location.kind === 'folder') return createFolderDataset(location);
  throw new DatasetError(
    'not-fetched',
    `The dataset "${location.repo}" is not in the cache.`,
    'Run `npm run fetch`.',
  );
}

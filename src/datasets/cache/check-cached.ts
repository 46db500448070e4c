import { createObjectStore } from './objects.ts';
import { createCachedDataset, type CachedOptions } from './cached.ts';
import { DatasetError } from '../dataset-error.ts';
import type { DatasetFile } from '../dataset.ts';
import { findMissing } from './missing.ts';

/** Names told in full; of more only the number. */
const MOST_NAMES = 5;

/** Rejects with all that `fetch` would have to bring before the dataset can be read from the cache. Reads only. */
export async function checkCached(
  options: CachedOptions,
  select: (files: DatasetFile[]) => DatasetFile[],
): Promise<void> {
  const dataset = createCachedDataset(options);
  const commit = await dataset.head();
  const wanted = select(await dataset.list(commit));
  const missing = findMissing(createObjectStore(options.cacheFolder), wanted);
  if (missing.length === 0) return;
  const names = missing.slice(0, MOST_NAMES).map(({ path }) => `"${path}"`);
  const more = missing.length > MOST_NAMES ? ` and ${missing.length - MOST_NAMES} more` : '';
  throw new DatasetError(
    'not-fetched',
    `The cache lacks ${missing.length} of the ${wanted.length} files of the dataset "${dataset.location}" at the commit ${commit.revision}: ${names.join(', ')}${more}.`,
    'Run `npm run fetch` where the Hub can be reached, with the same STANDINGS_CACHE.',
  );
}

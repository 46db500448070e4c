import type { FetchSummary } from '../src/datasets/cache/fetch.ts';
import type { Crowding } from '../src/datasets/crowding.ts';
import { formatBytes } from '../src/domain/byte-format.ts';
import type { FetchRecord } from '../src/domain/fetch-record.ts';

/** What a fetch brought of a dataset and what it cost, in a line, and a line more for each thing to know. */
export function describeFetch(location: string, summary: FetchSummary): string {
  const { commit, isUnchanged, hasMovedBack, crowding, fetched } = summary;
  const at = `${commit.revision?.slice(0, 7)}${commit.committedAt === null ? '' : ` of ${commit.committedAt.slice(0, 10)}`}`;
  const back = hasMovedBack ? ' (older than the commit before: the branch was set back)' : '';
  const size = `${fetched.files} files, ${formatBytes(fetched.bytes)}`;
  const line = `${location} at ${at}${back}${isUnchanged ? ', unchanged' : ''}: ${size}; ${describeRecord(fetched)}`;
  return [line, ...crowding.map((crowd) => describeCrowding(location, crowd))].join('\n');
}

/** What the Hub advises against, and what to do about it. */
function describeCrowding(location: string, { folder, count, limit }: Crowding): string {
  if (folder === null) {
    return `warning: ${location} has ${count} files, and the Hub advises fewer than ${limit} a repo. Move older results to a dataset of their own.`;
  }
  const where = folder === '' ? 'its outermost folder' : `its folder "${folder}"`;
  return `warning: ${location} has ${count} entries in ${where}, and the Hub advises fewer than ${limit}. Spread them over folders, such as one for each organisation.`;
}

/** What a fetch had to bring, and what it cost. */
export function describeRecord(record: FetchRecord): string {
  const { downloadedFiles, downloadedBytes, cacheHits, requests, retries, seconds } = record;
  const brought =
    downloadedFiles > 0
      ? `downloaded ${downloadedFiles} (${formatBytes(downloadedBytes)}), ${cacheHits} were in the cache`
      : 'nothing to download';
  return `${brought}; ${requests} request${requests === 1 ? '' : 's'}, ${retries} repeated, ${seconds} s`;
}

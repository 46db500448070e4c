import type { FetchSummary } from '../src/datasets/cache/fetch.ts';
import { formatBytes } from '../src/domain/byte-format.ts';
import type { FetchRecord } from '../src/domain/fetch-record.ts';

/** One line on what a fetch brought of a dataset, and what it cost. */
export function describeFetch(location: string, summary: FetchSummary): string {
  const { commit, isUnchanged, hasMovedBack, fetched } = summary;
  const at = `${commit.revision?.slice(0, 7)} of ${commit.committedAt?.slice(0, 10)}`;
  const back = hasMovedBack ? ' (older than the commit before: the branch was set back)' : '';
  const size = `${fetched.files} files, ${formatBytes(fetched.bytes)}`;
  return `${location} at ${at}${back}${isUnchanged ? ', unchanged' : ''}: ${size}; ${describeRecord(fetched)}`;
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

import type { FetchSummary } from '../src/datasets/fetch.ts';

/** One line on what a fetch brought of a dataset, and what it cost. */
export function describeFetch(location: string, summary: FetchSummary): string {
  const { commit, isUnchanged, hasMovedBack, fetched } = summary;
  const { files, bytes, downloadedFiles, downloadedBytes, cacheHits, requests, retries, seconds } = fetched;
  const at = `${commit.revision?.slice(0, 7)} of ${commit.committedAt?.slice(0, 10)}`;
  const news =
    downloadedFiles > 0
      ? `downloaded ${downloadedFiles}, ${formatBytes(downloadedBytes)}; ${cacheHits} were in the cache`
      : isUnchanged
        ? 'unchanged'
        : 'nothing to download';
  const cost = `${requests} request${requests === 1 ? '' : 's'}, ${retries} repeated, ${seconds} s`;
  const back = hasMovedBack ? ' (older than the commit before: the branch was set back)' : '';
  return `${location} at ${at}${back}: ${files} files, ${formatBytes(bytes)}; ${news}; ${cost}`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1e3) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

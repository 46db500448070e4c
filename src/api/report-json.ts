import type { FetchRecord } from '../domain/fetch-record.ts';
import type { DatasetReport, Report } from '../domain/report.ts';
import type { ReportJson } from './report-schema.ts';

/** What became of every file, and every problem with what to do about it. */
export function toReportJson({ results, requests, problems }: Report): ReportJson {
  return {
    schema_version: 1,
    results: toDatasetJson(results),
    requests: requests && toDatasetJson(requests),
    problems,
  };
}

function toDatasetJson({
  found,
  bytes,
  accepted,
  rejected,
  ignored,
  formats,
}: DatasetReport): ReportJson['results'] {
  return { found, bytes, accepted, rejected, ignored, formats };
}

/** How a dataset came from the Hub. `bytes` are those of all files; `seconds` until all were there. */
export function toFetchJson(fetched: FetchRecord) {
  const { files, bytes, downloadedFiles, downloadedBytes, cacheHits, requests, retries, seconds } = fetched;
  return {
    files,
    bytes,
    downloaded_files: downloadedFiles,
    downloaded_bytes: downloadedBytes,
    cache_hits: cacheHits,
    requests,
    retries,
    seconds,
  };
}

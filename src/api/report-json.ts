import type { DatasetReport, Report } from '../domain/report.ts';

/** What became of every file, and every problem with what to do about it. */
export function toReportJson({ results, requests, problems }: Report) {
  return {
    schema_version: 1,
    results: toDatasetJson(results),
    requests: requests && toDatasetJson(requests),
    problems,
  };
}

function toDatasetJson({ found, bytes, accepted, rejected, ignored, formats }: DatasetReport) {
  return { found, bytes, accepted, rejected, ignored, formats };
}

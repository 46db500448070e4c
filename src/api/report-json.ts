import type { Report } from '../domain/report.ts';

/** What became of every file, and every problem with what to do about it. */
export function toReportJson({ results, requests, problems }: Report) {
  return { schema_version: 1, results, requests, problems };
}

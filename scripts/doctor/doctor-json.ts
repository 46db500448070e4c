import { toFetchJson, toReportJson } from '../../src/api/report-json.ts';
import type { Finding } from '../../src/domain/examine/finding.ts';
import type { Outcome } from '../../src/pipeline/pipeline.ts';
import type { Publishing } from './publishing.ts';

/** With how each dataset was fetched, which differs from machine to machine and so is never published. */
export function toDoctorJson(
  { report, board: { sources } }: Outcome,
  { url, space, advice }: Publishing,
  findings: readonly Finding[],
) {
  const roles = ['results', 'requests'] as const;
  const fetched = roles.flatMap((role) => {
    const record = report[role]?.fetched;
    return record
      ? [[role, { commit: sources[role]?.revision ?? null, ...toFetchJson(record) }] as const]
      : [];
  });
  return {
    ...toReportJson(report),
    findings,
    ...(fetched.length > 0 ? { fetched: Object.fromEntries(fetched) } : {}),
    publish: { url, space, advice },
  };
}

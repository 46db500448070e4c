import { styleText } from 'node:util';
import type { SourceDataset } from '../../src/domain/board.ts';
import { formatBytes } from '../../src/domain/byte-format.ts';
import type { Finding } from '../../src/domain/examine/finding.ts';
import type { DatasetReport, Problem } from '../../src/domain/report.ts';
import type { Outcome } from '../../src/pipeline/pipeline.ts';
import { describeRecord } from '../fetch-summary.ts';
import type { Publishing } from './publishing.ts';

/** What was read, where it will be published, and everything that is wrong or could be better. */
export function describeOutcome(
  { report, board: { sources } }: Outcome,
  publishing: Publishing,
  findings: readonly Finding[],
): string {
  const { results, requests } = sources;
  const problems = [
    ...report.problems.map(describeProblem),
    ...findings.map(({ code, where, message, remedy }) =>
      describeItem('yellow', 'look at', `${where} · ${code}`, message, remedy),
    ),
    ...publishing.advice.map(({ key, message, remedy }) =>
      describeItem('yellow', 'advice', `publish · ${key}`, message, remedy),
    ),
  ];
  return [
    describeDataset('results', report.results, results),
    ...(report.requests && requests ? [describeDataset('requests', report.requests, requests)] : []),
    `${'publish'.padEnd(9)}${publishing.text}`,
    '',
    ...(problems.length === 0 ? ['Nothing to report.'] : problems),
  ].join('\n');
}

function describeDataset(role: string, report: DatasetReport, source: SourceDataset): string {
  const { found, bytes, accepted, rejected, ignored, fetched } = report;
  const formats = Object.entries(report.formats).map(([format, count]) => `${count} ${format}`);
  const details = [...formats, `${ignored.length} ignored`].join(', ');
  const at = source.revision === null ? '' : ` at ${source.revision}`;
  return [
    `${role.padEnd(9)}${found} found = ${accepted} accepted + ${rejected} rejected (${details})`,
    `${' '.repeat(9)}${source.location}${at}, ${formatBytes(bytes)}`,
    ...(fetched ? [`${' '.repeat(9)}fetched: ${describeRecord(fetched)}`] : []),
  ].join('\n');
}

function describeProblem({ severity, dataset, path, where, message, remedy }: Problem): string {
  const place = [dataset, path, where].filter((part) => part !== null).join(' · ');
  return describeItem(severity === 'error' ? 'red' : 'yellow', severity, place, message, remedy);
}

function describeItem(
  colour: 'red' | 'yellow',
  kind: string,
  place: string,
  message: string,
  remedy: string,
): string {
  return [
    `${styleText(colour, kind)} ${styleText('bold', place)}`,
    `  ${message}`,
    `  ${styleText('dim', remedy)}`,
  ].join('\n');
}

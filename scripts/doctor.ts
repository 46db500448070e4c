import { styleText } from 'node:util';
import { toFetchJson, toReportJson } from '../src/api/report-json.ts';
import type { SourceDataset } from '../src/domain/board.ts';
import { formatBytes } from '../src/domain/byte-format.ts';
import type { DatasetReport, Problem } from '../src/domain/report.ts';
import { loadOutcome } from '../src/pipeline/load.ts';
import type { Outcome } from '../src/pipeline/pipeline.ts';
import { runScript } from './terminal/cli.ts';
import { readEnvironment } from './environment.ts';
import { bringDatasets } from './fetch-datasets.ts';
import { describeRecord } from './fetch-summary.ts';

await runScript({
  usage: `Usage: npm run doctor [-- --json] [--offline]

Reads the config and both datasets and says what is wrong with them, without building anything.
Exits with 1 when a file or a value had to be rejected.

  --json      the same report as api/report.json, and how the datasets were fetched
  --offline   uses no network, only what \`npm run fetch\` has left`,
  options: { json: { type: 'boolean' }, offline: { type: 'boolean', default: false } },
  async run({ json, offline }) {
    const environment = readEnvironment();
    await bringDatasets(environment, { offline });
    const outcome = await loadOutcome({ ...environment, isReadOnly: offline });
    console.log(json ? JSON.stringify(toJson(outcome), null, 2) : describe(outcome));
    return outcome.report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

/** With how each dataset was fetched, which differs from machine to machine and so is never published. */
function toJson({ report, board: { sources } }: Outcome) {
  const roles = ['results', 'requests'] as const;
  const fetched = roles.flatMap((role) => {
    const record = report[role]?.fetched;
    return record
      ? [[role, { commit: sources[role]?.revision ?? null, ...toFetchJson(record) }] as const]
      : [];
  });
  return {
    ...toReportJson(report),
    ...(fetched.length > 0 ? { fetched: Object.fromEntries(fetched) } : {}),
  };
}

function describe({ report, board: { sources } }: Outcome): string {
  const lines = [describeDataset('results', report.results, sources.results)];
  if (report.requests && sources.requests) {
    lines.push(describeDataset('requests', report.requests, sources.requests));
  }
  if (report.problems.length === 0) return [...lines, '', 'Nothing to report.'].join('\n');
  return [...lines, '', ...report.problems.map(describeProblem)].join('\n');
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

function describeProblem(problem: Problem): string {
  const colour = problem.severity === 'error' ? 'red' : 'yellow';
  const place = [problem.dataset, problem.path, problem.where].filter((part) => part !== null).join(' · ');
  return [
    `${styleText(colour, problem.severity)} ${styleText('bold', place)}`,
    `  ${problem.message}`,
    `  ${styleText('dim', problem.remedy)}`,
  ].join('\n');
}

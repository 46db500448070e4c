import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../src/config/load.ts';
import { UserError } from '../src/domain/user-error.ts';
import { toTemplateDatasets, type TextFile } from '../src/pipeline/import.ts';
import { loadEvaluations } from '../src/pipeline/load.ts';
import { runScript, UsageError } from './terminal/cli.ts';
import { readEnvironment } from './environment.ts';
import { fetchHubDatasets } from './fetch-datasets.ts';

const emptyBefore = 'Name a folder that is empty or does not exist yet.';

await runScript({
  usage: `Usage: LEADERBOARD_CONTENT=<folder> npm run import -- --to <folder> --run-at <date>

Reads the results that the folder's leaderboard.yaml names, a table for example, and writes them as a results
dataset and a requests dataset, one file a model, ready to be pushed to the Hub or named in another config.

  --to <folder>      gets results/ and requests/; both must be empty or absent
  --run-at <date>    when the evaluations were made, for those that do not say (2026-04-20 or 2026-04-20T12:00:00Z)`,
  options: { to: { type: 'string' }, 'run-at': { type: 'string' } },
  async run({ to, 'run-at': runAt }) {
    if (to === undefined || runAt === undefined)
      throw new UsageError('`--to` and `--run-at` are both needed.', 'Try `npm run import -- --help`.');
    const time = parseTime(runAt);
    const environment = readEnvironment();
    await fetchHubDatasets(environment);
    const { items, problems } = await loadEvaluations(environment);
    const { tasks } = loadConfig(environment.contentFolder);
    const datasets = toTemplateDatasets(items, tasks, time);
    writeAll(path.resolve(to, 'results'), datasets.results);
    writeAll(path.resolve(to, 'requests'), datasets.requests);
    for (const { path: file, where, message, remedy } of problems)
      console.error(`${[file, where].filter((part) => part !== null).join(' · ')}: ${message} ${remedy}`);
    console.log(
      `Wrote ${datasets.results.length} result files and ${datasets.requests.length} request files; ${problems.length} rejected.`,
    );
    return problems.length > 0 ? 1 : 0;
  },
});

function parseTime(text: string): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new UsageError(
      `\`--run-at ${text}\` is no date.`,
      'Write it as 2026-04-20 or 2026-04-20T12:00:00Z.',
    );
  return time.toISOString();
}

function writeAll(folder: string, files: readonly TextFile[]): void {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0)
    throw new UserError(`${folder} is not empty, and nothing in it was touched.`, emptyBefore);
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
}

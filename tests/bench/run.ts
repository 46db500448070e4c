import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { reportDeploying } from './deploying.ts';
import { reportFetching } from './fetching.ts';
import { reportFuzz } from './fuzz.ts';
import { reportHistory } from './history.ts';
import { reportReading } from './reading.ts';
import { reportSites } from './sites.ts';
import { reportTable } from './table.ts';
import { reportWorker } from './worker.ts';

const USAGE = `Usage: npm run bench [-- --only deploying|fetching|fuzz|history|reading|sites|table|worker] [--files <number>]
                          [--cases <number>] [--seed <number>] [--rows <number>]

Measures sizes and times, each beside a floor in the same run, and reads hostile files.

  --only <part>      deploying: a site to a Space; fetching: a hub on this machine; fuzz: hostile files;
                     history: what the past costs a build; reading: result files; sites: builds and the table;
                     table: every operation of the table beside plain Tabulator and a hand-written floor;
                     worker: its size, its start and its answers on workerd and Node
  --files <number>   how many result files are read (default: 20000)
  --cases <number>   how many hostile files are read (default: 100000)
  --seed <number>    which ones (default: 1)
  --rows <number>    rows of the table, or several with commas (default: 500,5000,50000)`;

const { only, files, cases, seed, rows, help } = parseArgs({
  options: {
    only: { type: 'string' },
    files: { type: 'string', default: '20000' },
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'string', default: '500,5000,50000' },
    help: { type: 'boolean', short: 'h' },
  },
}).values;

const parts = {
  fetching: () => reportFetching(),
  fuzz: () => reportFuzz(Number(cases), Number(seed)),
  reading: (folder: string) => reportReading(folder, Number(files)),
  history: (folder: string) => reportHistory(folder),
  sites: (folder: string) => reportSites(folder),
  table: (folder: string) => reportTable(folder, rows.split(',').map(Number)),
  deploying: (folder: string) => reportDeploying(folder),
  worker: () => reportWorker(),
};

if (help || (only !== undefined && !Object.hasOwn(parts, only))) {
  console.log(USAGE);
  process.exitCode = help ? 0 : 2;
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'standings-bench-'));
  try {
    for (const [name, report] of Object.entries(parts)) {
      if (only === undefined || only === name) await report(folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

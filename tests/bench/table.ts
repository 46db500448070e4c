import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseClientTable } from '../../src/client/client-table-json.ts';
import { startBrowser } from '../site/browser.ts';
import { serveSite } from '../site/serve-site.ts';
import { floorPage } from './floor-page.ts';
import { generateBoard } from './generate-board.ts';
import { growTable } from './grown-table.ts';
import { measureRun } from './measured-run.ts';
import { measureTables } from './measure-tables.ts';
import { printTables } from './print-tables.ts';
import { standingsPage } from './standings-page.ts';
import { tabulatorPage } from './tabulator-page.ts';

const TASKS = 20;
const TABLES = [standingsPage, floorPage, tabulatorPage] as const;

/** Worst of all operations, in milliseconds, by rows: see `shared/reference/performance.md`. */
const TARGETS = new Map([
  [500, 60],
  [5000, 60],
  [50_000, 120],
]);
const THROTTLED = { rows: 5000, rate: 4, target: 200, startTarget: 700 };

/**
 * From an action to the painted frame, for every operation of the table, beside Tabulator as it comes and a floor, by the
 * same rows. Only 20 models are built: the served file of the table's data is replaced by one of as many rows as asked.
 */
export async function reportTable(folder: string, sizes: readonly number[]): Promise<void> {
  const content = path.join(folder, 'table-content');
  const site = path.join(folder, 'table-site');
  generateBoard(content, { models: 20, tasks: TASKS });
  await measureRun(['scripts/build.ts', '--out', site], { LEADERBOARD_CONTENT: content });
  const file = readdirSync(path.join(site, 'data')).find((name) => /^table\..*json$/.test(name));
  if (file === undefined) throw new Error(`There are no table data in ${site}.`);
  const onDisk = path.join(site, 'data', file);
  const small = parseClientTable(JSON.parse(readFileSync(onDisk, 'utf8')));

  const served = await serveSite(site, content);
  const browser = await startBrowser();
  try {
    const measure = async (rate: number) =>
      measureTables(browser, TABLES, { site: served.url, data: `/data/${file}`, rate });
    for (const rows of sizes) {
      const json = JSON.stringify(growTable(small, rows));
      writeFileSync(onDisk, json);
      const [raw, gzip] = [json.length, gzipSync(json).length].map((bytes) => (bytes / 1000).toFixed(1));
      console.log(`\n${rows} rows x ${TASKS} tasks: data of ${raw} kB, ${gzip} kB gzip`);
      printTables(await measure(1), { worst: TARGETS.get(rows) ?? null, start: null });
      if (rows !== THROTTLED.rows) continue;
      console.log(`\n${rows} rows x ${TASKS} tasks, CPU ${THROTTLED.rate} x slower`);
      printTables(await measure(THROTTLED.rate), { worst: THROTTLED.target, start: THROTTLED.startTarget });
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

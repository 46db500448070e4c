import path from 'node:path';
import { startBrowser } from '../site/browser.ts';
import { serveSite } from '../site/serve-site.ts';
import { generateBoard } from './generate-board.ts';
import { measureFloor, measureSearches, measureSorts, type Latency } from './interaction.ts';
import { measureRun } from './measured-run.ts';
import { measureSiteBytes } from './site-bytes.ts';

const size = { models: 5000, tasks: 20 };

/** Whole builds, what they weigh, and how fast the table answers, beside a hand-written one. */
export async function reportSites(folder: string): Promise<void> {
  await report(folder, 'embedded board', path.resolve('content'), { rows: 453, columns: 9 }, [
    'task.sst5',
    'task.squad',
    'task.hellaswag',
    'average',
  ]);
  generateBoard(path.join(folder, 'content'), size);
  await report(
    folder,
    `${size.models} models x ${size.tasks} tasks`,
    path.join(folder, 'content'),
    { rows: size.models, columns: size.tasks },
    ['task.task01', 'task.task07', 'task.task13', 'average'],
  );
}

async function report(
  folder: string,
  name: string,
  content: string,
  { rows, columns }: { rows: number; columns: number },
  sorts: readonly string[],
): Promise<void> {
  const site = path.join(folder, 'site');
  const run = await measureRun(['scripts/build.ts', '--out', site], { LEADERBOARD_CONTENT: content });
  const bytes = measureSiteBytes(site);
  console.log(`\n${name}`);
  console.log(
    `  build            ${run.seconds.toFixed(1)} s, ${String(run.peakMb)} MB, ${bytes.files} files`,
  );
  console.log(
    `  home page, gzip  HTML ${kb(bytes.html)}, CSS ${kb(bytes.css)}, JS ${kb(bytes.scriptsBefore)} before interaction`,
  );
  console.log(`  on first intent  JS ${kb(bytes.scriptsAfter)}, data ${kb(bytes.data)}`);

  const served = await serveSite(site, content);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(served.url);
    const started = performance.now();
    await page.focus('[data-search]');
    await page.waitForSelector('tbody.view tr');
    const takeOver = performance.now() - started;
    const sort = await measureSorts(page, sorts);
    const search = await measureSearches(page, ['1', 'mo', 'gemma 3', '']);
    const floor = await measureFloor(page, rows, columns);
    console.log(`  take-over        ${takeOver.toFixed(0)} ms`);
    console.log(`  sort             ${describe(sort, floor)}`);
    console.log(`  search           ${describe(search, floor)}`);
    console.log(`  floor            worst ${floor.worst.toFixed(0)} ms, mean ${floor.mean.toFixed(0)} ms`);
  } finally {
    await browser.close();
    await served.close();
  }
}

function describe(latency: Latency, floor: Latency): string {
  const ratio = (latency.mean / floor.mean).toFixed(1);
  return `worst ${latency.worst.toFixed(0)} ms, mean ${latency.mean.toFixed(0)} ms, ${ratio} x the floor's mean`;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

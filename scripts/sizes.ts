import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from './build/build-site.ts';
import { readEnvironment } from './environment.ts';
import { BUDGETS } from './sizes/budgets.ts';
import { compareSizes } from './sizes/compare-sizes.ts';
import { measurePage } from './sizes/page-bytes.ts';
import { runScript } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run check:sizes

Builds the board that comes with Standings and says what each kind of page weighs, gzipped: HTML, styles, scripts before
a visitor does anything, and what is loaded later. Exits with 1 where that is more than scripts/sizes/budgets.ts allows.`,
  options: {},
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'standings-sizes-'));
    try {
      const site = path.join(folder, 'site');
      const environment = { ...readEnvironment(), contentFolder: path.resolve('content') };
      await buildSite(site, environment, { url: undefined, published: null });
      const reports = BUDGETS.map((budget) => compareSizes(budget, measurePage(site, budget.page)));
      console.log(reports.flatMap(({ lines }) => lines).join('\n'));
      const excesses = reports.flatMap(({ excesses: some }) => some);
      for (const excess of excesses) console.error(excess);
      return excesses.length > 0 ? 1 : 0;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

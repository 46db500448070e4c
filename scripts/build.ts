import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { loadConfig } from '../src/config/load.ts';
import { astroOptions } from './astro-options.ts';
import { checkSite } from './check-site.ts';
import { runScript } from './cli.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { fetchHubDatasets } from './fetch-datasets.ts';

await runScript({
  usage: `Usage: npm run build [-- --out <folder>]

Fetches what the config names on the Hub, and writes the website. The old one stays until the new one is whole.

  --out <folder>   where the website goes (default: dist)

Environment: LEADERBOARD_CONTENT (default: content), HF_ENDPOINT, HF_TOKEN (for private datasets).`,
  options: { out: { type: 'string', default: 'dist' } },
  async run({ out }) {
    const started = performance.now();
    const environment = readEnvironment();
    await fetchHubDatasets(environment);
    const target = path.resolve(out);
    const workshop = mkdtempSync(`${target}.new-`);
    try {
      await buildInto(workshop, environment);
      const summary = checkSite(`${workshop}/site`);
      replace(target, workshop);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${summary}\nWrote ${path.relative('.', target) || '.'} in ${seconds} s.`);
      return 0;
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  },
});

async function buildInto(workshop: string, environment: Environment): Promise<void> {
  const config = loadConfig(environment.contentFolder);
  delete process.env['HF_TOKEN'];
  Object.assign(process.env, {
    LEADERBOARD_CONTENT: environment.contentFolder,
    STANDINGS_CACHE: environment.cacheFolder,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  await build({
    ...astroOptions(config),
    outDir: `${workshop}/site`,
    cacheDir: `${workshop}/cache`,
    logLevel: 'silent',
    vite: { logLevel: 'error' },
  });
}

/** Two renames: at no moment is the target half old and half new. */
function replace(target: string, workshop: string): void {
  if (existsSync(target)) renameSync(target, `${workshop}/old`);
  renameSync(`${workshop}/site`, target);
}

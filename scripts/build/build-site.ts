import { writeFileSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { readGitHead } from '../../src/datasets/folder/git-head.ts';
import { readSiteAddress } from '../../src/domain/site-address.ts';
import { loadBuildConfig } from '../../src/pipeline/load.ts';
import type { PublishedTexts } from '../../src/pipeline/memory/published-site.ts';
import { relocateSite } from '../../src/relocate/site.ts';
import type { Environment } from '../environment.ts';
import { wordsIn } from './words-in.ts';
import { abandonedWorkshops, openWorkshop, removeWorkshop } from './workshop.ts';

export interface SiteOptions {
  /** Where it will be published; undefined: as the config says. */
  url: string | undefined;
  /** What the site that is there already says of itself; null without one. */
  published: PublishedTexts | null;
}

/**
 * Builds the site of what is in the cache and in local folders, as a new folder `site`. From here on the process has no
 * token, so that nothing can find its way into a page.
 */
export async function buildSite(
  site: string,
  environment: Environment,
  { url, published }: SiteOptions,
): Promise<void> {
  const config = loadBuildConfig({ ...environment, url });
  delete process.env['HF_TOKEN'];
  Object.assign(process.env, {
    LEADERBOARD_CONTENT: environment.contentFolder,
    STANDINGS_CACHE: environment.cacheFolder,
    STANDINGS_URL: config.url ?? '',
    STANDINGS_SITE_COMMIT: readGitHead('.') ?? '',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  // Astro builds any folder that is not below the working directory through `.astro/.prerender`, where two builds at
  // a time would take each other's files.
  const place = path.resolve('.astro/build');
  for (const abandoned of abandonedWorkshops(place)) removeWorkshop(abandoned);
  const workshop = openWorkshop(place);
  try {
    process.env['STANDINGS_PUBLISHED'] = published === null ? '' : write(workshop.folder, published);
    await build({
      ...(config.url === null ? {} : { site: new URL(config.url).origin }),
      outDir: workshop.site,
      cacheDir: `${workshop.folder}/cache`,
      logLevel: 'silent',
      vite: { logLevel: 'error', plugins: [wordsIn(config.language)] },
    });
    relocateSite(workshop.site, readSiteAddress(config.url));
    await move(workshop.site, site);
  } finally {
    removeWorkshop(workshop);
  }
}

function write(folder: string, published: PublishedTexts): string {
  const file = path.join(folder, 'published.json');
  writeFileSync(file, JSON.stringify(published));
  return file;
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}

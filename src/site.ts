import { loadOutcome, type Loaded } from './pipeline/load.ts';

let outcome: Promise<Loaded> | undefined;

/**
 * The only bridge from the pipeline to the pages: runs it once a build. It reads what `fetch` has left in the
 * cache and local folders, and knows no token.
 */
export function getSite(): Promise<Loaded> {
  outcome ??= loadOutcome({
    contentFolder: process.env['LEADERBOARD_CONTENT'] ?? 'content',
    cacheFolder: process.env['STANDINGS_CACHE'] ?? '.cache',
    endpoint: process.env['HF_ENDPOINT'] ?? 'https://huggingface.co',
    url: process.env['STANDINGS_URL'] || undefined,
    siteCommit: process.env['STANDINGS_SITE_COMMIT'] || null,
    published: process.env['STANDINGS_PUBLISHED'] || null,
    isReadOnly: process.env['STANDINGS_OFFLINE'] === '1',
  });
  return outcome;
}

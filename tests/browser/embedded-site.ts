import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../site/browser.ts';
import { buildSite } from '../site/build-site.ts';
import { serveSite } from '../site/serve-site.ts';

export interface EmbeddedSite {
  browser: Browser;
  url: string;
  close(): Promise<void>;
}

/** Builds a board (the embedded one unless told otherwise), serves it with `npm run preview` and starts a browser. */
export async function startEmbeddedSite(content = 'content'): Promise<EmbeddedSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'standings-browser-'));
  const { code, stderr } = await buildSite(content, path.join(folder, 'site'));
  if (code !== 0) throw new Error(stderr);
  const [served, browser] = await Promise.all([
    serveSite(path.join(folder, 'site'), content),
    startBrowser(),
  ]);
  return {
    browser,
    url: served.url,
    async close() {
      await browser.close();
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePastBoard } from '../site/past-board.ts';
import { findViolations } from './axe.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { findMisfits } from './fit.ts';
import { openWatchedPage } from './watched-page.ts';

let folder = '';
const sites: Record<string, EmbeddedSite> = {};
beforeAll(async () => {
  sites['embedded'] = await startEmbeddedSite();
  folder = mkdtempSync(path.join(tmpdir(), 'standings-every-page-'));
  writePastBoard(folder);
  appendFileSync(
    path.join(folder, 'leaderboard.yaml'),
    'submission: { door: closed, closed: The machines move until May. }\nviews: [{ id: large, title: Large models, tasks: [mmlu, arc], where: { params: { min: 8 } } }, { id: none, where: { params: { min: 999 } } }]\n',
  );
  sites['past'] = await startEmbeddedSite(folder);
});
afterAll(async () => {
  for (const site of Object.values(sites)) await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const pages = [
  ['the standings', 'past', ''],
  ['a model', 'embedded', 'models/deepcogito/cogito-v1-preview-qwen-32B/'],
  ['an incomplete model', 'embedded', 'models/microsoft/deberta-v3-large/'],
  ['a flagged model', 'past', 'models/org/model-07/'],
  ['a task', 'past', 'tasks/mmlu/'],
  ['charts', 'embedded', 'charts/'],
  ['changes', 'past', 'changes/'],
  ['past boards', 'past', 'history/'],
  ['a past board', 'past', 'history/2026-04-30/'],
  ['how it ranks', 'embedded', 'ranking/'],
  ['the report', 'embedded', 'report/'],
  ['the API', 'embedded', 'api/'],
  ['about', 'embedded', 'about/'],
  ['an address that is none', 'embedded', '404.html'],
  ['a comparison', 'embedded', 'compare/'],
  ['submissions', 'past', 'submit/'],
  ['the queue', 'past', 'queue/'],
  ['the list of views', 'past', 'views/'],
  ['a view', 'past', 'views/large/'],
  ['a view without rows', 'past', 'views/none/'],
  ['the table for frames', 'past', 'embed/'],
  ['a view for frames', 'past', 'embed/large/'],
] as const;

/** Axe takes long over these, and finds what it finds on a short table. */
const longPages = [
  ['long standings', 'embedded', ''],
  ['a long task', 'embedded', 'tasks/scala-en/'],
  ['a long table for frames', 'embedded', 'embed/'],
] as const;

const addressOf = (site: string, address: string) => `${sites[site]?.url}${address}`;

/** A page that goes from one address to the next, as all tests of a group have the same window. */
async function open(options: Parameters<typeof openWatchedPage>[1]) {
  const site = sites['embedded'];
  if (!site) throw new Error('There is no site.');
  return openWatchedPage(site.browser, options);
}

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 320],
  ['dark', 390],
] as const)('in %s at %i', (colorScheme, width) => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    ({ page, complaints } = await open({ colorScheme, viewport: { width, height: 844 } }));
  });
  afterAll(() => page.context().close());

  it.each(pages)('%s passes axe and keeps the policy', async (_name, site, address) => {
    complaints.length = 0;
    await page.goto(addressOf(site, address));
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('fits', () => {
  let page: Page;
  let zoomed: Page;
  beforeAll(async () => {
    ({ page } = await open({}));
    // 1280 pixels at 200%.
    ({ page: zoomed } = await open({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }));
  });
  afterAll(async () => {
    await page.context().close();
    await zoomed.context().close();
  });

  it.each([...pages, ...longPages])(
    '%s, without sideways scrolling and cut text',
    async (_name, site, address) => {
      await page.goto(addressOf(site, address));
      for (const width of [1440, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await findMisfits(page), String(width)).toEqual([]);
      }
      await zoomed.goto(addressOf(site, address));
      expect(await findMisfits(zoomed), 'at 200%').toEqual([]);
    },
  );
});

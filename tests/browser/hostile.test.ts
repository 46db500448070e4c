import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../site/browser.ts';
import { buildSite } from '../site/build-site.ts';
import { writeHostileBoard } from '../site/hostile-board.ts';
import { serveSite, type ServedSite } from '../site/serve-site.ts';
import { openWatchedPage } from './watched-page.ts';

let folder = '';
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-hostile-browser-'));
  const content = path.join(folder, 'content');
  writeHostileBoard(content);
  const { stdout } = await buildSite(content, path.join(folder, 'site'));
  expect(stdout).toContain('Wrote');
  site = await serveSite(path.join(folder, 'site'), content);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

it('opens every page of a hostile board without a dialog, an error or a breach of the policy', async () => {
  const { page, complaints } = await openWatchedPage(browser);
  const addresses = readdirSync(path.join(folder, 'site'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.replace(/index\.html$/, ''));
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses) {
    await page.goto(new URL(encodeURI(address), site.url).href);
    expect(await page.locator('h1').count(), address).toBe(1);
  }
  expect(complaints).toEqual([]);
});

it.each([390, 1440])('keeps hostile texts inside a window of %d pixels', async (width) => {
  const { page } = await openWatchedPage(browser, { viewport: { width, height: 900 } });
  for (const address of ['', 'report/', 'models/constructor/', 'tasks/t0/']) {
    await page.goto(site.url + address);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth), address).toBeLessThanOrEqual(
      width,
    );
  }
});

it('draws the hostile table by JavaScript without a dialog, an error or a breach of the policy', async () => {
  const { page, complaints } = await openWatchedPage(browser);
  await page.goto(site.url);
  await page.focus('[data-search]');
  await page.waitForSelector('tbody.view tr');
  await page.fill('[data-search]', '<script>');
  await page.waitForTimeout(300);
  expect(await page.locator('tbody.view tr').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

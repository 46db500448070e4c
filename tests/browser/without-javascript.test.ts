import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRows } from './api-board.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { openWatchedPage } from './watched-page.ts';

let site: EmbeddedSite;
beforeAll(async () => {
  site = await startEmbeddedSite();
});
afterAll(() => site.close());

const header = (column: string) => `thead [data-column="${column}"]`;

describe('without JavaScript', () => {
  it('shows every model, ranked ones first, with the missing ones explained', async () => {
    const { page, complaints } = await openWatchedPage(site.browser, { javaScriptEnabled: false });
    await page.goto(site.url);
    const rows = await readRows(site.url);
    expect(await page.locator('tbody tr th a').count()).toBe(rows.length);
    expect(await page.locator('table').innerText()).toContain('Not ranked');
    expect(await page.locator('[data-search]:visible').count()).toBe(0);
    expect(await page.locator('tbody').first().innerText()).toContain('gemini-3-flash-preview');
    expect(await page.locator(header('average')).getAttribute('aria-sort')).toBe('descending');
    expect(complaints).toEqual([]);
  });

  it('fits a phone without sideways scrolling', async () => {
    const { page } = await openWatchedPage(site.browser, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    for (const address of ['', 'models/google/gemma-3-27b-it/', 'tasks/sst5/', 'report/', 'about/']) {
      await page.goto(site.url + address);
      const width = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(width, address).toBeLessThanOrEqual(320);
    }
  });

  it('opens a metric’s definition from the keyboard', async () => {
    const { page } = await openWatchedPage(site.browser, { javaScriptEnabled: false });
    await page.goto(site.url);
    await page.focus(`${header('task.scala-en')} button[popovertarget]`);
    await page.keyboard.press('Enter');
    expect(await page.locator('[popover]:popover-open').innerText()).toContain('Matthews correlation');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { openWatchedPage } from './watched-page.ts';

let site: EmbeddedSite;
beforeAll(async () => {
  site = await startEmbeddedSite('tests/fixtures/boards/views');
});
afterAll(() => site.close());

const pages = [
  ['a view', 'views/small/'],
  ['a view without rows', 'views/none/'],
  ['the list of views', 'views/'],
] as const;

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('in %s at %i', (colorScheme, width) => {
  it.each(pages)('%s passes axe and keeps the policy', async (_name, address) => {
    const viewport = { width, height: 900 };
    const { page, complaints } = await openWatchedPage(site.browser, { colorScheme, viewport });
    await page.goto(site.url + address);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('without JavaScript', () => {
  const open = (width = 1280) =>
    openWatchedPage(site.browser, { javaScriptEnabled: false, viewport: { width, height: 900 } });

  it.each(pages)('%s fits a small phone', async (_name, address) => {
    const { page } = await open(320);
    await page.goto(site.url + address);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('is found by the menu, and says what it ranks', async () => {
    const { page } = await open();
    await page.goto(site.url);
    await page.locator('nav.links a', { hasText: 'Views' }).click();
    await page.locator('main a', { hasText: 'Small models' }).click();
    expect(await page.locator('h1').innerText()).toBe('Small models');
    expect(await page.title()).toBe('Small models · A board with views');
    expect(await page.locator('main').innerText()).toContain(
      'Ranked among the 4 models with params of at most 7, on 2 of 4 tasks',
    );
    const rows = page.locator('.board tbody tr:not(.ref)');
    expect(await rows.count()).toBe(4);
    expect(await rows.first().textContent()).toContain('middle-chat');
    expect(await page.locator('nav.links [aria-current]').innerText()).toBe('Views');
    await rows.first().locator('a').click();
    expect(await page.locator('h1').innerText()).toContain('middle-chat');
  });

  it('says of a view without rows where the models are', async () => {
    const { page } = await open();
    await page.goto(`${site.url}views/none/`);
    expect(await page.locator('.board').count()).toBe(0);
    expect(await page.locator('.empty').innerText()).toContain('All 7 models are in the standings.');
    await page.goto(`${site.url}report/`);
    expect(await page.locator('main').innerText()).toContain('Did you mean `params`?');
  });
});

describe('with JavaScript', () => {
  it('searches, sorts and ranks among its rows, and keeps that in the address', async () => {
    const { page, complaints } = await openWatchedPage(site.browser);
    await page.goto(`${site.url}views/small/?sort=task.ifeval`);
    await page.waitForSelector('tbody.view tr');
    const rows = page.locator('tbody.view tr:not(.ref)');
    expect(await rows.count()).toBe(4);
    expect(await rows.first().innerText()).toContain('small-chat');
    await page.fill('[data-search]', 'middle');
    await expect.poll(() => rows.count()).toBe(1);
    expect(page.url()).toContain('views/small/?q=middle&sort=task.ifeval');
    const link = await rows
      .first()
      .locator('a')
      .evaluate((a) => (a as HTMLAnchorElement).href);
    expect(link.replace(/index\.html$/, '')).toBe(`${site.url}models/org/middle-chat/`);
    expect(complaints).toEqual([]);
  });

  it('copies what embeds it, with the address that the browser knows', async () => {
    const { page } = await openWatchedPage(site.browser, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${site.url}views/small/`);
    await page.mouse.wheel(0, 2000);
    await page.locator('copy-box button').click();
    await expect.poll(() => page.locator('copy-box button').innerText()).toBe('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`<iframe src="${site.url}embed/small/`);
    expect(copied).toContain('title="A board with views: Small models"');
  });
});

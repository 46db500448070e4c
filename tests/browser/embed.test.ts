import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaticHost, type StaticHost } from '../site/static-host.ts';
import { findViolations } from './axe.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { openWatchedPage } from './watched-page.ts';

let site: EmbeddedSite;
/** A page of another origin with the board in a frame, which keeps what it is told. */
let host: StaticHost;
beforeAll(async () => {
  site = await startEmbeddedSite('tests/fixtures/boards/views');
  host = await startStaticHost((file) => (file === 'index.html' ? Buffer.from(hostPage()) : null), {
    kind: 'folders',
  });
});
afterAll(async () => {
  await site.close();
  await host.close();
});

function hostPage(): string {
  return `<!doctype html><html lang="en"><title>A blog</title><script>
    window.told = [];
    addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }));
  </script><iframe src="${site.url}embed/?q=chat" title="Board" width="100%" height="600"></iframe></html>`;
}

async function openFramed(width = 900): Promise<{ page: Page; frame: Frame; complaints: string[] }> {
  const { page, complaints } = await openWatchedPage(site.browser, { viewport: { width, height: 800 } });
  await page.goto(host.url);
  const frame = page.frames()[1];
  if (!frame) throw new Error('There is no frame.');
  await frame.waitForSelector('tbody.view tr');
  return { page, frame, complaints };
}

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('in %s at %i', (colorScheme, width) => {
  it.each(['embed/', 'embed/small/', 'embed/none/'])(
    '%s passes axe and keeps the policy',
    async (address) => {
      const viewport = { width, height: 600 };
      const { page, complaints } = await openWatchedPage(site.browser, { colorScheme, viewport });
      await page.goto(site.url + address);
      expect(await findViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

describe('without JavaScript', () => {
  it.each(['embed/', 'embed/small/'])('%s fits 280 pixels', async (address) => {
    const options = { javaScriptEnabled: false, viewport: { width: 280, height: 600 } };
    const { page } = await openWatchedPage(site.browser, options);
    await page.goto(site.url + address);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(280);
  });

  it('is the table alone, with a title that leads to the site', async () => {
    const { page } = await openWatchedPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.url}embed/`);
    expect(await page.locator('nav.links, .foot, .notes, .skip').count()).toBe(0);
    expect(await page.locator('.embed-head').innerText()).toMatch(
      /^A board with views\s+7 models · data of 20 March 2026$/,
    );
    expect(await page.locator('.board tbody tr:not(.ref, .parting)').count()).toBe(7);
    const link = page.locator('h1 a');
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener',
    ]);
  });

  it('of a view leads to the view', async () => {
    const { page } = await openWatchedPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.url}embed/small/`);
    expect(await page.locator('h1').innerText()).toBe('A board with views: Small models');
    expect(await page.locator('h1 a').getAttribute('href')).toMatch(/views\/small\//);
  });
});

describe('in a page of another origin', () => {
  it('shows what its address asks for, and works', async () => {
    const { page, frame, complaints } = await openFramed();
    const rows = frame.locator('tbody.view tr:not(.ref, .parting)');
    expect(await rows.count()).toBe(5);
    await frame.fill('[data-search]', 'large');
    await expect.poll(() => rows.count()).toBe(1);
    expect(frame.url()).toContain('embed/?q=large');
    expect(page.url()).toBe(host.url);
    expect(complaints).toEqual([]);
  });

  it('opens its links in tabs of their own, which cannot reach back', async () => {
    const { page, frame } = await openFramed();
    for (const link of ['tbody.view a', 'h1 a']) {
      const popup = page.context().waitForEvent('page');
      await frame.locator(link).first().click();
      const opened = await popup;
      await opened.waitForLoadState();
      expect(opened.url()).toContain(link === 'h1 a' ? site.url : `${site.url}models/org/`);
      expect(await opened.evaluate(() => window.opener === null)).toBe(true);
      expect(frame.url()).toContain('embed/?q=chat');
    }
  });

  it.each([900, 320])('tells how high its frame has to be, at %i', async (width) => {
    const { page, frame } = await openFramed(width);
    const told = () => page.evaluate<{ type: string; height: number; origin: string }[]>('told');
    const last = async () => (await told()).at(-1);
    await expect.poll(last).toMatchObject({ type: 'standings:height', origin: new URL(site.url).origin });
    const before = (await last())?.height ?? 0;
    await frame.fill('[data-search]', 'large');
    await expect.poll(async () => (await last())?.height).toBeLessThan(before - 100);
    await frame.fill('[data-search]', '');
    await expect.poll(async () => (await last())?.height).toBeGreaterThan(before);

    // As high as it says, it has nothing to scroll, and asks for no more.
    const height = (await last())?.height ?? 0;
    await page
      .locator('iframe')
      .evaluate((element, px) => ((element as HTMLIFrameElement).height = String(px)), height);
    await page.waitForTimeout(300);
    expect((await last())?.height).toBe(height);
    const scrolls = await frame.evaluate(() => {
      const inner = document.querySelector('.scroll');
      const { scrollHeight, clientHeight } = document.documentElement;
      return [scrollHeight - clientHeight, (inner?.scrollHeight ?? 0) - (inner?.clientHeight ?? 0)];
    });
    // The browser rounds heights with a fraction to either side.
    expect(Math.max(...scrolls)).toBeLessThanOrEqual(1);
  });

  it('tells the page around it nothing else', async () => {
    const { page, frame } = await openFramed();
    await frame.fill('[data-search]', 'large');
    await expect.poll(() => frame.url()).toContain('q=large');
    const kinds = await page.evaluate<string[]>('told.map(({ type }) => type)');
    expect(new Set(kinds)).toEqual(new Set(['standings:height']));
  });
});

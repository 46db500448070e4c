import type { Page } from 'playwright-core';
import type { EmbeddedSite } from './embedded-site.ts';
import { openWatchedPage } from './watched-page.ts';

export const drawn = 'tbody.view tr';
const panel = (name: string) => `[data-panel=${name}]`;

/** The standings, taken over, as an address asks. */
export async function openTable(
  { browser, url }: EmbeddedSite,
  address = '',
): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openWatchedPage(browser);
  await opened.page.goto(url + address);
  await opened.page.focus('[data-search]');
  await opened.page.waitForSelector(`${drawn}, .nothing:not([hidden])`);
  await opened.page.waitForSelector('[data-search][role=combobox]');
  return opened;
}

/** Opens a panel by its button's key, and waits for it. */
export async function openPanel(page: Page, name: string): Promise<void> {
  await page.focus(panel(name));
  await page.keyboard.press('Enter');
  await page.waitForSelector(`#${name}:popover-open`);
}

export const status = (page: Page) => page.locator('[data-count]').innerText();
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
export const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
export const chipTexts = async (page: Page) =>
  (await page.locator('.chips button').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
export const names = (page: Page, count: number) =>
  page
    .locator(`${drawn} th a`)
    .evaluateAll((links, most) => links.slice(0, most).map((a) => a.textContent), count);

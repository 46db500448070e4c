import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePastBoard } from '../site/past-board.ts';
import { findViolations } from './axe.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { openWatchedPage } from './watched-page.ts';

let folder = '';
let site: EmbeddedSite;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-past-'));
  writePastBoard(folder);
  site = await startEmbeddedSite(folder);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const pages = [
  ['the standings', ''],
  ['how it ranks', 'ranking/'],
  ['charts', 'charts/'],
  ['changes', 'changes/'],
  ['past boards', 'history/'],
  ['a past board', 'history/2026-04-30/'],
  ['a flagged model', 'models/org/model-07/'],
  ['a task', 'tasks/mmlu/'],
] as const;

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
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
  const open = (width = 1440) =>
    openWatchedPage(site.browser, { javaScriptEnabled: false, viewport: { width, height: 800 } });

  it.each(pages)('%s fits a small phone and says all in text', async (_name, address) => {
    const { page, complaints } = await open(320);
    await page.goto(site.url + address);
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    for (const chart of await page.locator('svg.plot[role]').all()) {
      expect(await chart.getAttribute('aria-label')).toMatch(/\d/);
    }
    expect(complaints).toEqual([]);
  });

  it('draws every chart', async () => {
    const { page } = await open();
    await page.goto(`${site.url}charts/`);
    expect(await page.locator('.chart .dot circle').count()).toBe(11);
    expect(await page.locator('.chart path.curve').count()).toBe(4);
    await page.getByText('The models on the line').click();
    expect(await page.locator('.numbers-of tbody tr').first().innerText()).toContain('org/model-');
    await page.goto(`${site.url}models/org/model-02/`);
    expect(await page.locator('.chart path.curve').count()).toBe(2);
  });

  it('shows hidden rows to who asks, in their places', async () => {
    const { page } = await open();
    await page.goto(site.url);
    const hidden = page.locator('tr.flagged');
    expect(await hidden.isVisible()).toBe(false);
    expect(await page.locator('.status').innerText()).toBe('10 ranked, 1 incomplete');
    await page.getByText('1 hidden').click();
    expect(await hidden.isVisible()).toBe(true);
    expect(await hidden.innerText()).toContain('Seen');
  });

  it('shows a reference where its average stands', async () => {
    const { page } = await open();
    await page.goto(site.url);
    const rows = await page.locator('tbody tr').evaluateAll((rows) =>
      rows.map(({ children: [, name, average] }) => ({
        name: name?.textContent,
        average: Number(average?.querySelector('b')?.textContent),
      })),
    );
    const at = rows.findIndex(({ name }) => name?.includes('Human'));
    expect(rows[at]?.average).toBe(60);
    expect(rows[at - 1]?.average).toBeGreaterThanOrEqual(60);
    expect(rows[at + 1]?.average).toBeLessThan(60);
  });
});

const drawn = 'tbody.view tr';

async function openTable(search = ''): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openWatchedPage(site.browser);
  await opened.page.goto(site.url + search);
  await opened.page.focus('[data-search]');
  await opened.page.waitForSelector(drawn);
  return opened;
}

const textsOf = (page: Page) =>
  page.locator(`${drawn}:visible`).evaluateAll((rows) =>
    rows
      .map((row) => row as HTMLElement)
      .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent.trim())),
  );

describe('with JavaScript', () => {
  it('draws the same first cells as the page, badges and references too', async () => {
    const { page } = await openWatchedPage(site.browser);
    await page.goto(site.url);
    const read = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((rows) =>
          rows
            .filter((row) => row.checkVisibility())
            .map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ''))),
        );
    const before = (await read('tbody tr:not(.parting)')).sort();
    await page.focus('[data-search]');
    await page.waitForSelector(drawn);
    const after = (await read(`${drawn}:not(.parting)`))
      .map((cells, row) => cells.slice(0, before[row]?.length))
      .sort();
    expect(after).toEqual(before);
  });

  it('ranks in another way, says so, and keeps it in the address', async () => {
    const { page, complaints } = await openTable();
    await page.selectOption('[data-method]', 'win-rate');
    expect(await page.locator('[data-column=average]').innerText()).toContain('Win rate');
    const [first] = await textsOf(page);
    expect(first?.[2]).toMatch(/^\d\d\.\d±\d/);
    expect(page.url()).toContain('?rank=win-rate');
    await page.waitForFunction(() =>
      document.querySelector('[data-count]')?.textContent.includes('Ranked by mean win rate'),
    );
    const shared = await openTable('?rank=win-rate');
    expect(await textsOf(shared.page)).toEqual(await textsOf(page));
    await page.goBack();
    await page.waitForFunction(
      () => !document.querySelector('[data-column=average]')?.textContent.includes('Win'),
    );
    expect(complaints).toEqual([]);
  });

  it('ranks by the columns shown, with the models that have them all', async () => {
    const { page } = await openTable();
    const named = (texts: string[][]) => texts.find(([, name]) => name?.includes('model-05'));
    expect(named(await textsOf(page))?.[0]).toContain('—');
    await page.click('[data-panel=columns]');
    await page.locator('#columns').getByRole('checkbox', { name: 'IFEVAL' }).uncheck();
    await page.getByLabel(/Rank by the tasks shown/).check();
    expect(named(await textsOf(page))?.[0]).toMatch(/^\d/);
    expect(await page.locator('[data-column=average]').innerText()).toContain('of 3');
    expect(new URL(page.url()).searchParams.get('on')).toBe('visible');
  });

  it('shows hidden rows from the keyboard, without a script too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await openWatchedPage(site.browser, { javaScriptEnabled });
      await page.goto(site.url);
      await page.focus('#all-rows');
      await page.keyboard.press('Space');
      await page.getByRole('link', { name: 'model-07' }).waitFor({ state: 'visible' });
    }
  });

  it('shows hidden rows, also to who follows a link to them', async () => {
    const { page } = await openTable();
    const has = async (on: Page) => (await textsOf(on)).some(([, name]) => name?.includes('model-07'));
    expect(await has(page)).toBe(false);
    await page.getByText('1 hidden').click();
    expect(await has(page)).toBe(true);
    expect(await has((await openTable('?show=hidden')).page)).toBe(true);
  });
});

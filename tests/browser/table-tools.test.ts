import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { openWatchedPage } from './watched-page.ts';

let site: EmbeddedSite;
beforeAll(async () => {
  site = await startEmbeddedSite();
});
afterAll(() => site.close());

const drawn = 'tbody.view tr';
const panel = (name: string) => `[data-panel=${name}]`;

async function openTable(address = ''): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openWatchedPage(site.browser);
  await opened.page.goto(site.url + address);
  await opened.page.focus('[data-search]');
  await opened.page.waitForSelector(`${drawn}, .nothing:not([hidden])`);
  await opened.page.waitForSelector('[data-search][role=combobox]');
  return opened;
}

/** Opens a panel by its button's key, and waits for it. */
async function openPanel(page: Page, name: string): Promise<void> {
  await page.focus(panel(name));
  await page.keyboard.press('Enter');
  await page.waitForSelector(`#${name}:popover-open`);
}

const status = (page: Page) => page.locator('[data-count]').innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const chipTexts = async (page: Page) =>
  (await page.locator('.chips button').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
const names = (page: Page, count: number) =>
  page
    .locator(`${drawn} th a`)
    .evaluateAll((links, most) => links.slice(0, most).map((a) => a.textContent), count);

describe('the search box', () => {
  it('suggests columns and values, takes them by key, and marks what it finds', async () => {
    const { page, complaints } = await openTable();
    await page.keyboard.type('llama para');
    await expect.poll(() => page.locator('[role=option]').count()).toBeGreaterThan(0);
    expect(await page.getAttribute('[data-search]', 'aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('[data-search]', 'aria-activedescendant')).toBe('completion-0');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[data-search]')).toBe('llama params:');
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('[data-search]', 'aria-expanded')).toBe('false');
    await page.keyboard.type('<10');
    await expect.poll(() => status(page)).toContain('incomplete');
    await expect.poll(() => page.locator(`${drawn} mark`).first().innerText()).toMatch(/llama/i);
    const sizes = await page.locator(`${drawn} td.n`).allInnerTexts();
    expect(sizes.length).toBeGreaterThan(0);
    expect(query(page)).toBe('?q=llama+params:<10');
    expect(complaints).toEqual([]);
  });

  it('says what it does not understand, and finds by words all the same', async () => {
    const { page } = await openTable('?q=parms:7');
    await expect
      .poll(() => page.locator('.query-problems').innerText())
      .toBe('There is no column parms. Did you mean params?');
  });

  it('explains itself without a click too many', async () => {
    const { page } = await openTable();
    await page.focus('.help');
    await page.keyboard.press('Enter');
    expect(await page.locator('#search-help').isVisible()).toBe(true);
    expect(await page.locator('#search-help').innerText()).toContain('with one of them');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('How to search');
  });
});

describe('facets', () => {
  it('count what each choice would leave, and are passive where that is nothing', async () => {
    const { page } = await openTable();
    const encoder = page.locator('[data-value="encoder"] button, button[data-value="encoder"]').first();
    expect(await encoder.innerText()).toContain('13');
    await page.keyboard.type('gemini');
    await expect.poll(() => encoder.innerText()).toMatch(/\b0$/);
    expect(await encoder.getAttribute('class')).toContain('none');
    await page.fill('[data-search]', '');
    await expect.poll(() => encoder.innerText()).toContain('13');
  });

  it('show what is active as chips, each taken back by one key, and the focus goes on', async () => {
    const { page } = await openTable('?q=llama&f.open_weights=true&r.params=7..80');
    const chips = page.locator('.chips button');
    await expect
      .poll(() => chipTexts(page))
      .toEqual(['“llama” ×', 'Open weights Yes ×', 'Params 7 to 80 ×', 'Clear all']);
    await chips.nth(1).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).toBe('?q=llama&r.params=7..80');
    expect(await focused(page)).toBe('Take back Params: 7 to 80');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
    expect(await page.locator('.chips').isVisible()).toBe(false);
  });

  it('has sliders and fields for ranges', async () => {
    const { page } = await openTable();
    await openPanel(page, 'ranges');
    const from = page.locator('#ranges [type=number]').first();
    await from.fill('70');
    await from.press('Enter');
    await expect.poll(() => query(page)).toContain('r.params=70..');
    const slider = page.locator('#ranges [type=range]').nth(1);
    await slider.focus();
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => query(page)).toMatch(/r\.params=70\.\.\d/);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d/);
    expect(await findViolations(page)).toEqual([]);
  });

  it('say what to undo where nothing is left', async () => {
    const { page } = await openTable('?q=llamazz&f.open_weights=true');
    const ways = page.locator('.nothing button');
    await expect
      .poll(() => ways.allInnerTexts())
      .toEqual(['Without “llamazz” (344)', 'Clear search and filters']);
    await ways.first().click();
    await expect.poll(() => query(page)).toBe('?f.open_weights=true');
    expect(await page.locator('.nothing').isVisible()).toBe(false);
  });
});

describe('orders and looks', () => {
  it('sorts by several columns, by Shift and Enter on a header', async () => {
    const { page } = await openTable();
    const button = (column: string) =>
      page.locator(`thead [data-column="${column}"]`).getByRole('button').first();
    await button('meta.context').press('Enter');
    await button('task.squad').press('Shift+Enter');
    await expect.poll(() => query(page)).toBe('?sort=meta.context,task.squad');
    expect(await page.getAttribute('thead [data-column="meta.context"]', 'aria-sort')).toBe('descending');
    expect(await page.getAttribute('thead [data-column="task.squad"]', 'data-then')).toBe('2▼');
    await expect
      .poll(() => page.locator('[data-count]').textContent())
      .toContain('then by SQuAD, best first');
  });

  it('sorts from the view without a header, and changes how rows look', async () => {
    const { page, complaints } = await openTable();
    const height = () =>
      page
        .locator(drawn)
        .first()
        .evaluate((row) => row.getBoundingClientRect().height);
    expect(await height()).toBe(36);
    await openPanel(page, 'view');
    await page.getByLabel('Compact rows').press('Space');
    await expect.poll(height).toBe(28);
    await page.getByLabel('Shade scores').press('Space');
    const shade = () =>
      page
        .locator(`${drawn} .h9`)
        .first()
        .evaluate((cell) => getComputedStyle(cell).backgroundColor);
    await expect.poll(shade).toBe('rgba(0, 0, 0, 0)');
    await page.getByLabel('Then by').first().selectOption('model');
    await expect.poll(() => query(page)).toBe('?sort=rank,model&look=compact,plain');
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('moves columns by keys, in the header as in every row, and keeps the focus', async () => {
    const { page } = await openTable();
    await openPanel(page, 'columns');
    await page.getByLabel('Move Params up').focus();
    for (let press = 0; press < 7; press += 1) await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Move Params up');
    const order = await page
      .locator('thead [data-column]:visible')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column')));
    expect(order.slice(0, 5)).toEqual(['rank', 'model', 'average', 'meta.params', 'task.sst5']);
    const cells = await page
      .locator(drawn)
      .first()
      .locator('td, th')
      .evaluateAll((all) => all.map((cell) => cell.getAttribute('class') ?? ''));
    expect(cells[3]).toMatch(/^n/);
    await page.getByRole('button', { name: 'As it comes' }).click();
    await expect.poll(() => query(page)).toBe('');
  });

  it('makes columns wider by drawing an edge or by keys, and narrow again', async () => {
    const { page, complaints } = await openTable();
    const width = () =>
      page.locator('thead [data-column="task.sst5"]').evaluate((cell: HTMLElement) => cell.offsetWidth);
    const cell = () =>
      page
        .locator(drawn)
        .first()
        .locator('td')
        .nth(2)
        .evaluate((each: HTMLElement) => each.offsetWidth);
    const before = await width();
    await page.locator('thead [data-column="task.sst5"]').getByRole('button').first().focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(width).toBe(before + 16);
    expect(await cell()).toBe(before + 16);
    expect(query(page)).toBe(`?width=task.sst5:${before + 16}`);
    const edge = await page.locator('thead [data-column="task.sst5"] .grip').boundingBox();
    if (!edge) throw new Error('There is no edge.');
    await page.mouse.move(edge.x + 4, edge.y + 8);
    await page.mouse.down();
    await page.mouse.move(edge.x + 44, edge.y + 8, { steps: 4 });
    await page.mouse.up();
    await expect.poll(cell).toBe(before + 56);
    await page.locator('thead [data-column="task.sst5"] .grip').dblclick();
    await expect.poll(cell).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('saves columns under a name in this browser', async () => {
    const { page } = await openTable();
    await openPanel(page, 'columns');
    await page.getByRole('button', { name: 'Scores only' }).click();
    await page.getByLabel('Name under which').fill('Mine');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'As it comes' }).click();
    await expect.poll(() => query(page)).toBe('');
    await page.getByRole('button', { name: 'Mine', exact: true }).click();
    await expect.poll(() => query(page)).toBe('?cols=-meta.params,-meta.context');
    await page.getByLabel('Delete Mine').click();
    expect(await page.getByRole('button', { name: 'Mine', exact: true }).count()).toBe(0);
  });

  it('ranks by a visitor’s weights, and says how stable the top is', async () => {
    const { page } = await openTable();
    await openPanel(page, 'weights');
    await page.getByLabel('Weight of CNN/DM').fill('5');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).toBe('?w.cnn-dailymail=5');
    await expect
      .poll(() => page.locator('#weights [role=status]').innerText())
      .toMatch(/the first stays first in \d+%/);
    await page.getByRole('button', { name: 'As the board has them' }).click();
    await expect.poll(() => query(page)).toBe('');
  });

  it('keeps rows on top by the key P, and leads to their comparison', async () => {
    const { page } = await openTable();
    const [, second, , fourth] = await names(page, 4);
    await page.locator(`${drawn} th a`).nth(3).focus();
    await page.keyboard.press('p');
    await expect.poll(async () => (await names(page, 1))[0]).toBe(fourth);
    await page.locator(drawn).nth(2).hover();
    await page.locator(`${drawn} .pin-row`).nth(2).click();
    await expect.poll(() => names(page, 2)).toEqual([fourth, second]);
    await page.getByRole('link', { name: 'Compare 2 on top' }).click();
    await page.waitForURL(/\/compare\/(?:index\.html)?\?models=/);
  });
});

describe('sharing', () => {
  it('copies the address and the rows that are shown, and downloads them', async () => {
    const { page, complaints } = await openTable('?q=gemma-3&cols=-meta.context');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await openPanel(page, 'share');
    await page.getByRole('button', { name: 'Copy link' }).press('Enter');
    await expect.poll(clipboard).toBe(page.url());
    await page.getByLabel('Copy these rows as CSV').press('Enter');
    await expect.poll(clipboard).toContain('google/gemma-3-27b-it');
    const csv = (await clipboard()).trim().split('\n');
    expect(csv[0]).not.toContain('Context');
    expect(csv.slice(1).every((line) => line.includes('gemma-3'))).toBe(true);
    await page.getByLabel('Copy these rows as LaTeX').press('Enter');
    await expect.poll(clipboard).toContain('\\begin{tabular}');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByLabel('Download these rows as Markdown').press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('euroeval-english-2026-04-20.md');
    expect(readFileSync(await download.path(), 'utf8')).toContain('| Model |');
    expect(complaints).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    '?sort=task.gone&cols=gone,-&f.gone=1&r.gone=1..2&r.params=9..1&w.gone=5&w.sst5=-1&pin=gone&look=gone&order=gone&rank=gone',
    '?q=%00%F0%9F%92%A9&sort=%ff&cols=%2525&r.params=%2e%2e',
  ])('of before or broken ones show the table as it comes: %s', async (address) => {
    const { page, complaints } = await openTable(address);
    await page.fill('[data-search]', '');
    await expect.poll(() => status(page)).toContain('142 ranked');
    expect(complaints).toEqual([]);
  });

  it('of the first table still say the same', async () => {
    const { page } = await openTable(
      '/?q=llama&sort=-task.squad&cols=-task.sst5,meta.vocabulary&f.model_type=base',
    );
    await expect
      .poll(() => page.getAttribute('thead [data-column="task.squad"]', 'aria-sort'))
      .toBe('ascending');
    expect(await page.locator('thead [data-column="task.sst5"]').isVisible()).toBe(false);
    expect(await chipTexts(page)).toEqual(['“llama” ×', 'Model type Base ×', 'Clear all']);
  });
});

describe('in the dark', () => {
  it('every panel passes axe', async () => {
    const { page } = await openTable();
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const name of ['columns', 'view', 'weights', 'share', 'ranges']) {
      await openPanel(page, name);
      expect(await findViolations(page), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

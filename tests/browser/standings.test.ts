import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRows } from './api-board.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { openWatchedPage } from './watched-page.ts';

let site: EmbeddedSite;
beforeAll(async () => {
  site = await startEmbeddedSite();
});
afterAll(() => site.close());

const drawn = 'tbody.view tr';
const header = (column: string) => `thead [data-column="${column}"]`;

async function openTable(address = ''): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openWatchedPage(site.browser);
  await opened.page.goto(site.url + address);
  await opened.page.focus('[data-search]');
  await opened.page.waitForSelector(drawn);
  return opened;
}

/** The models at the top of the drawn table, as their links tell them. */
async function topModels(page: Page, count: number): Promise<string[]> {
  const links = page.locator(`${drawn} th a`);
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return addresses.slice(0, count);
}

describe('with JavaScript', () => {
  it('loads nothing of the table before a visitor reaches for it', async () => {
    const { page } = await openWatchedPage(site.browser);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(site.url);
    await page.waitForLoadState('networkidle');
    expect(requested.filter((url) => url.includes('/data/'))).toEqual([]);
    await page.focus('[data-search]');
    await page.waitForSelector(drawn);
    expect(requested.filter((url) => url.includes('/data/'))).toHaveLength(1);
  });

  it('takes the table over without a jump', async () => {
    const { page } = await openWatchedPage(site.browser);
    await page.goto(site.url);
    const place = () =>
      page.evaluate(() =>
        ['thead', 'tbody:not([hidden]) tr', 'tbody:not([hidden]) tr th'].map((selector) => {
          const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
          return [x, y, width, height];
        }),
      );
    const before = await place();
    await page.focus('[data-search]');
    await page.waitForSelector(drawn);
    expect(await place()).toEqual(before);
  });

  it('draws the same cells as the page', async () => {
    const { page } = await openWatchedPage(site.browser);
    await page.goto(site.url);
    const read = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((rows) =>
          rows
            .slice(0, 20)
            .map((row) =>
              [...row.children]
                .filter((cell) => cell instanceof HTMLElement && cell.offsetWidth > 0)
                .map((cell) => [
                  cell.className,
                  cell.textContent.trim(),
                  cell.querySelector('a')?.getAttribute('href'),
                  cell.querySelector('b')?.textContent,
                ]),
            ),
        );
    const written = await read('tbody tr');
    await page.focus('[data-search]');
    await page.waitForSelector(drawn);
    expect(written).toHaveLength(20);
    expect(await read(drawn)).toEqual(written);
  });

  it('lets Tab reach every row in order, and keeps the focus', async () => {
    const { page } = await openTable();
    const expected = (await readRows(site.url)).slice(0, 60).map(({ model }) => model);
    await page.locator(`${drawn} th a`).first().focus();
    const reached: string[] = [];
    while (reached.length < expected.length) {
      reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
      await page.keyboard.press('Tab');
    }
    const bases = expected.map(
      (model) =>
        model
          .replace(/[#(].*/, '')
          .split('/')
          .slice(1)
          .join('/')
          .trim() || model.replace(/[#(].*/, '').trim(),
    );
    expect(reached.map((text, index) => text.includes(bases[index] ?? '?'))).toEqual(
      expected.map(() => true),
    );
  });

  it('sorts by click: best first, then reversed, then back to the ranking', async () => {
    const { page, complaints } = await openTable();
    const byTask = (await readRows(site.url))
      .flatMap(({ model, scores }) => (scores['sst5'] ? [{ model, value: scores['sst5'].value }] : []))
      .sort((a, b) => b.value - a.value);
    const button = page.locator(header('task.sst5')).getByRole('button').first();

    await button.click();
    expect(await page.locator(header('task.sst5')).getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator(header('average')).getAttribute('aria-sort')).toBeNull();
    const best = byTask[0]?.model.split('/').at(-1) ?? '?';
    expect(await page.locator(drawn).first().innerText()).toContain(best.split(/[#(]/)[0]?.trim());

    await button.click();
    expect(await page.locator(header('task.sst5')).getAttribute('aria-sort')).toBe('ascending');
    const worst = byTask.at(-1)?.value.toFixed(1).replace('-', '−') ?? '?';
    expect(await page.locator(drawn).first().innerText()).toContain(worst);

    await button.click();
    expect(await page.locator(header('task.sst5')).getAttribute('aria-sort')).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('keeps missing scores last in both directions', async () => {
    const { page } = await openTable();
    const rows = await readRows(site.url);
    const missing = rows.filter(({ scores }) => scores['cnn-dailymail'] === null).length;
    expect(missing).toBeGreaterThan(100);
    const place = await page
      .locator('thead tr')
      .last()
      .locator('th')
      .evaluateAll((all) =>
        all.findIndex((cell) => cell.getAttribute('data-column') === 'task.cnn-dailymail'),
      );
    const cells = page.locator(`${drawn}:has(th a) > :nth-child(${place + 1})`);
    const button = page.locator(header('task.cnn-dailymail')).getByRole('button').first();
    for (const direction of ['descending', 'ascending']) {
      await button.click();
      expect(await page.locator(header('task.cnn-dailymail')).getAttribute('aria-sort')).toBe(direction);
      expect(await cells.first().innerText()).toMatch(/^\d/);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect.poll(() => cells.last().innerText()).toMatch(/^—/);
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(() => cells.first().innerText()).toMatch(/^\d/);
    }
  });

  it('sorts from the keyboard and says so to a screen reader', async () => {
    const { page } = await openTable();
    await page.locator(header('task.squad')).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator(header('task.squad')).getAttribute('aria-sort')).toBe('descending');
    await expect
      .poll(() => page.locator('[role=status]').allInnerTexts())
      .toContainEqual(expect.stringContaining('Sorted by SQuAD, best first'));
    expect(await page.evaluate(() => document.activeElement?.closest('th')?.dataset['column'])).toBe(
      'task.squad',
    );
  });

  it('searches names, keeps it in the address, and goes back', async () => {
    const { page } = await openTable();
    await page.fill('[data-search]', 'gemma 3');
    await expect.poll(() => page.locator('[data-count]').innerText()).toMatch(/incomplete|models/);
    for (const name of await topModels(page, 10)) expect(name.toLowerCase()).toContain('gemma');
    expect(new URL(page.url()).searchParams.get('q')).toBe('gemma 3');

    const shared = await openWatchedPage(site.browser);
    await shared.page.goto(page.url());
    await shared.page.waitForSelector(drawn);
    expect(await topModels(shared.page, 10)).toEqual(await topModels(page, 10));

    await page.fill('[data-search]', 'no such model');
    await expect.poll(() => page.locator('[data-count]').innerText()).toContain('No models');
    await page.fill('[data-search]', '');
    await expect.poll(() => page.locator('[data-count]').innerText()).toContain('142 ranked');
  });

  it('filters by model type', async () => {
    const { page } = await openTable();
    await page.click('[data-filter="model_type"][data-value="encoder"] button, button[data-value="encoder"]');
    await expect.poll(() => page.locator('[data-count]').innerText()).toMatch(/13 incomplete|13 models/);
  });

  it('hides and shows columns from the picker, by keyboard', async () => {
    const { page } = await openTable();
    expect(await page.locator(header('task.scala-en')).isVisible()).toBe(true);
    await page.focus('[data-panel=columns]');
    await page.keyboard.press('Enter');
    await page.focus('input[type=checkbox][value="task.scala-en"]');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator(header('task.scala-en')).isVisible()).toBe(false);
    expect(page.url()).toContain('cols');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-panel=columns]'))).toBe(true);
  });

  it('leaves the page complete when the data cannot be loaded', async () => {
    const { page } = await openWatchedPage(site.browser);
    await page.route('**/data/**', (route) => route.abort());
    await page.goto(site.url);
    await page.focus('[data-search]');
    await expect.poll(() => page.locator('[data-count]').innerText()).toContain('Could not load');
    expect(await page.locator('tbody:not([hidden]) tr th a').count()).toBe(453);
  });

  it('sorts and searches on a phone', async () => {
    const { page, complaints } = await openWatchedPage(site.browser, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await page.goto(site.url);
    await page.focus('[data-search]');
    await page.waitForSelector(drawn);
    await page.fill('[data-search]', 'qwen3 32b');
    await expect.poll(async () => (await topModels(page, 1))[0]?.toLowerCase()).toContain('qwen3-32b');
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
  });

  it('keeps the words above the incomplete models clear of their rows on a phone', async () => {
    const { page } = await openWatchedPage(site.browser, { viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}?q=llama`);
    await page.waitForSelector(drawn);
    const { words, row } = await page.locator('tbody.view .parting').evaluate((heading) => ({
      words: heading.querySelector('p')?.getBoundingClientRect().bottom ?? 0,
      row: heading.nextElementSibling?.getBoundingClientRect().top ?? 0,
    }));
    expect(words).toBeGreaterThan(0);
    expect(words).toBeLessThanOrEqual(row);
  });
});

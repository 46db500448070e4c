import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { drawn, focused, names, openPanel, openTable, query } from './open-table.ts';

let site: EmbeddedSite;
beforeAll(async () => {
  site = await startEmbeddedSite();
});
afterAll(() => site.close());

describe('orders and looks', () => {
  it('sorts by several columns, by Shift and Enter on a header', async () => {
    const { page } = await openTable(site);
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
    const { page, complaints } = await openTable(site);
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
    const { page } = await openTable(site);
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

  it('takes a preset of the board, in its own order', async () => {
    const { page } = await openTable(site);
    await openPanel(page, 'columns');
    await page.getByRole('button', { name: 'Knowledge', exact: true }).press('Enter');
    const shown = page.locator('thead [data-column]:visible');
    await expect
      .poll(() =>
        shown.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column')).slice(3)),
      )
      .toEqual(['task.life-in-the-uk', 'task.hellaswag', 'task.cnn-dailymail', 'meta.params']);
  });

  it('makes columns wider by drawing an edge or by keys, and narrow again', async () => {
    const { page, complaints } = await openTable(site);
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
    const { page } = await openTable(site);
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
    const { page } = await openTable(site);
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
    const { page } = await openTable(site);
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

describe('in the dark', () => {
  it('every panel passes axe', async () => {
    const { page } = await openTable(site);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const name of ['columns', 'view', 'weights', 'share', 'ranges']) {
      await openPanel(page, name);
      expect(await findViolations(page), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { chipTexts, drawn, focused, openPanel, openTable, query, status } from './open-table.ts';

let site: EmbeddedSite;
beforeAll(async () => {
  site = await startEmbeddedSite();
});
afterAll(() => site.close());

describe('the search box', () => {
  it('suggests columns and values, takes them by key, and marks what it finds', async () => {
    const { page, complaints } = await openTable(site);
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
    const { page } = await openTable(site, '?q=parms:7');
    await expect
      .poll(() => page.locator('.query-problems').innerText())
      .toBe('There is no column parms. Did you mean params?');
  });

  it('explains itself without a click too many', async () => {
    const { page } = await openTable(site);
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
    const { page } = await openTable(site);
    const encoder = page.locator('[data-value="encoder"] button, button[data-value="encoder"]').first();
    expect(await encoder.innerText()).toContain('13');
    await page.keyboard.type('gemini');
    await expect.poll(() => encoder.innerText()).toMatch(/\b0$/);
    expect(await encoder.getAttribute('class')).toContain('none');
    await page.fill('[data-search]', '');
    await expect.poll(() => encoder.innerText()).toContain('13');
  });

  it('show what is active as chips, each taken back by one key, and the focus goes on', async () => {
    const { page } = await openTable(site, '?q=llama&f.open_weights=true&r.params=7..80');
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
    const { page } = await openTable(site);
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
    const { page } = await openTable(site, '?q=llamazz&f.open_weights=true');
    const ways = page.locator('.nothing button');
    await expect
      .poll(() => ways.allInnerTexts())
      .toEqual(['Without “llamazz” (344)', 'Clear search and filters']);
    await ways.first().click();
    await expect.poll(() => query(page)).toBe('?f.open_weights=true');
    expect(await page.locator('.nothing').isVisible()).toBe(false);
  });
});

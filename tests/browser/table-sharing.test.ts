import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { chipTexts, openPanel, openTable, status } from './open-table.ts';

let site: EmbeddedSite;
beforeAll(async () => {
  site = await startEmbeddedSite();
});
afterAll(() => site.close());

describe('sharing', () => {
  it('copies the address and the rows that are shown, and downloads them', async () => {
    const { page, complaints } = await openTable(site, '?q=gemma-3&cols=-meta.context');
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
    const { page, complaints } = await openTable(site, address);
    await page.fill('[data-search]', '');
    await expect.poll(() => status(page)).toContain('142 ranked');
    expect(complaints).toEqual([]);
  });

  it('of the first table still say the same', async () => {
    const { page } = await openTable(
      site,
      '/?q=llama&sort=-task.squad&cols=-task.sst5,meta.vocabulary&f.model_type=base',
    );
    await expect
      .poll(() => page.getAttribute('thead [data-column="task.squad"]', 'aria-sort'))
      .toBe('ascending');
    expect(await page.locator('thead [data-column="task.sst5"]').isVisible()).toBe(false);
    expect(await chipTexts(page)).toEqual(['“llama” ×', 'Model type Base ×', 'Clear all']);
  });
});

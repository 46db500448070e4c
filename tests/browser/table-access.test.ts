import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { findMisfits } from './fit.ts';
import { openWatchedPage } from './watched-page.ts';

let site: EmbeddedSite;
beforeAll(async () => {
  site = await startEmbeddedSite();
});
afterAll(() => site.close());

const drawn = 'tbody.view tr';
const NARROW = '?q=gemma&f.open_weights=true&r.params=3..80&pin=google/gemma-3-27b-it';

async function openTable(address = '', options: Parameters<typeof openWatchedPage>[1] = {}): Promise<Page> {
  const { page } = await openWatchedPage(site.browser, options);
  await page.goto(site.url + address);
  await page.focus('[data-search]');
  await page.waitForSelector(drawn);
  await page.waitForSelector('[data-search][role=combobox]');
  return page;
}

describe('on a phone', () => {
  it.each([
    [390, 'passes axe'],
    [320, 'has no cut text'],
  ] as const)('every panel opens, fits %i px and %s', async (width, what) => {
    const page = await openTable(NARROW, { viewport: { width, height: 844 } });
    await page.click('[data-reveal]');
    for (const name of ['ranges', 'weights', 'view', 'share']) {
      await page.click(`[data-panel=${name}]`);
      const panel = page.locator(`#${name}`);
      await panel.waitFor({ state: 'visible', timeout: 5000 });
      const box = await panel.boundingBox();
      expect(box?.x, name).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity), name).toBeLessThanOrEqual(width);
      expect(await findMisfits(page), name).toEqual([]);
      if (what === 'passes axe') expect(await findViolations(page), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('a table for frames has nothing to share', async () => {
    const page = await openTable('embed/', { viewport: { width: 390, height: 600 } });
    await page.click('[data-reveal]');
    expect(await page.locator('[data-panel=view]').isVisible()).toBe(true);
    expect(await page.locator('[data-panel=share]').isVisible()).toBe(false);
  });

  it('the panels stay within a low window', async () => {
    const page = await openTable('', { viewport: { width: 640, height: 450 } });
    await page.click('[data-reveal]');
    for (const name of ['ranges', 'weights', 'view', 'share']) {
      await page.click(`[data-panel=${name}]`);
      const box = await page.locator(`#${name}`).boundingBox();
      expect(box?.y, name).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? Infinity), name).toBeLessThanOrEqual(450);
      expect(box?.height, name).toBeGreaterThan(180);
      await page.keyboard.press('Escape');
    }
  });
});

/** What the focus shows on itself, or on the label that stands for it. */
const focusShows = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at) return 'nothing has the focus';
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const label =
      at.id && at.classList.contains('vh') ? document.querySelector(`label[for="${at.id}"]`) : null;
    const shows =
      (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) ||
      (label !== null && getComputedStyle(label).outlineStyle !== 'none') ||
      // The thumb of a slider has the outline, which no script can see.
      at.matches('.ranges [type=range]');
    return shows ? null : at.outerHTML.slice(0, 120);
  });

it.each(['', NARROW])('shows the focus wherever Tab goes: %s', async (address) => {
  const page = await openTable(address);
  const hidden: string[] = [];
  for (let press = 0; press < 60; press += 1) {
    const found = await focusShows(page);
    if (found !== null) hidden.push(found);
    await page.keyboard.press('Tab');
  }
  expect(await page.evaluate(() => document.activeElement?.matches('tbody.view *'))).toBe(true);
  expect(hidden).toEqual([]);
});

it.each(['columns', 'view', 'weights', 'ranges', 'share'])(
  'shows the focus in the panel %s',
  async (name) => {
    const page = await openTable();
    await page.focus(`[data-panel=${name}]`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`#${name}:popover-open`);
    const hidden: string[] = [];
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      const found = await focusShows(page);
      if (found !== null) hidden.push(found);
    }
    expect(hidden).toEqual([]);
  },
);

it('tells in forced colours what is pressed, chosen and found', async () => {
  const page = await openTable(NARROW, { forcedColors: 'active', reducedMotion: 'reduce' });
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, color } = getComputedStyle(element);
        return [backgroundColor, color];
      });
  const [pressedGround, pressedInk] = await look('.tools [aria-pressed=true]');
  expect(pressedGround).not.toBe((await look('.tools [aria-pressed=false]'))[0]);
  expect(pressedInk).not.toBe(pressedGround);
  const [foundGround, foundInk] = await look('.board mark');
  expect(foundInk).not.toBe(foundGround);
  expect(
    await page
      .locator('.chips button')
      .first()
      .evaluate((chip) => getComputedStyle(chip).borderStyle),
  ).toBe('solid');
  await page.fill('[data-search]', 'pa');
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => look('[role=option][aria-selected=true]')).toEqual([pressedGround, pressedInk]);
});

it('moves nothing for who wants no motion', async () => {
  const page = await openTable('', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration + animationDuration);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});

it('prints every row that is left, what narrows them, and no tools', async () => {
  const page = await openTable('?q=m&f.open_weights=true');
  const counted = (await page.locator('[data-count]').innerText()).match(/\d+/g)?.map(Number) ?? [];
  const count = counted.reduce((sum, part) => sum + part, 0);
  expect(count).toBeGreaterThan(100);
  await page.evaluate(() =>
    addEventListener('beforeprint', () => {
      const rows = document.querySelectorAll('tbody.view tr:not(.parting, .ref)').length;
      document.body.dataset['printed'] = String(rows);
    }),
  );
  await page.pdf();
  expect(await page.getAttribute('body', 'data-printed')).toBe(String(count));

  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.tools, .bar, .pin-row').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.chips').innerText()).toMatch(/^“m”\s+Open weights\s+Yes$/);
});

it('has the roles of a table, and counts rows as they are filtered, sorted and kept on top', async () => {
  const page = await openTable();
  const roles = () =>
    page.evaluate(() => {
      const wrong = [...document.querySelectorAll('tbody.view tr')].flatMap((row) => [
        ...(row.role === 'row' ? [] : [row.outerHTML]),
        ...[...row.children].filter(({ role }) => role !== 'cell' && role !== 'rowheader').map(String),
      ]);
      const indexes = [...document.querySelectorAll('tbody.view tr')].map(({ ariaRowIndex }) =>
        Number(ariaRowIndex),
      );
      const sorted = [...document.querySelectorAll('thead [aria-sort]')].map((cell) => cell.ariaSort);
      return { wrong, indexes, sorted };
    });
  const rowCount = async () => Number(await page.getAttribute('.board', 'aria-rowcount'));
  const headRows = await page.locator('thead tr').count();
  const check = async (rows: number) => {
    const { wrong, indexes, sorted } = await roles();
    expect(wrong).toEqual([]);
    // The heading is there, though not in sight, with the place that it has.
    const whole = indexes.at(-1) === (indexes.at(-2) ?? 0) + 1 ? indexes : indexes.slice(0, -1);
    expect(whole.length).toBeGreaterThan(2);
    expect(whole).toEqual(whole.map((_, place) => headRows + 1 + place));
    expect(sorted).toHaveLength(1);
    expect(await rowCount()).toBe(headRows + rows);
  };
  const spoken = () => page.locator('[data-count] .vh').textContent();

  // 453 models, and the heading before those without a rank.
  await check(454);
  await page.fill('[data-search]', 'gemma-3');
  await expect.poll(spoken).toMatch(/\d+ of 453 models/);
  const found = Number(/(\d+) of 453/.exec((await spoken()) ?? '')?.[1]);
  const heading = await page.locator(`${drawn}.parting`).count();
  await check(found + heading);
  await page.locator('thead [data-column="task.squad"]').getByRole('button').first().press('Enter');
  await expect.poll(spoken).toMatch(/Sorted by SQuAD, best first.*of 453/);
  await check(found + (await page.locator(`${drawn}.parting`).count()));
  await page.locator(`${drawn} th a`).nth(2).focus();
  await page.keyboard.press('p');
  await expect.poll(spoken).toMatch(/stays on top.*of 453/);
  await check(found + (await page.locator(`${drawn}.parting`).count()));
  await page.click('button[data-filter="open_weights"]');
  await expect.poll(spoken).not.toMatch(/on top/);
  await expect.poll(spoken).toMatch(/models?\./);
});

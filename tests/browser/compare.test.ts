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

const COGITO = 'deepcogito/cogito-v1-preview-qwen-32B';
const MISTRAL = 'mistralai/Mistral-Small-3.1-24B-Instruct-2503';
const QWEN = 'Qwen/QwQ-32B';
const TWO = `?models=${COGITO},${MISTRAL}`;

type Options = Parameters<typeof openWatchedPage>[1];

async function openComparison(query: string, options: Options = {}) {
  const opened = await openWatchedPage(site.browser, options);
  await opened.page.goto(`${site.url}compare/${query}`);
  if (options.javaScriptEnabled !== false) {
    await opened.page.waitForSelector('model-comparison:not([data-waits])');
    await opened.page.waitForSelector('[data-remove], [data-result] > .says');
  }
  return opened;
}

const cards = (page: Page) => page.locator('[data-models] .who').allInnerTexts();
const names = async (page: Page) => (await cards(page)).map((text) => text.replace(/^[A-F]\s*/, ''));
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.role);
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('without JavaScript', () => {
  it('compares the first three of the board, complete', async () => {
    const { page, complaints } = await openComparison('', { javaScriptEnabled: false });
    expect(await names(page)).toHaveLength(3);
    expect(await page.locator('.lanes li').count()).toBe(7);
    expect(await page.locator('main').innerText()).toMatch(
      /Scores[\s\S]+Mean of 7 tasks[\s\S]+Head to head[\s\S]+About the models/,
    );
    expect(await page.locator('main').innerText()).toContain('needs JavaScript');
    expect(await page.locator('[role="combobox"]:visible, [data-remove]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('with JavaScript', () => {
  it('draws the same as the page has, but for the buttons', async () => {
    const { page: written } = await openComparison('', { javaScriptEnabled: false });
    const { page: drawn, complaints } = await openComparison('');
    await drawn.evaluate(() =>
      document.querySelectorAll('[data-remove]').forEach((button) => button.remove()),
    );
    for (const part of ['[data-models]', '[data-result]']) {
      const read = (page: Page) =>
        page.locator(part).evaluate((element) => element.innerHTML.replace(/\s+/g, ' ').trim());
      expect(await read(drawn)).toBe(await read(written));
    }
    expect(complaints).toEqual([]);
  });

  it('compares what the address asks for, and shares it', async () => {
    const { page, complaints } = await openComparison(TWO);
    expect(await names(page)).toEqual(['cogito-v1-preview-qwen-32B', 'Mistral-Small-3.1-24B-Instruct-2503']);
    expect(await page.locator('[data-summary]').innerText()).toMatch(
      /^On average, cogito.* is significantly above Mistral/,
    );
    expect(await page.locator('.lanes .gap').first().innerText()).toMatch(/^\d+\.\d apart$/);
    expect(await page.locator('[data-models] a').first().getAttribute('href')).toContain(`models/${COGITO}/`);
    expect(complaints).toEqual([]);
  });

  it('adds a model from the keyboard, and goes back', async () => {
    const { page, complaints } = await openComparison(TWO);
    const input = page.getByRole('combobox', { name: 'Add a model' });
    await input.focus();
    await page.keyboard.type('qwq-32b');
    const list = page.getByRole('listbox');
    await list.waitFor();
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await names(page)).toHaveLength(3);
    expect(new URL(page.url()).search).toBe(`${TWO},${QWEN}`);
    expect(await page.getByRole('status').filter({ hasText: 'Compared' }).innerText()).toContain('QwQ-32B');
    expect(await focused(page)).toBe('combobox');
    expect(await list.isVisible()).toBe(false);

    await page.goBack();
    expect(await names(page)).toHaveLength(2);
    await page.goForward();
    expect(await names(page)).toHaveLength(3);
    await page.reload();
    await page.waitForSelector('[data-remove]');
    expect(await names(page)).toHaveLength(3);
    expect(complaints).toEqual([]);
  });

  it('closes the suggestions with Escape, wraps around, and chooses by mouse', async () => {
    const { page } = await openComparison(TWO);
    const input = page.getByRole('combobox');
    await input.click();
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('ArrowUp');
    const last = await page.getByRole('option').last().getAttribute('id');
    expect(await input.getAttribute('aria-activedescendant')).toBe(last);
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).toMatch(/-0$/);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();
    await input.fill('no model has this name');
    expect(await page.locator('[data-status]').innerText()).toContain('No model');
    await input.fill('qwq');
    await page.getByRole('option').first().click();
    expect(await names(page)).toContain('QwQ-32B');
    expect(await focused(page)).toBe('combobox');
  });

  it('never loses the focus when models are removed', async () => {
    const { page } = await openComparison(`${TWO},${QWEN}`);
    const remove = (name: string) => page.getByRole('button', { name: `Remove ${name}` });
    await remove('cogito-v1-preview-qwen-32B').focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Remove Mistral-Small-3.1-24B-Instruct-2503');
    await remove('QwQ-32B').focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Remove Mistral-Small-3.1-24B-Instruct-2503');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('combobox');
    expect(await page.locator('[data-result]').innerText()).toContain('No model is chosen');
    expect(new URL(page.url()).search).toBe('?models=');
  });

  it('takes six at most and says so', async () => {
    const { page } = await openComparison(
      `${TWO},${QWEN},BSC-LT/ALIA-40b,tencent/Hunyuan-7B-Instruct,google/gemma-3-27b-it,Qwen/Qwen3-32B`,
    );
    expect(await names(page)).toHaveLength(6);
    expect(await page.locator('[data-notice]').innerText()).toContain('At most 6');
    await page.getByRole('combobox').fill('gemma');
    expect(await page.locator('[data-status]').innerText()).toContain('6 at most');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
  });

  it('leaves out what an address makes up, and runs none of it', async () => {
    const hostile = `?models=%3Cimg%20src=x%20onerror=alert(1)%3E,__proto__,constructor,%E0%A4%A,${COGITO},javascript:alert(2)&models=x`;
    const { page, complaints } = await openComparison(hostile);
    expect(await names(page)).toEqual(['cogito-v1-preview-qwen-32B']);
    expect(await page.locator('[data-notice]').innerText()).toContain('“<img src=x onerror=alert(1)>”');
    expect(await page.locator('main').innerText()).toContain('a second model makes a comparison');
    const { page: nothing } = await openComparison('?models=nobody/nothing');
    expect(await nothing.locator('[data-result]').innerText()).toContain('No model is chosen');
    expect(complaints).toEqual([]);
  });

  it('copies the link, a Markdown table and CSV', async () => {
    const { page } = await openComparison('');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = async (name: string) => {
      await page.getByRole('button', { name }).click();
      await page.locator('[data-status]', { hasText: 'copied' }).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const link = await copied('Copy link');
    expect(link.split('?models=')[1]?.split(',')).toHaveLength(3);
    const { page: shared } = await openComparison(`?${link.split('?')[1]}`);
    expect(await names(shared)).toEqual(await names(page));
    expect((await copied('Copy as Markdown')).split('\n')[1]).toBe('| --- | ---: | ---: | ---: |');
    expect((await copied('Copy as CSV')).replaceAll('\r', '').trim().split('\n')).toHaveLength(8);
  });

  it('keeps what the page has when the data cannot be loaded', async () => {
    const { page } = await openWatchedPage(site.browser);
    await page.route('**/data/*.json', (route) => route.abort());
    await page.goto(`${site.url}compare/${TWO}`);
    await page.locator('[data-notice]', { hasText: 'Could not load' }).waitFor();
    expect(await page.locator('[data-result]').isVisible()).toBe(true);
    expect(await page.locator('.lanes li').count()).toBe(7);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([
    ['as it comes', ''],
    ['of two', TWO],
    ['of an incomplete one', '?models=BSC-LT/ALIA-40b'],
    ['of none', '?models='],
  ])('a comparison %s passes axe, on a phone too', async (_name, query) => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page, complaints } = await openComparison(query, { colorScheme, viewport });
      expect(await findViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    }
  });
});

it.each([320, 390, 768, 1024])(
  'fits %i px without sideways scrolling, with JavaScript and without',
  async (wide) => {
    const viewport = { width: wide, height: 640 };
    const six = `${TWO},${QWEN},BSC-LT/ALIA-40b,tencent/Hunyuan-7B-Instruct,google/gemma-3-27b-it,${'x'.repeat(200)}`;
    const { page } = await openComparison(six, { viewport });
    expect(await width(page)).toBeLessThanOrEqual(wide);
    await page.getByRole('combobox').click();
    expect(await width(page)).toBeLessThanOrEqual(wide);
    const { page: written } = await openComparison('', { viewport, javaScriptEnabled: false });
    expect(await width(written)).toBeLessThanOrEqual(wide);
  },
);

it('is reached from the menu and from a model’s page', async () => {
  const { page } = await openWatchedPage(site.browser);
  await page.goto(`${site.url}models/${COGITO}/`);
  await page.getByRole('link', { name: 'Compare with…' }).click();
  await page.waitForSelector('[data-remove]');
  expect(await names(page)).toEqual(['cogito-v1-preview-qwen-32B']);
  await page.goto(site.url);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click();
  await page.waitForSelector('[data-remove]');
  expect(await names(page)).toHaveLength(3);
});

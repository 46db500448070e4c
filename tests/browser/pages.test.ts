import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedSite, type EmbeddedSite } from './embedded-site.ts';
import { findViolations } from './axe.ts';
import { openWatchedPage } from './watched-page.ts';

let site: EmbeddedSite;
let empty: EmbeddedSite;
beforeAll(async () => {
  site = await startEmbeddedSite();
  empty = await startEmbeddedSite('tests/fixtures/boards/empty');
});
afterAll(async () => {
  await site.close();
  await empty.close();
});

const pages = [
  ['the standings', ''],
  ['a model', 'models/deepcogito/cogito-v1-preview-qwen-32B/'],
  ['an incomplete model', 'models/microsoft/deberta-v3-large/'],
  ['a task', 'tasks/scala-en/'],
  ['the report', 'report/'],
  ['the API', 'api/'],
  ['about', 'about/'],
  ['an address that is none', '404.html'],
] as const;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(pages)('%s passes axe and keeps the policy', async (_name, address) => {
    const { page, complaints } = await openWatchedPage(site.browser, { colorScheme });
    await page.goto(site.url + address);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('the empty board passes axe and says what to do', async () => {
    const { page, complaints } = await openWatchedPage(empty.browser, { colorScheme });
    await page.goto(empty.url);
    expect(await page.locator('main').innerText()).toContain('No results yet');
    expect(await page.locator('main').innerText()).toContain('npm run doctor');
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('a phone', () => {
  it.each(pages.slice(0, 4))('%s passes axe', async (_name, address) => {
    const { page } = await openWatchedPage(site.browser, { viewport: { width: 390, height: 844 } });
    await page.goto(site.url + address);
    expect(await findViolations(page)).toEqual([]);
  });
});

it('remembers the theme that a visitor chooses', async () => {
  const { page } = await openWatchedPage(site.browser, { colorScheme: 'light' });
  await page.goto(site.url);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: /theme/i }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.goto(`${site.url}about/`);
  expect(await ground()).toBe(dark);
});

it('leads from a score to its file', async () => {
  const { page } = await openWatchedPage(site.browser);
  await page.goto(`${site.url}models/deepcogito/cogito-v1-preview-qwen-32B/`);
  expect(await page.locator('main').innerText()).toContain(
    'deepcogito/cogito-v1-preview-qwen-32B/results_2026-04-20T00-00-00.json',
  );
});

it('has no link within the site that leads nowhere', async () => {
  const { page } = await openWatchedPage(site.browser);
  const links = new Set<string>();
  for (const [, address] of pages) {
    await page.goto(site.url + address);
    const found = await page
      .locator('a[href], link[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of found) if (link.startsWith(site.url)) links.add(link.split('#')[0] ?? link);
  }
  expect(links.size).toBeGreaterThan(450);
  const broken: string[] = [];
  for (const link of links) if (!(await fetch(link)).ok) broken.push(link);
  expect(broken).toEqual([]);
});

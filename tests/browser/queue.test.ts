import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { findMisfits } from './fit.ts';
import { aFile, pathOf, startQueueSite, type QueueSite } from './queue-site.ts';

let site: QueueSite;
beforeAll(async () => {
  site = await startQueueSite();
});
afterAll(() => site.close());

const rowOf = (page: Page, name: string) => page.locator(`tr[id="${pathOf(name)}"]`);
const standingOf = (page: Page, name: string) => rowOf(page, name).locator('.standing').innerText();
const foundOf = (page: Page) => page.locator('[data-found]');
const linkTo = (file: string) => `queue/#${encodeURI(file)}`;
const remember = (page: Page, items: object[]) =>
  page.evaluate((text) => localStorage.setItem('standings:submitted', text), JSON.stringify(items));
const mine = (more: object) => ({
  path: 'org/mine.json',
  model: 'org/mine',
  precision: 'float16',
  submitted_at: new Date().toISOString(),
  pull_request: null,
  ...more,
});

describe('without JavaScript', () => {
  it('every request stands in its group, with what it is and what to do', async () => {
    const { page } = await site.open('queue/', { javaScriptEnabled: false });
    const names = async (group: string) =>
      (await page.locator(`#${group} tbody tr`).evaluateAll((rows) => rows.map(({ id }) => id)))
        .filter((id) => !id.includes('hostile'))
        .map((id) => /^org\/(.+)_eval/.exec(id)?.[1]);
    expect(await names('running')).toEqual(['stalled', 'running']);
    expect(await names('waiting')).toEqual(['first', 'second', 'third', 'undated']);
    expect(await names('failed')).toEqual(['no-memory', 'no-word', 'silent']);
    expect(await names('cancelled')).toEqual(['withdrawn']);
    expect(await names('unknown')).toEqual(['odd', 'wordless']);
    expect((await names('finished')).slice(0, 3)).toEqual(['model-00', 'vanished', 'done-008']);
    expect(await names('finished')).toHaveLength(100);
    expect(await page.locator('#finished h2').innerText()).toMatch(/Finished\s+112/);

    const head = await page.locator('.title').innerText();
    expect(head).toContain('6 open requests, the oldest from 1 April 2026.');
    expect(head).toMatch(/As of board\/requests at [0-9a-f]{7} of 20 April 2026/);
    expect(head).toContain('Within 24 hours of any change this site is meant to be rebuilt');
    expect(await page.locator('.title a[href*="submit/"]').count()).toBe(1);

    expect(await standingOf(page, 'running')).toBe('19 April 2026, for 24 hours');
    expect(await standingOf(page, 'stalled')).toMatch(
      /^The file does not say\s+Stalled\? For more than 3 days/,
    );
    expect(await standingOf(page, 'first')).toBe('1 starts next, waiting 7 days');
    expect(await standingOf(page, 'third')).toMatch(/^3 again waiting 4 days$/);
    expect(await standingOf(page, 'undated')).toBe('4');
    const reason = await standingOf(page, 'no-memory');
    expect(reason).toContain('the weights alone take more than that at this precision');
    expect(reason).toContain('Mend this, then submit it again.');
    expect(await standingOf(page, 'no-word')).toBe('The file gives no reason. Its log may say why.');
    expect(await standingOf(page, 'silent')).toBe('The file gives no reason. Ask the board’s operators.');
    expect(await standingOf(page, 'withdrawn')).toContain('Withdrawn by its author.');
    expect(await standingOf(page, 'odd')).toBe('WAITING_FOR_GPU');
    expect(await standingOf(page, 'wordless')).toBe('The file gives none.');
    expect(await standingOf(page, 'model-00')).toMatch(/^Rank 1 .*average 50\.0/);
    expect(await rowOf(page, 'model-00').locator('.standing a').getAttribute('href')).toContain(
      'models/org/model-00/',
    );
    expect(await standingOf(page, 'vanished')).toBe('No results are here yet.');
    expect(await rowOf(page, 'second').innerText()).toMatch(/4bit, Adapter/);
    expect(await rowOf(page, 'first').innerText()).toMatch(/4f1c09e.*bfloat16.*13 April 2026.*ada/s);

    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('noscript').innerText()).toContain('no row is marked');
  });

  it('a request leads to its file at the commit, to its log and to itself', async () => {
    const { page } = await site.open('queue/', { javaScriptEnabled: false });
    const links = await rowOf(page, 'running')
      .locator('.refs a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(links[0]).toBe(`#${pathOf('running')}`);
    expect(links[1]).toMatch(
      new RegExp(`^${site.hub.endpoint}/datasets/board/requests/blob/[0-9a-f]{40}/${pathOf('running')}$`),
    );
    expect(links[2]).toBe('https://example.org/log/1');
    await page.goto(`${site.host.url}${linkTo(pathOf('first'))}`);
    expect(await page.locator('tr:target').getAttribute('id')).toBe(pathOf('first'));
    const colour = (name: string) =>
      rowOf(page, name)
        .locator('th')
        .evaluate((cell) => getComputedStyle(cell).backgroundColor);
    expect(await colour('first')).not.toBe(await colour('second'));
  });

  it('older finished ones stand on pages of their own, and a model leads to its requests', async () => {
    const { page, complaints } = await site.open('queue/', { javaScriptEnabled: false });
    await page.click('.pager a[rel="next"]');
    expect(page.url()).toContain(`${site.host.url}queue/finished/2/`);
    expect(await page.locator('h1').innerText()).toBe('Finished requests 101 to 112 of 112');
    expect(await page.locator('tbody tr').count()).toBe(12);
    await page.goto(`${site.host.url}models/org/model-00/`);
    await page.click('main a[href*="queue/"]');
    expect(page.url()).toMatch(/\/queue\/.*#org\/model-00_eval/);
    expect(await page.locator('tr:target').getAttribute('id')).toBe(pathOf('model-00'));
    expect(complaints).toEqual([]);
  });
});

describe('a link to a request that is not on the page', () => {
  it('tells its status where it is among the older finished ones', async () => {
    const { page, complaints } = await site.open(linkTo(pathOf('done-009')));
    await expect.poll(() => foundOf(page).innerText()).toContain('org/done-009');
    const text = await foundOf(page).innerText();
    expect(text).toMatch(/Status\s+Finished/);
    expect(text).toMatch(/Submitted\s+11 January 2025/);
    expect(text).toMatch(/By\s+ada/);
    expect(text).toContain(pathOf('done-009'));
    await page.evaluate((hash) => void (location.hash = hash), pathOf('first'));
    await expect.poll(() => foundOf(page).innerText()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('asks the hub, and shows its live status as text whatever it is', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    site.add('org/fresh #1.json', aFile('fresh', { status: 'RUNNING', sender: evil, error_msg: evil }));
    const { page, complaints } = await site.open('queue/#org/fresh%20%231.json');
    await expect.poll(() => foundOf(page).innerText()).toContain('On its way');
    const text = await foundOf(page).innerText();
    expect(text).toContain('newer than the data of this site (as of 20 April 2026)');
    expect(text).toContain('The next build is due within 24 hours.');
    expect(text).toMatch(/Status\s+Running/);
    expect(text).toContain(evil);
    expect(await foundOf(page).locator('img').count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['there is none', 'org/none.json', null],
    ['it is private', 'org/private.json', { private: true }],
    ['it is no request', 'org/other.json', { model: null }],
    ['it leads elsewhere', '../../x.json', null],
  ])('says so where %s', async (_why, file, request) => {
    if (request) site.add(file, aFile('hidden-name', request));
    const { page } = await site.open(`queue/#${file}`);
    await expect.poll(() => foundOf(page).innerText()).toContain('There is no such request (any more).');
    expect(await foundOf(page).innerText()).not.toContain('hidden-name');
  });

  it('does not deny it where the hub cannot be asked', async () => {
    const { page } = await site.open('queue/');
    await page.route(`${site.hub.endpoint}/**`, (route) => route.abort());
    await page.evaluate(() => void (location.hash = 'org/perhaps.json'));
    await expect
      .poll(() => foundOf(page).innerText())
      .toContain('If it has just been submitted, it is on its way.');
  });

  it('denies one from this browser that was taken out of the dataset', async () => {
    const { page } = await site.open('queue/');
    await remember(page, [mine({})]);
    await page.evaluate(() => void (location.hash = 'org/mine.json'));
    await expect.poll(() => foundOf(page).innerText()).toContain('There is no such request (any more).');
  });

  it('knows one that waits in a pull request from this browser', async () => {
    const { page } = await site.open('queue/');
    await remember(page, [mine({ pull_request: 'https://example.org/discussions/7' })]);
    await page.goto(`${site.host.url}404.html`);
    await page.goto(`${site.host.url}queue/#org/mine.json`);
    await expect.poll(() => foundOf(page).innerText()).toContain('waits for the board’s operators');
    expect(await foundOf(page).locator('a').getAttribute('href')).toBe('https://example.org/discussions/7');
  });
});

describe('what this browser has submitted', () => {
  it('is listed until it is on the page, or for thirty days', async () => {
    const { page, complaints } = await site.open('queue/');
    const old = new Date(Date.now() - 31 * 24 * 3600 * 1000).toISOString();
    await remember(page, [
      mine({ pull_request: 'https://example.org/discussions/7' }),
      mine({ path: 'org/written.json', model: '<b>x</b>' }),
      mine({ path: 'org/evil.json', model: 'org/evil', pull_request: 'javascript:alert(1)' }),
      mine({ path: 'org/old.json', submitted_at: old }),
      mine({ path: pathOf('first') }),
      { path: 7 },
    ]);
    await page.reload();
    const rows = page.locator('.yours tbody tr');
    await expect.poll(() => rows.count()).toBe(3);
    expect(await rows.nth(0).innerText()).toMatch(/org\/mine.*float16.*Pull request 7/s);
    expect(await rows.nth(1).innerText()).toMatch(/<b>x<\/b>.*In the requests dataset/s);
    expect(await page.locator('.yours a[href^="javascript"]').count()).toBe(0);
    const kept = await page.evaluate(() => localStorage.getItem('standings:submitted'));
    expect((JSON.parse(kept ?? '') as { path: string }[]).map(({ path }) => path)).toEqual([
      'org/mine.json',
      'org/written.json',
      'org/evil.json',
    ]);
    expect(await findViolations(page)).toEqual([]);
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await findMisfits(page), String(width)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});

describe('the page', () => {
  it('shows the rows that have every word of the filter', async () => {
    const { page } = await site.open('queue/');
    await page.fill('.filter input', 'MEMORY ada');
    await expect.poll(() => page.locator('tbody tr:visible').count()).toBe(1);
    expect(await rowOf(page, 'no-memory').isVisible()).toBe(true);
    expect(await page.locator('#waiting').isVisible()).toBe(false);
    expect(await page.locator('[data-count]').innerText()).toMatch(/^1 of \d+ requests on this page$/);
    await page.fill('.filter input', '');
    await expect.poll(() => page.locator('#waiting').isVisible()).toBe(true);
    expect(await page.locator('[data-count]').innerText()).toBe('');
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 320],
  ] as const)('passes axe, %s at %i, hostile texts and all', async (colorScheme, width) => {
    const { page, complaints } = await site.open('queue/', {
      colorScheme,
      viewport: { width, height: 844 },
    });
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.locator('main :is(img, iframe, object), main svg[onload]').count()).toBe(0);
    expect(await page.locator('main a[href^="javascript"], main a[href^="data:"]').count()).toBe(0);
  });

  it('fits', async () => {
    const { page } = await site.open('queue/');
    for (const width of [1440, 1100, 900, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await findMisfits(page), String(width)).toEqual([]);
    }
  });
});

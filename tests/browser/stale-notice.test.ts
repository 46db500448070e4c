import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { startBrowser } from '../site/browser.ts';
import { buildSite } from '../site/build-site.ts';
import { serveSite, type ServedSite } from '../site/serve-site.ts';
import { writeText } from '../site/text-file.ts';
import { boardConfig, versionFiles } from '../site/versioned-board.ts';
import { findViolations } from './axe.ts';
import { openWatchedPage } from './watched-page.ts';

const BUILT = new Date('2026-04-20T06:00:00Z');
const NEXT_DAY = new Date('2026-04-21T05:00:00Z');
const LATER = new Date('2026-05-02T12:00:00Z');

const PLAIN =
  'This site shows the data as of 20 April 2026, 12 days ago. It is meant to take up new data every day.';

let folder = '';
let hub: TestHub;
let browser: Browser;
const sites = new Map<string, ServedSite>();
const token = `hf_${'reader'.repeat(6)}`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-stale-'));
  hub = await startTestHub();
  browser = await startBrowser();
  hub.addToken(token, { role: 'read' });
  for (const name of ['public', 'private']) {
    hub.createRepo(`${name}/results`, { private: name === 'private' });
    hub.commit(`${name}/results`, versionFiles(1, 2), { date: BUILT });
  }
  const tagged = hub.createRepo('tagged/results');
  const sha = hub.commit('tagged/results', versionFiles(1, 2), { date: BUILT });
  tagged.tags.set('v1', sha);
  await publish('public', '{ hub: public/results }', 24);
  await publish('private', '{ hub: private/results }', 24);
  await publish('at a tag', '{ hub: tagged/results, revision: v1 }', 24);
  await publish('at a commit', `{ hub: tagged/results, revision: ${sha} }`, 24);
  await publish('without a promise', '{ hub: public/results }', null);
  await publish('of a folder', '{ folder: results }', 24);
  hub.createRepo('public/requests');
  hub.commit('public/requests', { 'README.md': 'Requests.' }, { date: BUILT });
  await publish('with requests', '{ hub: tagged/results }, requests: { hub: public/requests }', 24);
});

afterAll(async () => {
  await browser.close();
  for (const site of sites.values()) await site.close();
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

async function publish(name: string, results: string, hours: number | null): Promise<void> {
  const content = path.join(folder, name);
  const deploy = hours === null ? '' : `deploy: { rebuild_hours: ${hours} }\n`;
  writeText(content, 'leaderboard.yaml', `${boardConfig}datasets: { results: ${results} }\n${deploy}`);
  for (const [file, text] of Object.entries(versionFiles(1, 2))) {
    writeText(content, `results/${file.replace('2026-01-02', '2026-04-20')}`, text);
  }
  const environment = {
    HF_ENDPOINT: hub.endpoint,
    HF_TOKEN: token,
    STANDINGS_CACHE: path.join(folder, 'cache', name),
  };
  const { code, stderr } = await buildSite(content, path.join(folder, `${name}-site`), environment);
  if (code !== 0) throw new Error(stderr);
  sites.set(name, await serveSite(path.join(folder, `${name}-site`), content));
}

interface Visit {
  page: Page;
  notice: Locator;
  /** Paths that the page's own scripts asked the Hub for. */
  asked: string[];
  complaints: string[];
}

/** Opens a board's front page at a time of the visitor's clock, and waits until nothing is being loaded. */
async function visit(board: string, now: Date, prepare?: (page: Page) => Promise<unknown>): Promise<Visit> {
  const { page, complaints } = await openWatchedPage(browser);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(hub.endpoint)) asked.push(request.url().slice(hub.endpoint.length));
  });
  await page.clock.setFixedTime(now);
  await prepare?.(page);
  await page.goto(sites.get(board)?.url ?? '');
  await page.waitForLoadState('networkidle');
  return { page, notice: page.locator('.stale'), asked, complaints };
}

const question = '/api/datasets/public/results/commits/main?limit=100';

describe('data younger than promised', () => {
  it('are shown without a word, and nobody is asked', async () => {
    const { notice, asked, complaints } = await visit('public', NEXT_DAY);
    expect(await notice.getAttribute('role')).toBe('status');
    expect(await notice.innerText()).toBe('');
    expect((await notice.boundingBox())?.height).toBe(0);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('data older than promised', () => {
  it('are shown without a word where the Hub has nothing newer', async () => {
    const { notice, asked, complaints } = await visit('public', LATER);
    expect(await notice.innerText()).toBe('');
    expect(asked).toEqual([question]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['of a folder', []],
    ['private', ['/api/datasets/private/results/commits/main?limit=100']],
  ])('tell their age where the Hub cannot say: %s', async (board, questions) => {
    const { notice, asked } = await visit(board, LATER);
    expect(await notice.innerText()).toBe(PLAIN);
    expect(asked).toEqual(questions);
  });

  it('tell their age where the Hub does not answer', async () => {
    const cut = (page: Page) => page.route(`${hub.endpoint}/**`, (route) => route.abort());
    const { notice, asked } = await visit('public', LATER, cut);
    expect(await notice.innerText()).toBe(PLAIN);
    expect(asked).toEqual([question]);
  });

  it('say nothing where the config keeps them at a commit or a tag, or nothing is promised', async () => {
    for (const board of ['at a commit', 'without a promise']) {
      const { page, asked } = await visit(board, LATER);
      expect(await page.locator('.stale').count(), board).toBe(0);
      expect(asked, board).toEqual([]);
    }
    const { notice } = await visit('at a tag', LATER);
    expect(await notice.innerText()).toBe('');
    const cut = (page: Page) => page.route(`${hub.endpoint}/**`, (route) => route.abort());
    expect(await (await visit('at a tag', LATER, cut)).notice.innerText()).toBe('');
  });

  it('say since when newer ones wait, once those are older than promised too', async () => {
    hub.commit('public/results', versionFiles(2, 2), { date: new Date('2026-04-24T09:00:00Z') });
    hub.commit('public/results', versionFiles(3, 2), { date: new Date('2026-05-02T11:00:00Z') });
    const early = await visit('public', new Date('2026-04-24T15:00:00Z'));
    expect(await early.notice.innerText()).toBe('');
    const { page, notice, complaints } = await visit('public', LATER);
    expect(await notice.innerText()).toBe(
      'Newer results have been waiting since 24 April 2026. This site shows the data as of 20 April 2026. It is meant to take up new data every day, but has not been rebuilt.',
    );
    expect(complaints).toEqual([]);
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await findViolations(page)).toEqual([]);
  });

  it('say it of requests that wait while the results are quiet', async () => {
    const quiet = await visit('with requests', LATER);
    expect(await quiet.notice.innerText()).toBe('');
    expect(quiet.asked).toHaveLength(2);
    hub.commit('public/requests', { 'b.json': '{}' }, { date: new Date('2026-04-25T09:00:00Z') });
    const { notice } = await visit('with requests', LATER);
    expect(await notice.innerText()).toContain('Newer requests have been waiting since 25 April 2026.');
  });

  it('leave a page without JavaScript with their dates', async () => {
    const { page } = await openWatchedPage(browser, { javaScriptEnabled: false });
    await page.goto(sites.get('public')?.url ?? '');
    expect(await page.locator('.stale').innerText()).toBe('');
    expect(await page.locator('footer').innerText()).toMatch(
      /Results public\/results at [0-9a-f]{7} of 20 April 2026/,
    );
  });
});

describe('the policy', () => {
  it('lets a page ask the Hub only where it may have to', async () => {
    const policyOf = async (board: string) => {
      const html = await (await fetch(sites.get(board)?.url ?? '')).text();
      return /connect-src ([^;]*);/.exec(html)?.[1];
    };
    expect(await policyOf('public')).toBe(`'self' ${hub.endpoint}`);
    for (const board of ['of a folder', 'at a commit', 'without a promise']) {
      expect(await policyOf(board), board).toBe("'self'");
    }
  });
});

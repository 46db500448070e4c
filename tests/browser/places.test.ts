import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { startBrowser } from '../site/browser.ts';
import { runScript } from '../site/run-script.ts';
import { folderReader, startStaticHost, type StaticHost } from '../site/static-host.ts';
import { findViolations } from './axe.ts';
import { openWatchedPage } from './watched-page.ts';

const SPACE = 'org/board';
const TOKEN = 'hf_canaryToken';
/** What the Hub allows the frame of a Space. */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

let folder = '';
let browser: Browser;
let hub: TestHub;
/** A page of another site that frames the Space, as the Hub's does, and what it was told. */
let parent: StaticHost;
const hosts: Record<string, StaticHost> = {};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-places-'));
  const at = (name: string) => path.join(folder, name);
  hub = await startTestHub();
  hub.addToken(TOKEN, { role: 'write', name: 'org' });
  parent = await startStaticHost((file) => (file === 'spaces/index.html' ? Buffer.from(framePage()) : null), {
    kind: 'folders',
  });
  await run('build', ['--out', at('anywhere')], { HF_ENDPOINT: parent.url });
  await run('build', ['--out', at('pages'), '--url', 'https://org.github.io/repo/']);
  await run('deploy', ['--site', at('anywhere'), '--space', SPACE], {
    HF_ENDPOINT: hub.endpoint,
    HF_TOKEN: TOKEN,
  });

  const deployed = (file: string) =>
    hub.getRepo(SPACE, 'spaces').resolve('main')?.files.get(file)?.bytes ?? null;
  hosts['root'] = await startStaticHost(folderReader(at('anywhere')), { kind: 'folders' });
  hosts['prefix'] = await startStaticHost(folderReader(at('pages')), { kind: 'folders', base: '/repo/' });
  hosts['space'] = await startStaticHost(deployed, { kind: 'space' });
  hosts['built'] = await startStaticHost(folderReader(at('anywhere')), {
    kind: 'space',
    base: '/dist/',
    appFile: 'dist/index.html',
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([hub, parent, ...Object.values(hosts)].map((one) => one.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function run(
  name: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<void> {
  const { code, stderr } = await runScript(name, args, environment);
  if (code !== 0) throw new Error(stderr);
}

function framePage(): string {
  return `<!doctype html><title>A Space</title><script>
    window.told = [];
    addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }));
  </script><iframe sandbox="${SANDBOX}" src="${hosts['space']?.url}${'index.html'}" width="1200" height="800"></iframe>`;
}

/** What a visitor does: searches, reloads, opens a model, a task and another page, and goes back to the start. */
async function visit(site: Page | Frame, start: string): Promise<void> {
  await site.goto(start);
  expect(await site.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Geist');
  expect(
    await site.evaluate(() =>
      document.fonts.ready.then((fonts) => [...fonts].some(({ status }) => status === 'loaded')),
    ),
  ).toBe(true);
  expect(await findViolations(site)).toEqual([]);

  await site.fill('[data-search]', 'qwen3-32b');
  await site.waitForSelector('tbody.view tr');
  await expect.poll(() => site.url()).toContain('?q=qwen3-32b');
  const count = await site.locator('[data-count]').innerText();
  await site.goto(site.url());
  await site.waitForSelector('tbody.view tr');
  expect(await site.inputValue('[data-search]')).toBe('qwen3-32b');
  expect(await site.locator('[data-count]').innerText()).toBe(count);

  await site.locator('tbody.view th a').first().click();
  await expect.poll(() => site.locator('h1').innerText()).toMatch(/qwen3-32b/i);
  expect(await findViolations(site)).toEqual([]);
  await site.locator('main a[href*="tasks/"]').first().click();
  await expect.poll(() => site.locator('h1').innerText()).toContain('SST-5');
  await site.locator('nav.links a', { hasText: 'About' }).click();
  await expect.poll(() => site.locator('h1').innerText()).toBe('About');
  await site.locator('.foot a', { hasText: 'Report' }).click();
  await expect.poll(() => site.locator('h1').innerText()).toBe('Report');
  const ground = () => site.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await ground();
  await site.locator('button.theme').click();
  expect(await ground()).not.toBe(before);
  await site.locator('a.brand').click();
  await site.waitForSelector('standings-table');
  expect(await ground()).not.toBe(before);
}

describe('the same site works', () => {
  it.each([
    ['at the root of a host', 'root', ''],
    ['below a path', 'prefix', ''],
    ['deployed to a Space', 'space', ''],
    ['built by a Space, below its folder', 'built', 'index.html'],
  ])('%s', async (_where, name, start) => {
    const { page, complaints } = await openWatchedPage(browser);
    const host = hosts[name];
    await visit(page, `${host?.url}${start}`);
    expect(complaints).toEqual([]);
    expect(host?.missing).toEqual([]);
  });

  it('deployed, in the frame of a Space', async () => {
    const { page, complaints } = await openWatchedPage(browser);
    await page.goto(`${parent.url}spaces/`);
    const frame = page.frames()[1];
    if (!frame) throw new Error('There is no frame.');
    await visit(frame, frame.url());
    expect(page.url()).toBe(`${parent.url}spaces/`);
    expect(complaints).toEqual([]);
    expect(hosts['space']?.missing).toEqual([]);
  });
});

describe('in the frame of a Space', () => {
  async function openFramed(): Promise<{ page: Page; frame: Frame }> {
    const { page } = await openWatchedPage(browser);
    await page.context().route('https://**', (route) => route.fulfill({ body: 'elsewhere' }));
    await page.goto(`${parent.url}spaces/`);
    const frame = page.frames()[1];
    if (!frame) throw new Error('There is no frame.');
    return { page, frame };
  }

  it("the Hub's page is told the table's address, and nobody else", async () => {
    const { page, frame } = await openFramed();
    await frame.fill('[data-search]', 'gemma');
    const told = () => page.evaluate<unknown[]>('told');
    await expect
      .poll(async () => (await told()).at(-1))
      .toEqual({
        queryString: '?q=gemma',
        hash: '',
        origin: new URL(hosts['space']?.url ?? '').origin,
      });
    // Of a site that was built for another Hub, this page hears nothing.
    await page.evaluate((src) => {
      const other = document.createElement('iframe');
      other.src = src;
      document.body.append(other);
      Reflect.set(window, 'told', []);
    }, hosts['prefix']?.url ?? '');
    const other = page.frames()[2];
    await other?.fill('[data-search]', 'gemma');
    await expect.poll(() => other?.url()).toContain('q=gemma');
    expect(await told()).toEqual([]);
  });

  it('what the page around it is asked for is shown', async () => {
    const { page } = await openWatchedPage(browser);
    await page.goto(`${hosts['space']?.url}index.html?q=gemma&sort=-average`);
    await page.waitForSelector('tbody.view tr');
    expect(await page.inputValue('[data-search]')).toBe('gemma');
  });

  it.each(['click', 'Enter'])('a link that leads out of the site opens a tab, by %s', async (how) => {
    const { page, frame } = await openFramed();
    await frame.goto(frame.url().replace('index.html', 'about/index.html'));
    const link = frame.locator('main a[href^="https://euroeval.com"]').first();
    const popup = page.context().waitForEvent('page');
    await (how === 'click' ? link.click() : link.press('Enter'));
    const opened = await popup;
    await expect.poll(() => opened.url()).toBe('https://euroeval.com/');
    expect(await opened.evaluate(() => window.opener === null)).toBe(true);
    expect(frame.url()).toContain('about/index.html');
  });

  it('outside of a frame such a link stays in the tab', async () => {
    const { page } = await openWatchedPage(browser);
    await page.context().route('https://**', (route) => route.fulfill({ body: 'elsewhere' }));
    await page.goto(`${hosts['space']?.url}about/index.html`);
    await page.locator('main a[href^="https://euroeval.com"]').first().click();
    await expect.poll(() => page.url()).toBe('https://euroeval.com/');
  });
});

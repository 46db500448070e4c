import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { startBrowser } from '../site/browser.ts';
import { buildSite } from '../site/build-site.ts';
import { folderReader, startStaticHost, type StaticHost } from '../site/static-host.ts';
import { writeText } from '../site/text-file.ts';
import { boardConfig, versionFiles } from '../site/versioned-board.ts';
import { openWatchedPage } from './watched-page.ts';

export const REQUESTS = 'board/requests';

/** A hub with models and a requests dataset, and boards that take submissions there. */
export interface SubmitSites {
  hub: TestHub;
  browser: Browser;
  /** Builds a board whose config has this for `submission`, and serves it. */
  publish(submission: string, more?: Readonly<Record<string, string>>): Promise<StaticHost>;
  open(site: StaticHost, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

export async function startSubmitSites(): Promise<SubmitSites> {
  const folder = mkdtempSync(path.join(tmpdir(), 'standings-submit-'));
  const hub = await startTestHub({ visitor: { role: 'write', name: 'ada', orgs: ['ada-org'] } });
  hub.createRepo(REQUESTS);
  hub.commit(REQUESTS, { 'README.md': 'Requests.' });
  addModel(hub, 'ada/good', 'mit');
  addModel(hub, 'ada/unlicensed', null);
  const browser = await startBrowser();
  const hosts: StaticHost[] = [];
  return {
    hub,
    browser,
    async publish(submission, more = {}) {
      const name = String(hosts.length);
      const content = path.join(folder, name);
      const datasets = `datasets: { results: { folder: results }, requests: { hub: ${REQUESTS} } }`;
      writeText(content, 'leaderboard.yaml', `${boardConfig}${datasets}\nsubmission: ${submission}\n`);
      for (const [file, text] of Object.entries({ ...versionFiles(1, 2) })) {
        writeText(content, `results/${file}`, text);
      }
      for (const [file, text] of Object.entries(more)) writeText(content, file, text);
      const out = path.join(folder, `${name}-site`);
      const environment = { HF_ENDPOINT: hub.endpoint, STANDINGS_CACHE: path.join(folder, `${name}-cache`) };
      const { code, stderr } = await buildSite(content, out, environment);
      if (code !== 0) throw new Error(stderr);
      const host = await startStaticHost(folderReader(out), { kind: 'folders' });
      hosts.push(host);
      return host;
    },
    async open(site, options) {
      const opened = await openWatchedPage(browser, options);
      await opened.page.goto(`${site.url}submit/`);
      return opened;
    },
    async close() {
      await browser.close();
      for (const host of hosts) await host.close();
      await hub.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is asked of a model on the boards of these tests. */
export const RULES =
  'rules: { card: 10, license: true, safetensors: false, config: false, tokenizer: false }';

function addModel(hub: TestHub, id: string, license: string | null): void {
  const info = { cardData: license === null ? {} : { license }, tags: [], likes: 3 };
  hub.createRepo(id, { type: 'models', info });
  const header = license === null ? '' : `---\nlicense: ${license}\n---\n`;
  hub.commit(id, { 'README.md': `${header}A model that says what it is for.` }, { type: 'models' });
}

/** The pull requests on the requests dataset, and their files. */
export function findProposed(
  hub: TestHub,
): { title: string; author: string; files: Record<string, unknown>[] }[] {
  const repo = hub.getRepo(REQUESTS, 'datasets');
  const main = repo.resolve('main')?.files;
  return repo.discussions.map(({ num, title, author }) => {
    const files = [...(repo.resolve(`refs/pr/${num}`)?.files ?? [])].filter(([name]) => !main?.has(name));
    return {
      title,
      author,
      files: files.map(([name, { bytes }]) => ({ path: name, ...(JSON.parse(bytes.toString()) as object) })),
    };
  });
}

/** Fills in the model, and asks for the rest as it stands. */
export async function fillIn(page: Page, model: string): Promise<void> {
  await page.fill('[name="model"]', model);
}

export const statusOf = (page: Page) => page.locator('[data-status]');
export const outcomeOf = (page: Page) => page.locator('[data-outcome]');

/** Signs in by the page's button, and is back on it. */
export async function signIn(page: Page): Promise<void> {
  await page.click('button[value="sign-in"]');
  await page.waitForSelector('button[value="submit"]:visible');
}

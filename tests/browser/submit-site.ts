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
const CLIENT = 'app';
/** Somebody who may open pull requests, and write to nothing. */
export const ADA = { role: 'write', name: 'ada', orgs: ['ada-org'], writes: [] } as const;

export interface SubmitSite extends StaticHost {
  /** Its content folder. */
  content: string;
}

/** A hub with models and a requests dataset, and boards that take submissions there. */
export interface SubmitSites {
  hub: TestHub;
  browser: Browser;
  /** Builds a board whose config has this for `submission`, and serves it. */
  publish(submission: string, more?: Readonly<Record<string, string>>): Promise<SubmitSite>;
  /** The clock of the hub goes ahead. */
  passTime(seconds: number): void;
  open(site: StaticHost, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

export async function startSubmitSites(): Promise<SubmitSites> {
  const folder = mkdtempSync(path.join(tmpdir(), 'standings-submit-'));
  let ahead = 0;
  const hub = await startTestHub({ visitor: ADA, showsConsent: true, now: () => Date.now() + ahead });
  // The hub leads back to these addresses alone.
  const redirectUris: string[] = [];
  hub.addOauthApp({ clientId: CLIENT, redirectUris });
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
      redirectUris.push(`${host.url}submit/`);
      return { ...host, content };
    },
    passTime: (seconds) => void (ahead += seconds * 1000),
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

export function addModel(hub: TestHub, id: string, license: string | null): void {
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

/** The request files on the main branch of the requests dataset. */
export function findRequests(hub: TestHub): Record<string, unknown>[] {
  const files = [...(hub.getRepo(REQUESTS, 'datasets').resolve('main')?.files ?? [])];
  return files
    .filter(([name]) => name.endsWith('.json'))
    .map(([name, { bytes }]) => ({ path: name, ...(JSON.parse(bytes.toString()) as object) }));
}

/** Fills in the model, and asks for the rest as it stands. */
export async function fillIn(page: Page, model: string): Promise<void> {
  await page.fill('[name="model"]', model);
}

export const statusOf = (page: Page) => page.locator('[data-status]');
export const outcomeOf = (page: Page) => page.locator('[data-outcome]');

/** Goes to the hub by the page's button, and answers there. */
export async function decide(page: Page, button: 'Authorize' | 'Cancel'): Promise<void> {
  await page.click('button[value="sign-in"]');
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Signs in by the page's button, and is back on it. */
export async function signIn(page: Page): Promise<void> {
  await decide(page, 'Authorize');
  await page.waitForSelector('button[value="submit"]:visible');
}

/** What the page says went wrong, once it does. */
export async function alertOf(page: Page): Promise<string> {
  const alert = page.locator('[data-outcome] [role="alert"]');
  await alert.waitFor();
  return alert.innerText();
}

/** Agrees on the Hub's page, and gives the address that the Hub would lead back to. */
export async function findWayBack(page: Page, { endpoint }: TestHub): Promise<URL> {
  let back = '';
  const consent = `${endpoint}/oauth/authorize`;
  await page.route(consent, async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    back = answer.headers()['location'] ?? '';
    await route.fulfill({ body: 'The Hub' });
  });
  await decide(page, 'Authorize');
  await page.getByText('The Hub', { exact: true }).waitFor();
  await page.unroute(consent);
  return new URL(back);
}

import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSignInPlace } from '../../src/submission/sign-in-place.ts';
import { startBrowser } from '../site/browser.ts';

let browser: Browser;
let server: Server;
let site = '';
let page: Page;

/** A Space that frames a site on another host, and a login page that refuses to be framed, as the Hub's does. */
beforeAll(async () => {
  browser = await startBrowser();
  server = createServer((request, response) => {
    const host = request.headers.host?.replace('127.0.0.1', 'localhost') ?? '';
    const pages: Record<string, string> = {
      '/space': `<iframe src="http://${host}/submit"></iframe>`,
      '/submit': '<h1>Submit a model</h1>',
      '/login': '<h1>Log in</h1>',
    };
    if (request.url === '/login') response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Content-Type', 'text/html').end(pages[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const find = `(${findSignInPlace.toString()})(window)`;

describe('Login pages refuse to be framed', () => {
  it('so one that a framed page leads to is not shown', async () => {
    await page.goto(`${site}/space`);
    const frame = page.frames()[1];
    expect(await frame?.textContent('h1')).toBe('Submit a model');
    await frame?.evaluate(() => void (window.location.href = '/login')).catch(() => undefined);
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
    expect(await page.frames()[1]?.textContent('body')).not.toContain('Log in');
  });

  it('a framed page has to be opened in a tab of its own first', async () => {
    await page.goto(`${site}/space`);
    const address = `${site.replace('127.0.0.1', 'localhost')}/submit`;
    expect(await page.frames()[1]?.evaluate(find)).toEqual({ kind: 'own-tab', address });
  });

  it('outside a frame signing in can begin here, and the login page is shown', async () => {
    await page.goto(`${site}/submit`);
    expect(await page.evaluate(find)).toEqual({ kind: 'here' });
    await page.evaluate(() => void (window.location.href = '/login'));
    await page.waitForURL('**/login');
    expect(await page.textContent('h1')).toBe('Log in');
  });
});

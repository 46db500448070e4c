import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { startBrowser } from '../site/browser.ts';
import { startStaticHost, type StaticHost } from '../site/static-host.ts';

let hub: TestHub;
let browser: Browser;
let app: StaticHost;
beforeAll(async () => {
  hub = await startTestHub({ showsConsent: true, visitor: { role: 'write', name: 'ada' } });
  browser = await startBrowser();
  app = await startStaticHost(
    () => Buffer.from(`<!doctype html><title>App</title><iframe src="${address()}"></iframe>`),
    { kind: 'folders' },
  );
  hub.addOauthApp({ clientId: 'app', redirectUris: [app.url] });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await hub.close();
});

function address(): string {
  const query = new URLSearchParams({
    client_id: 'app',
    redirect_uri: app.url,
    response_type: 'code',
    state: 'state',
    code_challenge: 'c'.repeat(43),
    code_challenge_method: 'S256',
  });
  return `${hub.endpoint}/oauth/authorize?${query.toString()}`;
}

describe("the test hub's consent page", () => {
  it.each([
    ['Authorize', 'code', /^[\w-]{43}$/],
    ['Cancel', 'error', /^access_denied$/],
  ])('leads back by "%s"', async (button, name, value) => {
    const page = await browser.newPage();
    await page.goto(address());
    await page.getByRole('button', { name: button }).click();
    await page.waitForURL((url) => url.href.startsWith(app.url));
    const back = new URL(page.url()).searchParams;
    expect(back.get(name)).toMatch(value);
    expect(back.get('state')).toBe('state');
    await page.close();
  });

  it('is not shown inside another page', async () => {
    const page = await browser.newPage();
    await page.goto(app.url, { waitUntil: 'load' });
    expect(await page.title()).toBe('App');
    expect(hub.requests.at(-1)?.url).toMatch(/^\/oauth\/authorize/);
    expect(await page.frameLocator('iframe').getByRole('button').count()).toBe(0);
    await page.close();
  });
});

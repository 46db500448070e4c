import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaticHost, type StaticHost } from '../site/static-host.ts';
import { findViolations } from './axe.ts';
import {
  fillIn,
  findProposed,
  outcomeOf,
  RULES,
  signIn,
  startSubmitSites,
  statusOf,
  type SubmitSites,
} from './submit-site.ts';

let sites: SubmitSites;
let door: StaticHost;
let nameless: StaticHost;
beforeAll(async () => {
  sites = await startSubmitSites();
  door = await sites.publish(`{ door: pull-request, client_id: app, ${RULES} }`);
  nameless = await sites.publish(`{ door: pull-request, ${RULES} }`);
});
afterAll(() => sites.close());

/** What the page says went wrong, once it does. */
async function alertOf(page: Page): Promise<string> {
  const alert = page.locator('[data-outcome] [role="alert"]');
  await alert.waitFor();
  return alert.innerText();
}

/** Goes to the Hub's sign-in, and gives the address that the Hub would lead back to. */
async function findWayBack(page: Page): Promise<URL> {
  let back = '';
  await page.route(`${sites.hub.endpoint}/oauth/authorize?*`, async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    back = answer.headers()['location'] ?? '';
    await route.fulfill({ body: 'The Hub' });
  });
  await page.click('button[value="sign-in"]');
  await expect.poll(() => back).not.toBe('');
  return new URL(back);
}

const addressOf = (page: Page) => new URL(page.url());

describe('signing in', () => {
  it('asks for no more than it needs, and proves by S256 who has asked', async () => {
    const { page } = await sites.open(door);
    const asked = page.waitForRequest(/\/oauth\/authorize/);
    await page.click('button[value="sign-in"]');
    const query = new URL((await asked).url()).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      client_id: 'app',
      scope: 'openid profile write-discussions',
      response_type: 'code',
      redirect_uri: `${door.url}submit/`,
      code_challenge_method: 'S256',
    });
    expect(query.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(query.get('state')).toMatch(/^[\w-]{43}$/);
  });

  it('keeps the token in memory alone, and tells it only to the Hub', async () => {
    const { page, complaints } = await sites.open(door);
    const addresses: string[] = [];
    const said: string[] = [];
    const leaks: string[] = [];
    let token = '';
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('response', (response) => {
      if (!response.url().endsWith('/oauth/token')) return;
      void response.json().then((json: { access_token: string }) => (token = json.access_token));
    });
    const requests: { url: string; authorization: string }[] = [];
    page.on('request', (request) => {
      const authorization = request.headers()['authorization'] ?? '';
      requests.push({ url: request.url(), authorization });
      if (!request.url().startsWith(sites.hub.endpoint)) leaks.push(authorization, request.postData() ?? '');
    });
    await fillIn(page, 'ada/good');
    await signIn(page);
    expect(addressOf(page).search).toBe('');
    expect(addressOf(page).hash).toBe('');
    await page.click('button[value="submit"]');
    await expect.poll(() => statusOf(page).innerText()).toMatch(/^Submitted/);
    expect(token).toMatch(/^hf_/);
    expect(requests.some(({ authorization }) => authorization === `Bearer ${token}`)).toBe(true);
    const kept = await page.evaluate(() =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        history.state,
        document.title,
      ]),
    );
    for (const text of [...addresses, ...said, ...leaks, kept, ...requests.map(({ url }) => url)]) {
      expect(text).not.toContain(token);
    }
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await page.content()).not.toContain(token);
    expect(complaints).toEqual([]);

    await page.reload();
    expect(await page.locator('button[value="sign-in"]').isVisible()).toBe(true);
  });

  it.each(['another state', 'no sign-in of this tab'])(
    'takes none back that it did not ask for: %s',
    async (how) => {
      const { page } = await sites.open(door);
      const before = findProposed(sites.hub).length;
      const tokens = () => sites.hub.requests.filter(({ url }) => url.includes('/oauth/token')).length;
      const asked = tokens();
      let back = new URL(`${door.url}submit/?code=stolen&state=stolen`);
      if (how === 'another state') {
        await fillIn(page, 'ada/good');
        back = await findWayBack(page);
        back.searchParams.set('state', 'forged');
      }
      await page.goto(back.href);
      expect(await alertOf(page)).toContain('did not ask for the sign-in');
      expect(await findViolations(page)).toEqual([]);
      expect(addressOf(page).search).toBe('');
      expect(tokens()).toBe(asked);
      expect(findProposed(sites.hub)).toHaveLength(before);
      if (how === 'another state') expect(await page.inputValue('[name="model"]')).toBe('ada/good');
      expect(await page.locator('button[value="sign-in"]').isVisible()).toBe(true);
    },
  );

  it('says that the permission was not given, and keeps the form', async () => {
    const { page } = await sites.open(door);
    await fillIn(page, 'ada/good');
    const back = await findWayBack(page);
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    await page.goto(back.href);
    expect(await alertOf(page)).toContain('the permission was not given');
    expect(await page.inputValue('[name="model"]')).toBe('ada/good');
    expect(addressOf(page).search).toBe('');
  });

  it('says what else the Hub says', async () => {
    const { page } = await sites.open(door);
    await page.goto(`${door.url}submit/?error=invalid_scope&error_description=No+such+scope&state=x`);
    expect(await alertOf(page)).toContain('No such scope (invalid_scope)');
  });

  it('says that a code has run out, and works the next time', async () => {
    const { page } = await sites.open(door);
    await fillIn(page, 'ada/good');
    const back = await findWayBack(page);
    await fetch(`${sites.hub.endpoint}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: back.searchParams.get('code') ?? '',
      }),
    });
    await page.goto(back.href);
    expect(await alertOf(page)).toContain('its code has run out or was used before');
    await page.unroute(`${sites.hub.endpoint}/oauth/authorize?*`);
    await signIn(page);
    expect(await statusOf(page).innerText()).toContain('Signed in as ada.');
  });

  it('says that the Hub could not be reached', async () => {
    const { page } = await sites.open(door);
    const back = await findWayBack(page);
    await page.route(`${sites.hub.endpoint}/oauth/token`, (route) => route.abort());
    await page.goto(back.href);
    expect(await alertOf(page)).toContain('could not be reached for signing in');
  });

  it('says that pull requests were not allowed', async () => {
    const { page } = await sites.open(door);
    const back = await findWayBack(page);
    await page.route(`${sites.hub.endpoint}/oauth/token`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        json: { ...((await response.json()) as object), scope: 'openid profile' },
      });
    });
    await page.goto(back.href);
    expect(await alertOf(page)).toContain('does not allow opening pull requests');
    expect(await page.locator('button[value="sign-in"]').isVisible()).toBe(true);
  });

  it('says that nobody has registered the site', async () => {
    const { page } = await sites.open(nameless);
    await page.click('button[value="sign-in"]');
    expect(await alertOf(page)).toContain('This site has no client id');
    expect(await findViolations(page)).toEqual([]);
  });

  it("takes a Space's own client id, which its host writes before the page's policy", async () => {
    const { page, complaints } = await sites.open(nameless);
    await page.route(`${nameless.url}submit/`, async (route) => {
      const response = await route.fetch();
      const space = '<script>window.huggingface={variables:{"OAUTH_CLIENT_ID":"app"}};</script>';
      await route.fulfill({ response, body: (await response.text()).replace('<head>', `<head>${space}`) });
    });
    await page.reload();
    await fillIn(page, 'ada/good');
    await signIn(page);
    expect(await statusOf(page).innerText()).toContain('Signed in as ada.');
    expect(complaints).toEqual([]);
  });
});

describe('in the frame of a Space', () => {
  it('the form opens in a tab of its own, with what it says', async () => {
    const around = await startStaticHost(
      () =>
        Buffer.from(`<!doctype html><iframe src="${door.url}submit/" width="1200" height="800"></iframe>`),
      { kind: 'folders' },
    );
    const { page } = await sites.open(door);
    await page.goto(around.url);
    const frame = page.frameLocator('iframe');
    await frame.locator('[name="model"]').fill('ada/good');
    await frame.locator('[name="precision"]').selectOption('float16');
    await frame.locator('button[value="sign-in"]').click();
    await expect.poll(() => frame.locator('[data-status]').innerText()).toContain('inside another page');
    const opening = page.context().waitForEvent('page');
    await frame.getByText('Open this form in a tab of its own').click();
    const tab = await opening;
    await expect.poll(() => tab.inputValue('[name="model"]')).toBe('ada/good');
    expect(await tab.inputValue('[name="precision"]')).toBe('float16');
    expect(tab.url()).toBe(`${door.url}submit/`);
    await signIn(tab);
    expect(await statusOf(tab).innerText()).toContain('Signed in as ada.');
    expect(await outcomeOf(tab).innerText()).toBe('');
    await around.close();
  });
});

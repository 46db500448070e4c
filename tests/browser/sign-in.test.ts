import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaticHost, type StaticHost } from '../site/static-host.ts';
import { findViolations } from './axe.ts';
import {
  alertOf,
  fillIn,
  findProposed,
  findWayBack,
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

  it('leaves no secret in an address, in storage, on the page or in a log, and tells none to others', async () => {
    const { page, complaints } = await sites.open(door);
    const addresses: string[] = [];
    const others: string[] = [];
    const said: string[] = [];
    const authorized: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => {
      const { authorization = '', referer = '' } = request.headers();
      addresses.push(request.url(), referer);
      if (request.url().startsWith(sites.hub.endpoint)) authorized.push(authorization);
      else others.push(JSON.stringify(request.headers()), request.postData() ?? '');
    });
    const known = sites.hub.secrets().length;
    await fillIn(page, 'ada/good');
    await signIn(page);
    expect(addressOf(page).href).toBe(`${door.url}submit/`);
    await page.click('button[value="submit"]');
    await expect.poll(() => statusOf(page).innerText()).toMatch(/^Submitted/);

    // A code, the verifier and a token. The code comes in one address, whose only request goes to the site.
    const secrets = sites.hub.secrets().slice(known);
    expect(secrets).toHaveLength(3);
    const token = secrets.find((secret) => secret.startsWith('hf_')) ?? '';
    expect(authorized).toContain(`Bearer ${token}`);
    const arrivals = addresses.filter((address) => address.startsWith(`${door.url}submit/?`));
    const code = new URL(arrivals[0] ?? '').searchParams.get('code') ?? '';
    expect(secrets).toContain(code);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    );
    const left = [page.url(), kept, await page.title(), await page.content()];
    for (const secret of secrets) {
      for (const text of [...left, ...said, ...others]) expect(text).not.toContain(secret);
      for (const address of addresses.filter((each) => !arrivals.includes(each)))
        expect(address).not.toContain(secret);
      if (secret !== code) for (const address of arrivals) expect(address).not.toContain(secret);
    }
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
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
        back = await findWayBack(page, sites.hub);
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

describe('the history of the tab', () => {
  it('has no way back into a sign-in', async () => {
    const { page } = await sites.open(door);
    const exchanges = () => sites.hub.requests.filter(({ url }) => url.includes('/oauth/token')).length;
    await fillIn(page, 'ada/good');
    await signIn(page);
    const before = exchanges();
    for (const move of ['goBack', 'goBack', 'goForward', 'goForward'] as const) {
      await page[move]();
      expect(page.url()).not.toContain('code=');
    }
    expect(page.url()).toBe(`${door.url}submit/`);
    expect(await page.locator('button[value="sign-in"]').isVisible()).toBe(true);
    expect(await outcomeOf(page).innerText()).toBe('');
    expect(exchanges()).toBe(before);
  });

  it('each tab has a sign-in of its own', async () => {
    const { page: one } = await sites.open(door);
    const two = await one.context().newPage();
    await two.goto(`${door.url}submit/`);
    const backs: URL[] = [];
    for (const [page, model] of [
      [one, 'ada/good'],
      [two, 'ada/unlicensed'],
    ] as const) {
      await fillIn(page, model);
      backs.push(await findWayBack(page, sites.hub));
    }
    await two.goto(backs[1]?.href ?? '');
    await one.goto(backs[0]?.href ?? '');
    for (const [page, model] of [
      [one, 'ada/good'],
      [two, 'ada/unlicensed'],
    ] as const) {
      await page.waitForSelector('button[value="submit"]:visible');
      expect(await page.inputValue('[name="model"]')).toBe(model);
    }
  });
});

describe('a sign-in that is over', () => {
  it.each([
    ['submit', 'ada/good'],
    ['check', 'ada/unlicensed'],
  ])('asks for a new one instead of saying what is not so: %s', async (button, model) => {
    const { page } = await sites.open(door);
    await fillIn(page, model);
    await signIn(page);
    sites.passTime(28_801);
    await page.click(`button[value="${button}"]`);
    expect(await alertOf(page)).toContain('The Hub no longer takes your sign-in.');
    expect(await page.locator('button[value="submit"]').isVisible()).toBe(false);
    expect(await page.inputValue('[name="model"]')).toBe(model);
    await signIn(page);
    await page.click(`button[value="${button}"]`);
    await expect
      .poll(() => statusOf(page).innerText())
      .toMatch(button === 'check' ? /stands in the way/ : /submitted|Submitted/);
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

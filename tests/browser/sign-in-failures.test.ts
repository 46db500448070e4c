import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../hub/fault.ts';
import type { StaticHost } from '../site/static-host.ts';
import { findViolations } from './axe.ts';
import {
  ADA,
  alertOf,
  decide,
  fillIn,
  findWayBack,
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

describe('a sign-in that does not work', () => {
  it.each(['Cancel', 'at once'])(
    'says that the permission was not given, and keeps the form: %s',
    async (how) => {
      const { page } = await sites.open(door);
      await fillIn(page, 'ada/good');
      if (how === 'Cancel') await decide(page, 'Cancel');
      else {
        sites.hub.setVisitor(null);
        await page.click('button[value="sign-in"]');
      }
      expect(await alertOf(page)).toContain('the permission was not given');
      sites.hub.setVisitor(ADA);
      expect(await page.inputValue('[name="model"]')).toBe('ada/good');
      expect(page.url()).toBe(`${door.url}submit/`);
      await signIn(page);
      expect(await statusOf(page).innerText()).toContain('Signed in as ada.');
    },
  );

  it('an address that is not registered ends on a page of the Hub, and the form is still there', async () => {
    const { page } = await sites.open(door);
    const address = `${door.url.replace('127.0.0.1', 'localhost')}submit/`;
    await page.goto(address);
    await fillIn(page, 'ada/good');
    await page.click('button[value="sign-in"]');
    await page.getByText('The app may not come back to this redirect_uri.').waitFor();
    await page.goBack();
    expect(page.url()).toBe(address);
    expect(await page.inputValue('[name="model"]')).toBe('ada/good');
  });

  it('says what else the Hub says', async () => {
    const { page } = await sites.open(door);
    await page.goto(`${door.url}submit/?error=invalid_scope&error_description=No+such+scope&state=x`);
    expect(await alertOf(page)).toContain('No such scope (invalid_scope)');
  });

  it.each(['run out', 'been used before'])(
    'says that a code has %s, and works the next time',
    async (how) => {
      const { page } = await sites.open(door);
      await fillIn(page, 'ada/good');
      const back = await findWayBack(page, sites.hub);
      if (how === 'run out') sites.passTime(601);
      else {
        const code = back.searchParams.get('code') ?? '';
        const body = new URLSearchParams({ grant_type: 'authorization_code', code });
        await fetch(`${sites.hub.endpoint}/oauth/token`, { method: 'POST', body });
      }
      await page.goto(back.href);
      expect(await alertOf(page)).toContain('its code has run out or was used before');
      expect(await page.inputValue('[name="model"]')).toBe('ada/good');
      await signIn(page);
      expect(await statusOf(page).innerText()).toContain('Signed in as ada.');
    },
  );

  it('says that the Hub could not be reached', async () => {
    const { page } = await sites.open(door);
    const back = await findWayBack(page, sites.hub);
    await page.route(`${sites.hub.endpoint}/oauth/token`, (route) => route.abort());
    await page.goto(back.href);
    expect(await alertOf(page)).toContain('could not be reached for signing in');
  });

  it('says that the Hub answers strangely', async () => {
    const { page } = await sites.open(door);
    sites.hub.addFault({ when: /^POST \/oauth\/token/, fault: body('<h1>Maintenance</h1>') });
    await decide(page, 'Authorize');
    expect(await alertOf(page)).toContain('in a way that this page does not understand');
    expect(await page.locator('button[value="sign-in"]').isVisible()).toBe(true);
  });

  it('says that pull requests were not allowed', async () => {
    const { page } = await sites.open(door);
    await page.route(
      (url) => url.pathname === '/oauth/authorize' && url.searchParams.has('scope'),
      async (route) => {
        const url = new URL(route.request().url());
        url.searchParams.set('scope', 'openid profile');
        await route.continue({ url: url.href });
      },
    );
    await decide(page, 'Authorize');
    expect(await alertOf(page)).toContain('does not allow opening pull requests');
    expect(await page.locator('button[value="sign-in"]').isVisible()).toBe(true);
  });

  it('says that the browser keeps nothing', async () => {
    const { page } = await sites.open(door);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.click('button[value="sign-in"]');
    expect(await alertOf(page)).toContain('This browser keeps nothing for this page');
    expect(page.url()).toBe(`${door.url}submit/`);
  });

  it('says that it needs https', async () => {
    const { page } = await sites.open(door);
    await page.route('http://board.example.org/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: new URL(pathname, door.url).href }) });
    });
    await page.goto('http://board.example.org/submit/');
    await page.click('button[value="sign-in"]');
    expect(await alertOf(page)).toContain('Signing in needs a page that came over https.');
  });

  it('says that nobody has registered the site', async () => {
    const { page } = await sites.open(nameless);
    await page.click('button[value="sign-in"]');
    expect(await alertOf(page)).toContain('This site has no client id');
    expect(await findViolations(page)).toEqual([]);
  });
});

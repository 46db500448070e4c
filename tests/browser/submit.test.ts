import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaticHost } from '../site/static-host.ts';
import { findViolations } from './axe.ts';
import { findMisfits } from './fit.ts';
import {
  fillIn,
  findProposed,
  outcomeOf,
  REQUESTS,
  RULES,
  signIn,
  startSubmitSites,
  statusOf,
  type SubmitSites,
} from './submit-site.ts';

let sites: SubmitSites;
let door: StaticHost;
let closed: StaticHost;
beforeAll(async () => {
  sites = await startSubmitSites();
  door = await sites.publish(
    `{ door: pull-request, client_id: app, ${RULES} }\ndeploy: { rebuild_hours: 24 }`,
    {
      'pages/submit.md':
        '---\ntitle: Offer a model\ndescription: We take open models.\n---\nRead **this** first.\n',
    },
  );
  closed = await sites.publish('{ door: closed, closed: The machines move until May. }');
});
afterAll(() => sites.close());

describe('through a pull request', () => {
  it('a model is submitted as the visitor, and the browser keeps where it is', async () => {
    const { page, complaints } = await sites.open(door);
    await fillIn(page, 'ada/good');
    await signIn(page);
    expect(await statusOf(page).innerText()).toContain('Signed in as ada.');
    expect(await page.inputValue('[name="model"]')).toBe('ada/good');
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(page).innerText()).toBe('Submitted.');
    const sha = sites.hub.getRepo('ada/good', 'models').resolve('main')?.oid;
    const [proposed, ...others] = findProposed(sites.hub);
    expect(others).toEqual([]);
    expect(proposed?.author).toBe('ada');
    expect(proposed?.title).toMatch(/^Submit /);
    expect(proposed?.files).toMatchObject([
      { model: 'ada/good', revision: sha, precision: 'bfloat16', status: 'PENDING', sender: 'ada' },
    ]);
    const path = String(proposed?.files[0]?.['path']);
    const text = await outcomeOf(page).innerText();
    expect(text).toContain('Pull request 1 waits for the board’s operators.');
    expect(text).toContain(path);
    expect(text).toContain('It is meant to take up new data every day.');
    const [request, place] = await outcomeOf(page)
      .locator('a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(request).toBe(`${sites.hub.endpoint}/datasets/${REQUESTS}/discussions/1`);
    expect(place).toMatch(/queue\/.*#ada\/good/);
    const kept = await page.evaluate(() => localStorage.getItem('standings:submitted'));
    expect(JSON.parse(kept ?? '')).toMatchObject([
      { path, model: 'ada/good', precision: 'bfloat16', pull_request: request },
    ]);

    // Once more: the same pull request.
    await page.click('button[value="submit"]');
    await expect.poll(() => statusOf(page).innerText()).toMatch(/submitted this before/);
    expect(findProposed(sites.hub)).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('what stands in the way is listed with its remedy, and can be mended', async () => {
    const { page } = await sites.open(door);
    await fillIn(page, 'ada/unlicensed');
    await page.click('button[value="check"]');
    await expect.poll(() => statusOf(page).innerText()).toBe('One thing stands in the way.');
    expect(await outcomeOf(page).locator('.message').innerText()).toMatch(/licen[cs]e/i);
    expect(await outcomeOf(page).locator('.remedy').innerText()).not.toBe('');
    expect(await findViolations(page)).toEqual([]);
    await fillIn(page, `${sites.hub.endpoint}/ada/good/tree/main`);
    await page.click('button[value="check"]');
    await expect
      .poll(() => statusOf(page).innerText())
      .toBe('Nothing stands in the way. Sign in to submit it.');
    expect(await page.inputValue('[name="model"]')).toBe('ada/good');
    const sha = sites.hub.getRepo('ada/good', 'models').resolve('main')?.oid ?? '';
    expect(await outcomeOf(page).innerText()).toContain(sha.slice(0, 7));
    expect(await outcomeOf(page).innerText()).toContain('mit');
    expect(await findViolations(page)).toEqual([]);
  });

  it('a wrong field is told beside it, and leads there', async () => {
    const { page } = await sites.open(door);
    await fillIn(page, 'no name');
    await page.selectOption('[name="weight_type"]', 'Adapter');
    await page.click('button[value="check"]');
    await expect.poll(() => statusOf(page).innerText()).toBe('2 fields need a look; nothing was sent.');
    for (const name of ['model', 'base_model']) {
      const field = page.locator(`[name="${name}"]`);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const said = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
      expect(said).toContain(`submit-${name}-error`);
      expect(await page.locator(`#submit-${name}-error`).innerText()).not.toBe('');
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('model');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.type('x');
    expect(await page.locator('[name="model"]').getAttribute('aria-invalid')).toBeNull();
    await page.selectOption('[name="weight_type"]', 'Original');
    expect(await page.locator('[name="base_model"]').isVisible()).toBe(false);
  });

  it('a hub that cannot be reached is told, and what to do', async () => {
    const { page } = await sites.open(door);
    await page.route(`${sites.hub.endpoint}/**`, (route) => route.abort());
    await fillIn(page, 'ada/good');
    await page.click('button[value="check"]');
    const alert = page.locator('[data-outcome] [role="alert"]');
    await alert.waitFor({ timeout: 20_000 });
    expect(await alert.locator('.message').innerText()).not.toBe('');
    expect(await alert.locator('.remedy').innerText()).not.toBe('');
  });

  it('a site without its list of requests says so', async () => {
    const { page } = await sites.open(door);
    await page.route('**/api/submission.json', (route) => route.fulfill({ status: 404, body: '' }));
    await fillIn(page, 'ada/good');
    await page.click('button[value="check"]');
    await expect.poll(() => outcomeOf(page).innerText()).toContain('own list of requests could not be read');
  });

  it('by keyboard alone', async () => {
    const { page } = await sites.open(door);
    await page.focus('[name="model"]');
    await page.keyboard.type('ada/unlicensed');
    for (let steps = 0; steps < 12; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('value') === 'check')) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(page).innerText()).toBe('One thing stands in the way.');
  });

  it("the operator's own text introduces the page", async () => {
    const { page } = await sites.open(door);
    expect(await page.locator('h1').innerText()).toBe('Offer a model');
    expect(await page.locator('.lede').innerText()).toBe('We take open models.');
    expect(await page.locator('.intro strong').innerText()).toBe('this');
  });
});

describe('a closed door', () => {
  it('says why, and asks nobody', async () => {
    const { page, complaints } = await sites.open(closed);
    const text = await page.locator('main').innerText();
    expect(text).toContain('No models are taken at the moment.');
    expect(text).toContain('The machines move until May.');
    expect(await page.locator('main a[href*="queue"]').count()).toBe(1);
    expect(await page.locator('form').count()).toBe(0);
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy).toMatch(/connect-src 'self';/);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('the form is not there, and how to submit by hand is', async () => {
    const { page } = await sites.open(door, { javaScriptEnabled: false });
    expect(await page.locator('form').isVisible()).toBe(false);
    const main = page.locator('main');
    expect(await main.getByText('org/name_eval_request_False_bfloat16_Original.json').isVisible()).toBe(true);
    const href = await main.getByText('the page for a new file').getAttribute('href');
    expect(href).toBe(`${sites.hub.endpoint}/datasets/${REQUESTS}/new/main`);
    expect(await main.innerText()).toContain('Its card names a licence.');
    expect(await main.innerText()).toContain('You submit at most 5 models within 7 days.');
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await findMisfits(page), String(width)).toEqual([]);
    }
  });
});

describe('the page', () => {
  it.each([
    ['light', 1440],
    ['dark', 390],
    ['light', 320],
  ] as const)('passes axe and fits, %s at %i', async (colorScheme, width) => {
    const { page, complaints } = await sites.open(door, { colorScheme, viewport: { width, height: 844 } });
    expect(await findViolations(page)).toEqual([]);
    expect(await findMisfits(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says so where what it needs cannot be loaded', async () => {
    const { page } = await sites.open(door);
    await page.route('**/_assets/start.*.js', (route) => route.abort());
    await page.click('button[value="check"]');
    await expect.poll(() => statusOf(page).innerText()).toBe('This did not work. Load the page again.');
  });

  it('may ask the Hub, and no other page of the site may', async () => {
    const policyOf = async (address: string) => {
      const html = await (await fetch(`${door.url}${address}`)).text();
      return /connect-src ([^;]*);/.exec(html)?.[1];
    };
    expect(await policyOf('submit/')).toBe(`'self' ${sites.hub.endpoint}`);
    expect(await policyOf('compare/')).toBe(await policyOf('ranking/'));
  });

  it('loads what it needs when it is first used', async () => {
    const html = await (await fetch(`${door.url}submit/`)).text();
    const files = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src);
    const texts = files.map(async (src) => (await fetch(new URL(src, `${door.url}submit/`))).text());
    const bytes = (await Promise.all(texts)).map((text) => gzipSync(text, { level: 9 }).length);
    expect(bytes.length).toBeGreaterThan(1);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(3 * 1024);

    const { page } = await sites.open(door);
    const scripts = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name)).length,
      );
    await page.waitForLoadState('networkidle');
    const before = await scripts();
    await page.focus('[name="model"]');
    await expect.poll(scripts).toBeGreaterThan(before);
  });
});

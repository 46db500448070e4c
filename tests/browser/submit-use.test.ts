import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instead, status } from '../hub/fault.ts';
import type { StaticHost } from '../site/static-host.ts';
import { findViolations } from './axe.ts';
import { findMisfits } from './fit.ts';
import {
  alertOf,
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
let link: StaticHost;
beforeAll(async () => {
  sites = await startSubmitSites();
  door = await sites.publish(`{ door: pull-request, client_id: app, ${RULES} }`);
  link = await sites.publish(`{ door: link, ${RULES} }`);
});
afterEach(() => sites.hub.clearFaults());
afterAll(() => sites.close());

const COMMIT = /^POST \/api\/datasets\/board\/requests\/commit\//;
const valuesOf = (page: Page) =>
  page.locator('form').evaluate((form: HTMLFormElement) => {
    const names = ['model', 'revision', 'precision', 'weight_type', 'base_model'];
    return names.map((name) => new FormData(form).get(name));
  });

describe('the form in use', () => {
  it.each([
    ['a hub that refuses', status(403), 'was not proposed'],
    ['others that write at each try', status(412), 'Others were writing to the requests dataset'],
  ])('nothing that was typed is lost by a failure: %s', async (_, fault, said) => {
    const { page } = await sites.open(door);
    await fillIn(page, 'ada/good');
    await signIn(page);
    await page.fill('[name="revision"]', 'main');
    await page.selectOption('[name="precision"]', '8bit');
    const before = await valuesOf(page);
    sites.hub.addFault({ when: COMMIT, times: 20, around: instead(fault) });
    await page.click('button[value="submit"]');
    await page.locator('[data-outcome] [role="alert"]').waitFor({ timeout: 20_000 });
    expect(await alertOf(page)).toContain(said);
    expect(await valuesOf(page)).toEqual(before);
    expect(before).toContain('8bit');
    expect(await page.locator('button[value="submit"]').isVisible()).toBe(true);
    expect(findProposed(sites.hub)).toEqual([]);
  });

  it('Enter in a field checks, and submits nothing', async () => {
    const { page } = await sites.open(door);
    await fillIn(page, 'ada/good');
    await signIn(page);
    await page.focus('[name="revision"]');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => statusOf(page).innerText())
      .toBe('Nothing stands in the way. It can be submitted.');
    expect(findProposed(sites.hub)).toEqual([]);
  });

  it('what the check finds stands beside its field too, until that is changed', async () => {
    const { page } = await sites.open(door);
    await fillIn(page, 'ada/unlicensed');
    await page.click('button[value="check"]');
    await expect.poll(() => statusOf(page).innerText()).toBe('One thing stands in the way.');
    const beside = page.locator('#submit-model-error');
    expect(await outcomeOf(page).innerText()).toContain(await beside.innerText());
    expect(await beside.innerText()).toMatch(/licen[cs]e/i);
    expect(await page.locator('[name="model"]').getAttribute('aria-invalid')).toBe('true');
    await page.locator('[name="model"]').press('x');
    expect(await beside.isVisible()).toBe(false);
    expect(await page.locator('[name="model"]').getAttribute('aria-invalid')).toBeNull();
  });

  it('a double click submits once', async () => {
    const { page } = await sites.open(door);
    await fillIn(page, 'ada/good');
    await signIn(page);
    const commits = () => sites.hub.requests.filter(({ method, url }) => COMMIT.test(`${method} ${url}`));
    const before = commits().length;
    await page.dblclick('button[value="submit"]');
    await expect.poll(() => statusOf(page).innerText()).toBe('Submitted.');
    await page.waitForLoadState('networkidle');
    expect(commits()).toHaveLength(before + 1);
    expect(findProposed(sites.hub)).toHaveLength(1);
  });

  it('the text about the way to the Hub is gone when the visitor comes back to the same page', async () => {
    const { page } = await sites.open(door);
    await page.route(/\/oauth\/authorize/, (route) => route.fulfill({ status: 204 }));
    await page.click('button[value="sign-in"]');
    await expect.poll(() => statusOf(page).innerText()).toContain('Leading to Hugging Face');
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await statusOf(page).innerText()).toBe('');
  });
});

describe('through a link', () => {
  it('the file is made, and where it goes', async () => {
    const { page, complaints } = await sites.open(link);
    await fillIn(page, 'ada/good');
    await page.click('button[value="submit"]');
    await expect.poll(() => statusOf(page).innerText()).toMatch(/^This is the file/);
    const [path, content] = await outcomeOf(page).locator('pre').allInnerTexts();
    expect(path).toContain('ada/good');
    expect(JSON.parse(content ?? '')).toMatchObject({ model: 'ada/good', status: 'PENDING' });
    const links = await outcomeOf(page)
      .locator('a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    const [file, discussion] = links.map((each) => new URL(each));
    expect(file?.pathname).toBe(`/datasets/${REQUESTS}/new/main`);
    expect(file?.searchParams.get('filename')).toBe(path);
    expect(discussion?.pathname).toBe(`/datasets/${REQUESTS}/discussions/new`);
    expect(discussion?.searchParams.get('description')).toContain(path);
    expect(await outcomeOf(page).getByRole('button', { name: 'Copy' }).count()).toBe(2);
    expect(await findViolations(page)).toEqual([]);
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await findMisfits(page), String(width)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});

it('without a sign-in, a request that nobody signed and that waits is that request', async () => {
  const revision = sites.hub.getRepo('ada/good', 'models').resolve('main')?.oid;
  const path = 'ada/good_eval_request_False_float16_Original.json';
  const request = { model: 'ada/good', revision, precision: 'float16', weight_type: 'Original' };
  const more = { status: 'PENDING', submitted_time: '2026-04-20T12:00:00Z' };
  sites.hub.commit(REQUESTS, { [path]: JSON.stringify({ ...request, ...more }) });
  const { page } = await sites.open(link);
  await fillIn(page, 'ada/good');
  await page.selectOption('[name="precision"]', 'float16');
  await page.click('button[value="submit"]');
  await expect
    .poll(() => statusOf(page).innerText())
    .toBe('This has been submitted already; this is that request.');
  expect(await outcomeOf(page).innerText()).toContain(path);
});

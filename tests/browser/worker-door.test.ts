import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FITTING } from '../contract/worker/worker-fixture.ts';
import {
  addModel,
  fillIn,
  findRequests,
  outcomeOf,
  RULES,
  signIn,
  startSubmitSites,
  statusOf,
  type SubmitSite,
  type SubmitSites,
} from './submit-site.ts';
import { findFreePort, startWorkerProcess, type WorkerProcess } from './worker-process.ts';

let sites: SubmitSites;
let site: SubmitSite;
let port: number;
let worker: WorkerProcess;

async function startWorker(token: string): Promise<WorkerProcess> {
  sites.hub.addToken(token, { role: 'write', name: 'operator', fineGrained: FITTING.fineGrained });
  const environment = {
    HF_TOKEN: token,
    HF_ENDPOINT: sites.hub.endpoint,
    ALLOWED_ORIGINS: new URL(site.url).origin,
  };
  return startWorkerProcess(site.content, port, environment);
}

beforeAll(async () => {
  port = await findFreePort();
  sites = await startSubmitSites();
  addModel(sites.hub, 'ada/better', 'mit');
  addModel(sites.hub, 'ada/best', 'mit');
  site = await sites.publish(
    `{ door: worker, worker: 'http://127.0.0.1:${port}', client_id: app, ${RULES}, quota: { person: 2 } }`,
  );
  worker = await startWorker('hf_workerOne');
});
afterAll(async () => {
  await worker.stop();
  await sites.close();
});

async function openSignedIn(model: string): Promise<Page> {
  const { page } = await sites.open(site);
  await fillIn(page, model);
  await signIn(page);
  return page;
}

/** Submits, and gives what the page says when it is done. */
async function submit(page: Page): Promise<string> {
  await outcomeOf(page).evaluate((outcome) => outcome.replaceChildren('not yet'));
  await page.click('button[value="submit"]');
  await expect.poll(() => outcomeOf(page).innerText(), { timeout: 15_000 }).not.toMatch(/^$|not yet/);
  return statusOf(page).innerText();
}

const alertOf = (page: Page) => page.locator('[data-outcome] [role="alert"]');

describe('with a worker that runs', () => {
  it('a model is written in the name of the visitor, once, and no secret stays', async () => {
    const known = sites.hub.secrets().length;
    const page = await openSignedIn('ada/good');
    expect(await statusOf(page).innerText()).toContain('Signed in as ada.');
    expect(await submit(page)).toBe('Submitted.');
    const sha = sites.hub.getRepo('ada/good', 'models').resolve('main')?.oid;
    const path = 'ada/good_eval_request_False_bfloat16_Original.json';
    const written = { path, model: 'ada/good', revision: sha, status: 'PENDING', sender: 'ada' };
    expect(findRequests(sites.hub)).toMatchObject([written]);
    expect(await outcomeOf(page).innerText()).toContain(path);
    expect(await submit(page)).toMatch(/submitted this before/);
    expect(findRequests(sites.hub)).toHaveLength(1);

    const secrets = sites.hub.secrets().slice(known);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    const all = [page.url(), await page.content(), kept, ...worker.log];
    expect(secrets).toHaveLength(3);
    for (const secret of secrets) for (const text of all) expect(text).not.toContain(secret);
  });

  it('a model that breaks a rule is refused, beside its field too', async () => {
    const page = await openSignedIn('ada/unlicensed');
    expect(await submit(page)).toBe('One thing stands in the way.');
    expect(await alertOf(page).innerText()).toMatch(/licen[cs]e/i);
    expect(await page.locator('#submit-model-error').innerText()).toMatch(/licen[cs]e/i);
    expect(findRequests(sites.hub)).toHaveLength(1);
  });

  it('what waits already of somebody else is refused, and its request named', async () => {
    sites.hub.setVisitor({ role: 'read', name: 'bob' });
    const page = await openSignedIn('ada/good');
    sites.hub.setVisitor({ role: 'read', name: 'ada' });
    await submit(page);
    expect(await alertOf(page).locator('a').getAttribute('href')).toContain('#ada/good_eval_request');
  });

  it('a session of another worker asks for a new sign-in, and the form stays', async () => {
    const page = await openSignedIn('ada/better');
    await worker.stop();
    worker = await startWorker('hf_workerTwo');
    await submit(page);
    expect(await alertOf(page).innerText()).toContain('The sign-in is not one of this worker.');
    expect(await page.locator('button[value="submit"]').isVisible()).toBe(false);
    expect(await page.inputValue('[name="model"]')).toBe('ada/better');
    await signIn(page);
    expect(await submit(page)).toBe('Submitted.');
  });

  it('more than the quota is refused', async () => {
    const page = await openSignedIn('ada/best');
    await submit(page);
    expect(await alertOf(page).innerText()).toContain('2');
    expect(findRequests(sites.hub)).toHaveLength(2);
  });

  it('a worker that is down leaves open whether it arrived, and nothing is lost', async () => {
    const page = await openSignedIn('ada/good');
    await worker.stop();
    await submit(page);
    expect(await alertOf(page).innerText()).toContain('it is not known whether the submission arrived');
    expect(await page.inputValue('[name="model"]')).toBe('ada/good');
    worker = await startWorker('hf_workerTwo');
    expect(await submit(page)).toMatch(/submitted this before/);
  });

  it('a code that has run out is told, and the button to sign in stays', async () => {
    const { page } = await sites.open(site);
    await page.route(`http://127.0.0.1:${port}/session`, (route) => {
      sites.passTime(601);
      return route.continue();
    });
    await page.click('button[value="sign-in"]');
    await page.getByRole('button', { name: 'Authorize' }).click();
    await alertOf(page).waitFor();
    expect(await alertOf(page).innerText()).toContain('The Hub does not take this sign-in');
    expect(await page.locator('button[value="sign-in"]').isVisible()).toBe(true);
  });
});

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaticHost } from '../site/static-host.ts';
import { findViolations } from './axe.ts';
import {
  decide,
  fillIn,
  outcomeOf,
  RULES,
  signIn,
  startSubmitSites,
  statusOf,
  type SubmitSites,
} from './submit-site.ts';

/** What the worker answers to the next submissions; null breaks the connection. */
type Answer = { status: number; body: unknown } | null;

let sites: SubmitSites;
let door: StaticHost;
let worker: Server;
let answers: Answer[];
let asked: { path: string; body: Record<string, unknown>; authorization: string | undefined }[];
let session: Answer;

const SESSION = {
  status: 200,
  body: {
    session: 'the-session',
    expires_at: '2030-01-01T00:00:00Z',
    user: { name: 'ada', orgs: ['ada-org'] },
  },
};
const PATH = 'ada/good_eval_request_False_bfloat16_Original.json';
const ACCEPTED = (isNew: boolean) => ({
  status: 200,
  body: {
    status: 'accepted',
    is_new: isNew,
    request: { path: PATH, model: 'ada/good', precision: 'bfloat16', submitted_at: '2026-04-20T12:00:00Z' },
  },
});

/** A server that speaks as a worker does, and says what a test tells it to. */
beforeAll(async () => {
  worker = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '');
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    void readBody(request).then((body) => {
      const path = request.url ?? '';
      asked.push({ path, body, authorization: request.headers.authorization });
      const answer = path === '/board/session' ? session : (answers.shift() ?? null);
      if (answer === null) return void request.socket.destroy();
      response
        .writeHead(answer.status, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => worker.listen(0, '127.0.0.1', resolve));
  const address = worker.address();
  const port = typeof address === 'object' ? address?.port : 0;
  sites = await startSubmitSites();
  door = await sites.publish(
    `{ door: worker, worker: 'http://127.0.0.1:${port}/board', client_id: app, ${RULES} }`,
  );
});
beforeEach(() => {
  answers = [];
  asked = [];
  session = SESSION;
});
afterAll(async () => {
  await sites.close();
  worker.close();
});

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return { ...(JSON.parse(Buffer.concat(parts).toString()) as object) };
}

async function openSignedIn(): Promise<Page> {
  const { page } = await sites.open(door);
  await fillIn(page, 'ada/good');
  await signIn(page);
  return page;
}

async function submitTo(page: Page, ...next: Answer[]): Promise<void> {
  answers = next;
  await page.click('button[value="submit"]');
  await expect.poll(() => answers.length).toBe(0);
  await page.waitForFunction(() => !document.querySelector('form')?.hasAttribute('aria-busy'));
}

const alertOf = (page: Page) => page.locator('[data-outcome] [role="alert"]');

describe('through a worker', () => {
  it('the worker gets the code and the verifier, and the page never a token of the Hub', async () => {
    const tokens = () => sites.hub.requests.filter(({ url }) => url.includes('/oauth/token')).length;
    const before = tokens();
    const page = await openSignedIn();
    expect(tokens()).toBe(before);
    expect(asked).toMatchObject([
      { path: '/board/session', body: { redirect_uri: `${door.url}submit/` }, authorization: undefined },
    ]);
    expect(asked[0]?.body['code_verifier']).toMatch(/^[\w-]{43}$/);
    expect(asked[0]?.body['code']).toBeTruthy();
    await submitTo(page, ACCEPTED(true));
    expect(await statusOf(page).innerText()).toBe('Submitted.');
    expect(asked[1]).toEqual({
      path: '/board/submissions',
      authorization: 'Bearer the-session',
      body: { model: 'ada/good', revision: 'main', precision: 'bfloat16', weight_type: 'Original' },
    });
    expect(await outcomeOf(page).innerText()).toContain('The request waits for its evaluation.');
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).toContain(PATH);
    expect(kept).not.toContain('the-session');
    await submitTo(page, ACCEPTED(false));
    expect(await statusOf(page).innerText()).toMatch(/submitted this before/);
    expect(await findViolations(page)).toEqual([]);
  });

  it('its refusals are shown', async () => {
    const page = await openSignedIn();
    const refusal = {
      code: 'waiting',
      field: 'model',
      message: 'It waits already.',
      remedy: 'Wait too.',
      request: PATH,
    };
    await submitTo(page, { status: 409, body: { status: 'refused', refusals: [refusal] } });
    expect(await statusOf(page).innerText()).toBe('One thing stands in the way.');
    expect(await alertOf(page).innerText()).toContain('It waits already.');
    expect(await alertOf(page).innerText()).toContain('Wait too.');
    expect(await alertOf(page).locator('a').getAttribute('href')).toContain(`#${PATH}`);
  });

  it('its failures are shown as it says them', async () => {
    const page = await openSignedIn();
    const failed = {
      status: 'failed',
      code: 'busy',
      message: 'Too many at once.',
      remedy: 'Come back in a minute.',
    };
    await submitTo(page, { status: 503, body: failed });
    expect(await alertOf(page).innerText()).toMatch(/Too many at once\.\s+Come back in a minute\./);
    expect(await page.locator('button[value="submit"]').isVisible()).toBe(true);
  });

  it.each(['bad-code', 'not-signed-in', 'hub-token', 'bad-session', 'expired-session', 'foreign-session'])(
    'a session that is over asks for a new sign-in, and the form stays: %s',
    async (code) => {
      const page = await openSignedIn();
      const failed = { status: 'failed', code, message: 'You are not signed in.', remedy: 'Sign in again.' };
      await submitTo(page, { status: 401, body: failed });
      expect(await alertOf(page).innerText()).toContain('You are not signed in.');
      expect(await page.locator('button[value="sign-in"]').isVisible()).toBe(true);
      expect(await page.locator('button[value="submit"]').isVisible()).toBe(false);
      expect(await page.inputValue('[name="model"]')).toBe('ada/good');
    },
  );

  it('a lost answer is no failure and no success', async () => {
    const page = await openSignedIn();
    await submitTo(page, null);
    expect(await alertOf(page).innerText()).toContain('it is not known whether the submission arrived');
    expect(await alertOf(page).innerText()).toContain('it will not be doubled');
    await submitTo(page, ACCEPTED(false));
    expect(await statusOf(page).innerText()).toMatch(/submitted this before/);
  });

  it.each([
    ['a text', 502, 'Bad gateway'],
    ['nothing', 200, null],
    ['a list', 200, []],
    ['an acceptance without a request', 200, { status: 'accepted', is_new: true }],
    [
      'an acceptance of a nameless request',
      200,
      { status: 'accepted', request: { path: 7, model: 'ada/good' } },
    ],
    ['refusals that are none', 422, { status: 'refused', refusals: 'all' }],
    ['a failure without a message', 503, { status: 'failed', message: { toString: 1 } }],
  ])('an answer of another shape is told: %s', async (_, status, body) => {
    const page = await openSignedIn();
    await submitTo(page, { status, body });
    expect(await alertOf(page).innerText()).toContain('gave an answer that this page does not understand');
    expect(await page.inputValue('[name="model"]')).toBe('ada/good');
  });

  it('refusals of another shape are shown as far as they say anything', async () => {
    const page = await openSignedIn();
    const refusals = [null, { field: 'colour', message: '<b>No</b>', remedy: 3, request: ['x'] }];
    await submitTo(page, { status: 422, body: { status: 'refused', refusals } });
    expect(await statusOf(page).innerText()).toBe('2 things stand in the way.');
    expect(await alertOf(page).innerText()).toContain('<b>No</b>');
    expect(await alertOf(page).innerText()).toContain('does not understand');
  });

  it('a sign-in that the worker refuses is told', async () => {
    session = {
      status: 400,
      body: { status: 'failed', code: 'code', message: 'The code has run out.', remedy: 'Sign in again.' },
    };
    const { page } = await sites.open(door);
    await decide(page, 'Authorize');
    await alertOf(page).waitFor();
    expect(await alertOf(page).innerText()).toContain('The code has run out.');
    expect(await page.locator('button[value="sign-in"]').isVisible()).toBe(true);
  });

  it('the policy lets the page ask the worker', async () => {
    const html = await (await fetch(`${door.url}submit/`)).text();
    expect(/connect-src ([^;]*);/.exec(html)?.[1]).toContain('http://127.0.0.1:');
  });
});

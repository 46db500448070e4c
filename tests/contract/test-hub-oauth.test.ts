import { beforeEach, describe, expect, test } from 'vitest';
import { BACK, readBack, SignInFixture, VERIFIER } from './sign-in-fixture.ts';

const fixture = new SignInFixture();
let now = 0;
beforeEach(async () => {
  now = 1_000_000;
  await fixture.start({ now: () => now });
});
const basic = (id: string, secret: string) => ({
  Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

describe('an app', () => {
  beforeEach(() => fixture.hub.addOauthApp({ clientId: 'app', redirectUris: [BACK] }));

  test.each([
    ['that is not registered', { client_id: 'other' }],
    ['without a name', { client_id: null }],
    ['with another way back', { redirect_uri: `${BACK}?x=1` }],
    ['with a way back to another site', { redirect_uri: 'https://evil.example.org/submit/' }],
    ['without a way back', { redirect_uri: null }],
  ])('%s is led nowhere', async (_what, more) => {
    const answer = await fixture.authorize(more);
    expect([answer.status, readBack(answer)]).toEqual([400, {}]);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
  });

  test.each([
    ['unsupported_response_type', { response_type: 'token' }],
    ['invalid_request', { code_challenge: null, code_challenge_method: null }],
    ['invalid_request', { code_challenge_method: 'plain' }],
    ['invalid_request', { code_challenge: 'short' }],
    ['invalid_scope', { scope: 'openid everything' }],
  ])('is led back with %s', async (error, more) => {
    expect(readBack(await fixture.authorize(more))).toMatchObject({ error, state: 'state' });
  });

  test('gets no code for a parameter that is there twice', async () => {
    const { url } = await fixture.authorize();
    const answer = await fetch(`${url}&client_id=app`, { redirect: 'manual' });
    expect([answer.status, readBack(answer)]).toEqual([400, {}]);
  });

  test('may not be shown in a frame, nor read by a page', async () => {
    const { url } = await fixture.authorize();
    for (const address of [url, `${fixture.hub.endpoint}/oauth/authorize`]) {
      const { headers } = await fetch(address, { redirect: 'manual', headers: { Origin: 'https://a.org' } });
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('Access-Control-Allow-Origin')).toBe(null);
    }
  });
});

describe('a code', () => {
  test.each([
    ['invalid_grant', { redirect_uri: `${BACK}x` }],
    ['invalid_grant', { code_verifier: 'w'.repeat(43) }],
    ['invalid_grant', { code_verifier: 'short' }],
    ['invalid_grant', { client_id: 'other' }],
    ['invalid_request', { code_verifier: null }],
    ['invalid_request', { redirect_uri: null }],
    ['invalid_request', { grant_type: null }],
    ['unsupported_grant_type', { grant_type: 'password' }],
  ])('is refused with %s and used up by %j', async (error, more) => {
    const code = await fixture.getCode();
    expect(await fixture.exchange(code, more)).toMatchObject({ status: 400, json: { error } });
    expect(await fixture.exchange(code)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
  });

  test('runs out', async () => {
    const code = await fixture.getCode();
    now += 600_000;
    expect(await fixture.exchange(code)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
  });

  test('that comes again takes its token back', async () => {
    const code = await fixture.getCode();
    const { json, headers } = await fixture.exchange(code);
    expect(headers.get('Cache-Control')).toBe('no-store');
    const token = json['access_token'] ?? '';
    expect(await fixture.ask('/oauth/userinfo', token)).toBe(200);
    expect(await fixture.exchange(code)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    expect(await fixture.ask('/oauth/userinfo', token)).toBe(401);
  });

  test('and a token cannot be guessed, and are among the secrets', async () => {
    const codes = [await fixture.getCode(), await fixture.getCode()];
    const token = (await fixture.exchange(codes[0] ?? '')).json['access_token'] ?? '';
    for (const code of codes) expect(code).toMatch(/^[\w-]{43}$/);
    expect(token).toMatch(/^hf_oauth_[\w-]{43}$/);
    expect(new Set(fixture.hub.secrets())).toEqual(new Set([...codes, token, VERIFIER]));
  });
});

test('a token runs out', async () => {
  const token = await fixture.getToken('openid');
  now += 28_799_000;
  expect(await fixture.ask('/oauth/userinfo', token)).toBe(200);
  now += 1000;
  expect(await fixture.ask('/oauth/userinfo', token)).toBe(401);
  expect(await fixture.ask('/api/whoami-v2', token)).toBe(401);
});

test('a token that was not asked for openid says nothing of its user', async () => {
  expect(await fixture.ask('/oauth/userinfo', await fixture.getToken('read-repos'))).toBe(403);
});

describe('an app with a secret', () => {
  beforeEach(() => fixture.hub.addOauthApp({ clientId: 'app', secret: 's3:cret', redirectUris: [BACK] }));
  const encoded = basic('app', 's3%3Acret');

  test('shows it in either way, and needs no PKCE', async () => {
    const withoutPkce = { code_challenge: null, code_challenge_method: null };
    const code = await fixture.getCode(withoutPkce);
    expect((await fixture.exchange(code, { code_verifier: null }, encoded)).status).toBe(200);
    const more = { client_secret: 's3:cret' };
    expect((await fixture.exchange(await fixture.getCode(), more)).status).toBe(200);
    expect(fixture.hub.secrets()).toContain('s3:cret');
  });

  test.each([
    ['none', {}, {}, 401, 'invalid_client'],
    ['a wrong one', { client_secret: 'wrong' }, {}, 401, 'invalid_client'],
    ['a wrong one in a header', {}, basic('app', 'wrong'), 401, 'invalid_client'],
    [
      'that of an app that is not registered',
      { client_id: null },
      basic('other', 'x'),
      401,
      'invalid_client',
    ],
    ['another name', { client_id: 'other' }, encoded, 401, 'invalid_client'],
    ['another scheme', {}, { Authorization: 'Bearer x' }, 401, 'invalid_client'],
    ['both', { client_secret: 's3:cret' }, encoded, 400, 'invalid_request'],
  ])('gets no token with %s', async (_what, more, headers: Record<string, string>, status, error) => {
    const got = await fixture.exchange(await fixture.getCode(), more, headers);
    expect(got).toMatchObject({ status, json: { error } });
    const isAsked = status === 401 && 'Authorization' in headers;
    expect(got.headers.get('WWW-Authenticate')).toBe(isAsked ? 'Basic realm="oauth"' : null);
  });
});

test('a body that is no form is refused', async () => {
  const got = await fixture.exchange(await fixture.getCode(), {}, { 'Content-Type': 'application/json' });
  expect(got).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
});

test('the visitor can change while the hub runs', async () => {
  fixture.hub.setVisitor(null);
  expect(readBack(await fixture.authorize())).toMatchObject({ error: 'access_denied', state: 'state' });
  fixture.hub.setVisitor({ role: 'read', name: 'eve' });
  expect(readBack(await fixture.authorize())).toHaveProperty('code');
});

test('a page of another origin may exchange a code and ask whose token it is', async () => {
  const Origin = 'https://board.example.org';
  const { headers } = await fixture.exchange(await fixture.getCode(), {}, { Origin });
  expect(headers.get('Access-Control-Allow-Origin')).toBe(Origin);
  const asked = await fetch(`${fixture.hub.endpoint}/oauth/userinfo`, {
    method: 'OPTIONS',
    headers: { Origin, 'Access-Control-Request-Headers': 'authorization' },
  });
  expect(asked.headers.get('Access-Control-Allow-Headers')).toBe('authorization');
});

describe('a consent page', () => {
  beforeEach(async () => {
    await fixture.hub.close();
    await fixture.start({ showsConsent: true });
  });
  const decide = (ticket: string, decision: string, headers: Record<string, string> = {}) =>
    fetch(`${fixture.hub.endpoint}/oauth/authorize`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ ticket, decision }),
    });
  const open = async (more: Record<string, string> = {}) => {
    const answer = await fixture.authorize(more);
    const page = await answer.text();
    return { page, answer, ticket: /name="ticket" value="([\w-]+)"/.exec(page)?.[1] ?? '' };
  };

  test('says who asks whom for what, and may not be framed', async () => {
    const { page, answer } = await open({ client_id: '<b>app', scope: 'openid write-discussions' });
    for (const text of ['&#60;b&#62;app', 'ada', 'write-discussions', '>Authorize<', '>Cancel<']) {
      expect(page).toContain(text);
    }
    expect(answer.headers.get('X-Frame-Options')).toBe('DENY');
  });

  test('gives a code, once', async () => {
    const { ticket } = await open();
    const { code = '' } = readBack(await decide(ticket, 'authorize'));
    expect((await fixture.exchange(code)).status).toBe(200);
    expect((await decide(ticket, 'authorize')).status).toBe(400);
  });

  test('leads back when the visitor cancels', async () => {
    const { ticket } = await open();
    expect(readBack(await decide(ticket, 'cancel'))).toMatchObject({
      error: 'access_denied',
      state: 'state',
    });
  });

  test('is not answered by another site', async () => {
    const { ticket } = await open();
    const answer = await decide(ticket, 'authorize', { Origin: 'https://evil.example.org' });
    expect([answer.status, readBack(answer)]).toEqual([400, {}]);
  });
});

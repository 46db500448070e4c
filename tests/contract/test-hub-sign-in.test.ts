import { oauthHandleRedirect, oauthLoginUrl, whoAmI } from '@huggingface/hub';
import { afterEach, describe, expect, test } from 'vitest';
import { startTestHub, type TestHub, type TestHubOptions } from '../hub/test-hub.ts';

const redirectUrl = 'https://example.org/board?x=1';

let hub: TestHub;
afterEach(() => hub.close());

/** Goes to the login page as a visitor, and gives where the hub sends that visitor back to. */
async function visit(options: TestHubOptions, scopes = 'openid profile') {
  hub = await startTestHub(options);
  const localStorage: { codeVerifier?: string; nonce?: string } = {};
  const login = await oauthLoginUrl({
    clientId: 'app',
    hubUrl: hub.endpoint,
    scopes,
    redirectUrl,
    localStorage,
  });
  const answer = await fetch(login, { redirect: 'manual' });
  const { codeVerifier = '', nonce = '' } = localStorage;
  return { redirectedUrl: answer.headers.get('Location') ?? '', hubUrl: hub.endpoint, codeVerifier, nonce };
}

test('signs in with PKCE, and gives a token of that user', async () => {
  const back = await visit({ visitor: { role: 'write', name: 'ada', orgs: ['org'] } }, 'openid write-repos');
  expect(back.redirectedUrl).toMatch(/^https:\/\/example\.org\/board\?x=1&code=/);
  const { accessToken, userInfo, scope } = await oauthHandleRedirect(back);
  expect(scope).toBe('openid write-repos');
  expect(userInfo).toMatchObject({ preferred_username: 'ada', orgs: [{ name: 'org' }] });
  expect(await whoAmI({ accessToken, hubUrl: hub.endpoint })).toMatchObject({
    name: 'ada',
    auth: { accessToken: { role: 'write' } },
  });
});

test('gives a token that may only read when nothing else was asked for', async () => {
  const { accessToken } = await oauthHandleRedirect(await visit({}));
  expect(await whoAmI({ accessToken, hubUrl: hub.endpoint })).toMatchObject({
    auth: { accessToken: { role: 'read' } },
  });
});

test('refuses a verifier that is not the one that was announced', async () => {
  const back = await visit({});
  await expect(oauthHandleRedirect({ ...back, codeVerifier: 'another' })).rejects.toMatchObject({
    statusCode: 400,
  });
});

test('takes a code once', async () => {
  const back = await visit({});
  await oauthHandleRedirect(back);
  await expect(oauthHandleRedirect(back)).rejects.toMatchObject({ statusCode: 400 });
});

test('sends a visitor who declines back with an error', async () => {
  await expect(oauthHandleRedirect(await visit({ visitor: null }))).rejects.toThrow(
    'access_denied: The user declined',
  );
});

describe('a page of another origin', () => {
  const Origin = 'https://example.org';

  test('may ask with a token, and may read what a page must know', async () => {
    hub = await startTestHub();
    const asked = await fetch(`${hub.endpoint}/api/whoami-v2`, {
      method: 'OPTIONS',
      headers: { Origin, 'Access-Control-Request-Headers': 'authorization' },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('Access-Control-Allow-Headers')).toBe('authorization');
    const { headers } = await fetch(`${hub.endpoint}/api/whoami-v2`, { headers: { Origin } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe(Origin);
    expect(headers.get('Access-Control-Expose-Headers')).toContain('X-Error-Code');
  });
});

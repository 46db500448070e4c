import { oauthHandleRedirectIfPresent } from '@huggingface/hub';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSignInRedirect } from '../../../src/submission/sign-in-redirect.ts';

const PAGE = 'https://org-board.static.hf.space/submit/';
const state = encodeURIComponent(JSON.stringify({ nonce: 'nonce', redirectUri: PAGE }));
const returned = [
  `${PAGE}?code=abc&state=${state}`,
  `${PAGE}?code=abc&state=${state}#form`,
  `${PAGE}?state=${state}&code=abc`,
  `${PAGE}?model=org%2Fname&code=abc&state=${state}`,
];

/** The three addresses of OpenID Connect that the library asks; it takes no `fetch`. */
const server = createServer((request, response) => {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answers: Record<string, unknown> = {
    '/.well-known/openid-configuration': {
      authorization_endpoint: `${base}/oauth/authorize`,
      token_endpoint: `${base}/oauth/token`,
      userinfo_endpoint: `${base}/oauth/userinfo`,
    },
    '/oauth/token': {
      access_token: 'hf_oauth_token',
      expires_in: 3600,
      scope: 'openid',
      token_type: 'bearer',
    },
    '/oauth/userinfo': { sub: '1', name: 'A Person', preferred_username: 'person' },
  };
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(answers[request.url ?? '']));
});

beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The library looks here for the nonce, even when it is given one.
  const kept = new Map([
    ['huggingface.co:oauth:nonce', 'nonce'],
    ['huggingface.co:oauth:code_verifier', 'verifier'],
  ]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

const signIn = (redirectedUrl: string) =>
  oauthHandleRedirectIfPresent({
    redirectedUrl,
    hubUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });

describe('the bare library', () => {
  test('trap: "oauthHandleRedirectIfPresent({redirectedUrl}) can miss `code` when it is the first parameter"', async () => {
    expect(await signIn(`${PAGE}?code=abc&state=${state}`)).toBe(false);
    expect(await signIn(`${PAGE}?state=${state}&code=abc`)).toMatchObject({ accessToken: 'hf_oauth_token' });
  });

  test('misses `error` there too', async () => {
    expect(await signIn(`${PAGE}?error=access_denied&state=${state}`)).toBe(false);
  });
});

describe('a redirect from sign-in', () => {
  test.each(returned)('%s is read rightly by the library', async (address) => {
    const redirect = readSignInRedirect(address);
    expect(redirect.kind).toBe('signed-in');
    expect(await signIn('address' in redirect ? redirect.address : '')).toMatchObject({
      accessToken: 'hf_oauth_token',
      userInfo: { preferred_username: 'person' },
    });
  });

  test.each([
    [`?error=access_denied&error_description=The+user+said+no&state=${state}`, 'The user said no'],
    [`?state=${state}&error=access_denied`, null],
  ])('%s is a refusal', (query, description) => {
    expect(readSignInRedirect(PAGE + query)).toEqual({
      kind: 'refused',
      error: 'access_denied',
      description,
    });
  });

  test.each([
    '',
    '?code=abc',
    '?error=404',
    `?state=${state}`,
    `?code=&state=${state}`,
    `#code=abc&state=${state}`,
  ])('%j is none', (query) => {
    expect(readSignInRedirect(PAGE + query)).toEqual({ kind: 'none' });
  });
});

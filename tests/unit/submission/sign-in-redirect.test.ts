import { oauthHandleRedirectIfPresent, oauthLoginUrl } from '@huggingface/hub';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSignInRedirect } from '../../../src/submission/sign-in-redirect.ts';
import { startTestHub, type TestHub } from '../../hub/test-hub.ts';

const PAGE = 'https://org-board.static.hf.space/submit/';
let hub: TestHub;

beforeEach(async () => {
  hub = await startTestHub();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await hub.close();
});

/** Where the Hub sends a visitor who has agreed, with the parameters in this order. */
async function comeBack(order: readonly string[], page = PAGE): Promise<string> {
  const login = await oauthLoginUrl({ clientId: 'client', hubUrl: hub.endpoint, redirectUrl: page });
  const answer = await fetch(login, { redirect: 'manual' });
  const given = new URL(answer.headers.get('Location') ?? '').searchParams;
  const query = order.map((name) => `${name}=${encodeURIComponent(given.get(name) ?? '')}`);
  return `${page}?${query.join('&')}`;
}

const signIn = (redirectedUrl: string) =>
  oauthHandleRedirectIfPresent({ redirectedUrl, hubUrl: hub.endpoint });
const signedIn = { accessToken: expect.stringMatching(/^hf_/) as string };

describe('the bare library', () => {
  test('trap: "`oauthHandleRedirectIfPresent({redirectedUrl})` can miss `code` when it is the first parameter"', async () => {
    expect(await signIn(await comeBack(['code', 'state']))).toBe(false);
    expect(await signIn(await comeBack(['state', 'code']))).toMatchObject(signedIn);
  });

  test('misses `error` there too', async () => {
    expect(await signIn(`${PAGE}?error=access_denied&state={}`)).toBe(false);
  });
});

describe('a redirect from sign-in', () => {
  test.each([
    [['code', 'state'], ''],
    [['state', 'code'], ''],
    [['code', 'state'], '#form'],
    [['state', 'code'], '#form'],
    [['model', 'code', 'state'], ''],
  ])('with %j and the fragment "%s" is read rightly by the library', async (order, fragment) => {
    const redirect = readSignInRedirect((await comeBack(order)) + fragment);
    expect(redirect.kind).toBe('signed-in');
    expect(await signIn('address' in redirect ? redirect.address : '')).toMatchObject(signedIn);
  });

  test.each([
    ['?error=access_denied&error_description=The+user+said+no&state=s', 'The user said no'],
    ['?state=s&error=access_denied', null],
  ])('%s is a refusal', (query, description) => {
    expect(readSignInRedirect(PAGE + query)).toEqual({
      kind: 'refused',
      error: 'access_denied',
      description,
    });
  });

  test.each(['', '?code=abc', '?error=404', '?state=s', '?code=&state=s', '#code=abc&state=s'])(
    '%j is none',
    (query) => {
      expect(readSignInRedirect(PAGE + query)).toEqual({ kind: 'none' });
    },
  );
});

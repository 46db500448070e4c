import { failures, hubSays } from '#words/sign-in.ts';
import type { SignInRedirect } from '../../submission/sign-in-redirect.ts';
import { FailureError } from './failure.ts';
import { makeChallenge, makeSecrets } from './pkce.ts';

/** What the pull request's door needs; a worker that exchanges the code needs no more than to know who it is. */
export const SCOPES = {
  'pull-request': 'openid profile write-discussions',
  worker: 'openid profile',
} as const;

export interface SignInOptions {
  /** The origin of the Hub. */
  hub: string;
  /** As the config has it; null: as the Space that serves the page says. */
  clientId: string | null;
  scope: string;
}

/** A sign-in that has come back, for whoever exchanges it for a session. */
export interface GivenCode {
  code: string;
  verifier: string;
  redirectUri: string;
}

const KEY = 'standings:sign-in';

/** Leads to the Hub's sign-in. What the tab keeps until it comes back: two secrets of one use, and the form. */
export async function beginSignIn(options: SignInOptions, form: URLSearchParams): Promise<void> {
  if (!isSecureContext) throw new FailureError(failures.insecure);
  const clientId = options.clientId ?? findSpaceClientId();
  if (clientId === null) throw new FailureError(failures['no-client']);
  const secrets = makeSecrets();
  const redirectUri = location.origin + location.pathname;
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...secrets, redirectUri, form: form.toString() }));
  } catch {
    throw new FailureError(failures.storage);
  }
  const query = new URLSearchParams({
    client_id: clientId,
    scope: options.scope,
    response_type: 'code',
    redirect_uri: redirectUri,
    state: secrets.state,
    code_challenge: await makeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
  });
  location.assign(`${options.hub}/oauth/authorize?${query.toString()}`);
}

export interface ComeBack {
  /** As it was left. */
  form: URLSearchParams;
  given: { code: GivenCode } | { failure: FailureError };
}

/** What has come of it. The secrets are forgotten, whatever it is. */
export function endSignIn(redirect: Exclude<SignInRedirect, { kind: 'none' }>): ComeBack {
  const kept = takeKept();
  const form = new URLSearchParams(kept['form']);
  const fail = (failure: FailureError['failure']): ComeBack => ({
    form,
    given: { failure: new FailureError(failure) },
  });
  const { state, verifier, redirectUri } = kept;
  if (redirect.kind === 'refused' && redirect.error === 'access_denied') return fail(failures.denied);
  if (redirect.kind === 'refused') return fail(hubSays(redirect.error, redirect.description));
  const answer = new URL(redirect.address).searchParams;
  if (!state || !verifier || !redirectUri || answer.get('state') !== state) return fail(failures.state);
  return { form, given: { code: { code: answer.get('code') ?? '', verifier, redirectUri } } };
}

function takeKept(): Partial<Record<string, string>> {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

/** A static Space with `hf_oauth: true` tells its pages that of its own app, before anything else of the page. */
function findSpaceClientId(): string | null {
  const space: unknown = Reflect.get(window, 'huggingface');
  const variables = get(space, 'variables');
  const id = get(variables, 'OAUTH_CLIENT_ID');
  return typeof id === 'string' && id !== '' ? id : null;
}

function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

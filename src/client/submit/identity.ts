import { failures } from '#words/sign-in.ts';
import type { Submitter } from '../../submission/submission.ts';
import { readJson, toStrings } from './answer.ts';
import { FailureError } from './failure.ts';
import type { GivenCode } from './sign-in.ts';

/** Who is signed in. It is kept in memory alone, and gone when the page is. */
export interface Identity {
  submitter: Submitter;
  /** Of the Hub, or the session of a worker. */
  token: string;
}

const NEEDED = 'write-discussions';
/** Milliseconds that an answer may take. */
const PATIENCE = 20_000;

/** Exchanges a code for a token of the Hub, and asks the Hub whose it is. */
export async function identify(hub: string, given: GivenCode): Promise<Identity> {
  const granted = await ask(`${hub}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: given.code,
      redirect_uri: given.redirectUri,
      code_verifier: given.verifier,
    }),
  });
  if (granted.status >= 400 && granted.status < 500) throw new FailureError(failures.expired);
  const { access_token: token, scope } = granted.json;
  if (granted.status !== 200 || typeof token !== 'string') throw new FailureError(failures.answer);
  if (typeof scope === 'string' && !scope.split(/\s+/).includes(NEEDED))
    throw new FailureError(failures.scope);
  const user = await ask(`${hub}/oauth/userinfo`, { headers: { Authorization: `Bearer ${token}` } });
  const { preferred_username: name, orgs } = user.json;
  if (user.status !== 200 || typeof name !== 'string') throw new FailureError(failures.answer);
  return { token, submitter: { name, orgs: toStrings(orgs, 'preferred_username') } };
}

async function ask(
  url: string,
  init: RequestInit,
): Promise<{ status: number; json: Record<string, unknown> }> {
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: response.status, json: await readJson(response) };
  } catch {
    throw new FailureError(failures.unreachable);
  }
}

import type { Submitter } from '../../submission/submission.ts';
import { Problem } from '../problem.ts';
import { askJson } from './ask-json.ts';
import type { SignIn } from './sign-in.ts';

export interface OauthApp {
  clientId: string;
  clientSecret: string | null;
  /** The Hub's address. */
  endpoint: string;
  fetch: typeof fetch;
}

/**
 * Who has signed in, as the Hub says it for a code that it gave to our app. The token that comes with it is used for
 * that one question and dropped. Throws a `Problem`.
 */
export async function exchangeCode(signIn: SignIn, app: OauthApp): Promise<Submitter> {
  const token = await getToken(signIn, app);
  const { status, body } = await askJson(app.fetch, `${app.endpoint}/oauth/userinfo`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const name = readName(body['preferred_username']);
  if (status !== 200 || name === null) throw new Problem('hub', {}, `userinfo: the Hub answers ${status}`);
  const orgs: unknown = body['orgs'];
  return { name, orgs: Array.isArray(orgs) ? orgs.flatMap((org) => readOrg(org) ?? []) : [] };
}

async function getToken({ code, verifier, redirectUri }: SignIn, app: OauthApp): Promise<string> {
  const { clientId, clientSecret, endpoint, fetch } = app;
  const basic =
    clientSecret === null
      ? null
      : btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
  const { status, body } = await askJson(fetch, `${endpoint}/oauth/token`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(basic === null ? {} : { Authorization: `Basic ${basic}` }),
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri,
    }).toString(),
  });
  const token = body['access_token'];
  if (status === 200 && typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token;
  const error = body['error'];
  if (error === 'invalid_client' || error === 'unauthorized_client') throw new Problem('client');
  if ([400, 401, 403].includes(status)) throw new Problem('bad-code');
  throw new Problem('hub', {}, `sign-in: the Hub answers ${status}`);
}

function readOrg(org: unknown): string | null {
  if (typeof org !== 'object' || org === null) return null;
  const { preferred_username: name, name: title }: { preferred_username?: unknown; name?: unknown } = org;
  return readName(name ?? title);
}

function readName(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.-]{1,96}$/.test(value) ? value : null;
}

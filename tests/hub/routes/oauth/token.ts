import { createHash } from 'node:crypto';
import type { Login } from '../../oauth/oauth-book.ts';
import { json, type Reply } from '../../reply.ts';
import { type HubRequest, readForm } from '../../request.ts';
import type { HubState } from '../../state.ts';
import { findClient, refuseToken } from './client.ts';

/** Of a well-formed verifier (RFC 7636, 4.1). */
const VERIFIER = /^[\w.~-]{43,128}$/;

/** `POST /oauth/token`: a token for a code, once. Whoever shows a code has used it, whatever else is wrong. */
export function giveToken(request: HubRequest, state: HubState): Reply {
  const { oauth, tokens } = state;
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers['content-type'] ?? '')) {
    return refuseToken('invalid_request', 'The body must be a form');
  }
  const form = readForm(request.body);
  const verifier = form.get('code_verifier');
  if (verifier !== null && VERIFIER.test(verifier)) oauth.note(verifier);
  const login = oauth.findLogin(form.get('code') ?? '');
  const wasUsed = login?.isUsed ?? false;
  if (login) login.isUsed = true;

  const client = findClient(request, form, login, oauth);
  if ('refusal' in client) return client.refusal;
  const grantType = form.get('grant_type');
  if (grantType !== null && grantType !== 'authorization_code') {
    return refuseToken('unsupported_grant_type', 'Only authorization_code is supported');
  }
  const needed = ['grant_type', 'code', 'redirect_uri'];
  if (login && login.challenge !== null) needed.push('code_verifier');
  const missing = needed.find((name) => !form.get(name));
  if (missing !== undefined) return refuseToken('invalid_request', `There is no ${missing}`);
  const repeated = needed.find((name) => form.getAll(name).length > 1);
  if (repeated !== undefined) return refuseToken('invalid_request', `There is more than one ${repeated}`);

  if (login && wasUsed && login.token !== null) tokens.delete(login.token);
  if (!login || wasUsed || oauth.times.now() >= login.expiresAt || client.clientId !== login.clientId) {
    return refuseToken('invalid_grant', 'The code is wrong, has expired, or was used before');
  }
  if (login.redirectUri !== form.get('redirect_uri')) {
    return refuseToken('invalid_grant', 'The redirect_uri is not the one that the code was sent to');
  }
  if (!isProved(login, verifier)) return refuseToken('invalid_grant', 'The code_verifier is wrong');

  const { tokenSeconds, now } = oauth.times;
  login.token = oauth.makeToken();
  tokens.set(login.token, { ...login.grant, expiresAt: now() + tokenSeconds * 1000 });
  return json(
    {
      access_token: login.token,
      token_type: 'bearer',
      expires_in: tokenSeconds,
      scope: login.scopes.join(' '),
    },
    { 'Cache-Control': 'no-store', Pragma: 'no-cache' },
  );
}

function isProved({ challenge }: Login, verifier: string | null): boolean {
  if (challenge === null) return verifier === null;
  if (verifier === null || !VERIFIER.test(verifier)) return false;
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}

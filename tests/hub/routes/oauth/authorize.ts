import type { Authorization } from '../../oauth/oauth-book.ts';
import { readScopes } from '../../oauth/scopes.ts';
import { redirect, type Reply } from '../../reply.ts';
import { type HubRequest, readForm, readQuery } from '../../request.ts';
import type { HubState } from '../../state.ts';
import { consentPage, refusalPage, UNFRAMED } from './page.ts';

/**
 * `GET /oauth/authorize`: the visitor is signed in already. Agrees or declines at once, or is asked by a page. Only a
 * client and a way back that the hub knows are led back to, also with an error (RFC 6749, 4.1.2.1).
 */
export function authorize({ url }: HubRequest, state: HubState): Reply {
  const query = readQuery(url);
  const repeated = [...new Set(query.keys())].find((name) => query.getAll(name).length > 1);
  if (repeated !== undefined) return refusalPage(`There is more than one ${repeated}.`);
  const app = state.oauth.findApp(query.get('client_id') ?? '');
  if (!app) return refusalPage('There is no app with this client_id.');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!state.oauth.allows(app, redirectUri))
    return refusalPage('The app may not come back to this redirect_uri.');

  const challenge = query.get('code_challenge');
  const scopes = readScopes(query.get('scope'));
  const asked = { clientId: app.clientId, redirectUri, challenge, state: query.get('state') };
  const refuse = (error: string, text: string) => leadBack(asked, { error, error_description: text });
  if (query.get('response_type') !== 'code') {
    return refuse('unsupported_response_type', 'Only code is supported');
  }
  if (challenge === null && app.secret === undefined) {
    return refuse('invalid_request', 'A public app must use PKCE: there is no code_challenge');
  }
  const isS256 = query.get('code_challenge_method') === 'S256' && /^[\w-]{43}$/.test(challenge ?? '');
  if (challenge !== null && !isS256)
    return refuse('invalid_request', 'The code_challenge must be one of S256');
  if (scopes === null) return refuse('invalid_scope', 'There is no such scope');

  const authorization = { ...asked, scopes };
  if (!state.visitor || !state.showsConsent) return decide(authorization, state.visitor !== null, state);
  return consentPage(authorization, state.oauth.ask(authorization), state.visitor);
}

/** `POST /oauth/authorize`: what the visitor has chosen on the page. */
export function answerConsent({ body, headers }: HubRequest, state: HubState): Reply {
  const form = readForm(body);
  const asked = state.oauth.takeAsked(form.get('ticket') ?? '');
  // Only the page itself may agree in its visitor's name.
  const isOurs = headers.origin === undefined || headers.origin === state.base;
  if (!asked || !isOurs) return refusalPage('This was answered before, or never asked.');
  return decide(asked, form.get('decision') === 'authorize', state);
}

function decide(authorization: Authorization, isAgreed: boolean, { oauth, visitor }: HubState): Reply {
  return visitor && isAgreed
    ? leadBack(authorization, { code: oauth.agree(authorization, visitor) })
    : leadBack(authorization, { error: 'access_denied', error_description: 'The user declined' });
}

function leadBack(
  { redirectUri, state }: Pick<Authorization, 'redirectUri' | 'state'>,
  values: Readonly<Record<string, string>>,
): Reply {
  const target = new URL(redirectUri);
  for (const [key, value] of Object.entries({ ...values, ...(state === null ? {} : { state }) })) {
    target.searchParams.set(key, value);
  }
  return redirect(302, target.href, { ...UNFRAMED, 'Cache-Control': 'no-store' });
}

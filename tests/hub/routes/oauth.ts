import { createHash } from 'node:crypto';
import { fail, json, redirect, type Reply } from '../reply.ts';
import { type HubRequest, readForm, readQuery } from '../request.ts';
import { getUserName, type HubState } from '../state.ts';
import { findGrant, invalidToken, unauthenticated } from './access.ts';

const WRITING = /\b(write-repos|manage-repos|contribute-repos)\b/;

/** `GET /.well-known/openid-configuration` */
export function describeOauth({ base }: HubState): Reply {
  return json({
    issuer: base,
    authorization_endpoint: `${base}/oauth/authorize`,
    token_endpoint: `${base}/oauth/token`,
    userinfo_endpoint: `${base}/oauth/userinfo`,
    scopes_supported: ['openid', 'profile', 'read-repos', 'write-repos', 'manage-repos', 'contribute-repos'],
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
  });
}

/** `/oauth/{authorize|token|userinfo}`: the visitor is signed in already and agrees, or declines, without a page. */
export function answerOauth(request: HubRequest, action: string | undefined, state: HubState): Reply {
  switch (`${request.method} ${action ?? ''}`) {
    case 'GET authorize':
      return authorize(readQuery(request.url), state);
    case 'POST token':
      return giveToken(readForm(request.body), state);
    case 'GET userinfo':
      return describeUser(request, state);
    default:
      return fail(404, 'Not found');
  }
}

function authorize(query: URLSearchParams, state: HubState): Reply {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!query.get('client_id') || !URL.canParse(redirectUri))
    return fail(400, 'Invalid client or redirect_uri');
  const target = new URL(redirectUri);
  const give = (values: Record<string, string>) => {
    for (const [key, value] of Object.entries({ ...values, state: query.get('state') ?? '' })) {
      target.searchParams.set(key, value);
    }
    return redirect(302, target.href);
  };
  const challenge = query.get('code_challenge');
  if (
    query.get('response_type') !== 'code' ||
    (challenge !== null && query.get('code_challenge_method') !== 'S256')
  ) {
    return give({ error: 'invalid_request', error_description: 'Only code with S256' });
  }
  if (!state.visitor) return give({ error: 'access_denied', error_description: 'The user declined' });
  const scope = query.get('scope') ?? 'openid profile';
  const role = state.visitor.role === 'write' && WRITING.test(scope) ? 'write' : 'read';
  const code = `code-${state.logins.size + 1}-${state.tokens.size}`;
  state.logins.set(code, { challenge, redirectUri, scope, grant: { ...state.visitor, role } });
  return give({ code });
}

function giveToken(form: URLSearchParams, state: HubState): Reply {
  const code = form.get('code') ?? '';
  const login = state.logins.get(code);
  state.logins.delete(code);
  const hash = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  const isRight =
    form.get('grant_type') === 'authorization_code' &&
    login?.redirectUri === form.get('redirect_uri') &&
    (login.challenge === null || login.challenge === hash);
  if (!login || !isRight) {
    return { ...json({ error: 'invalid_grant', error_description: 'Wrong code or verifier' }), status: 400 };
  }
  const token = `hf_oauth_${state.tokens.size + 1}`;
  state.tokens.set(token, login.grant);
  return json({ access_token: token, token_type: 'bearer', expires_in: 28_800, scope: login.scope });
}

function describeUser(request: HubRequest, state: HubState): Reply {
  const grant = findGrant(request, state);
  if (grant === 'unknown') return invalidToken();
  if (!grant) return unauthenticated();
  const name = getUserName(grant);
  const describe = (who: string) => ({
    sub: who,
    name: who,
    preferred_username: who,
    picture: 'https://example.org/avatar.png',
  });
  return json({
    ...describe(name),
    profile: `${state.base}/${name}`,
    isPro: false,
    orgs: (grant.orgs ?? []).map((org) => ({ ...describe(org), roleInOrg: grant.role })),
  });
}

import { fail, json, type Reply } from '../../reply.ts';
import type { HubRequest } from '../../request.ts';
import { getUserName, type HubState } from '../../state.ts';
import { findGrant, invalidToken, unauthenticated } from '../access.ts';

/** `GET /oauth/userinfo`: whose token it is. */
export function describeUser(request: HubRequest, state: HubState): Reply {
  const grant = findGrant(request, state);
  if (grant === 'unknown') return challenge(invalidToken(), 'invalid_token');
  if (!grant) return challenge(unauthenticated());
  if (grant.scopes && !grant.scopes.includes('openid')) {
    return challenge(fail(403, 'The scope openid was not asked for'), 'insufficient_scope');
  }
  const name = getUserName(grant);
  const describe = (who: string) => ({
    sub: who,
    name: who,
    preferred_username: who,
    picture: 'https://example.org/avatar.png',
  });
  return json(
    {
      ...describe(name),
      profile: `${state.base}/${name}`,
      isPro: false,
      orgs: (grant.orgs ?? []).map((org) => ({ ...describe(org), roleInOrg: grant.role })),
    },
    { 'Cache-Control': 'no-store' },
  );
}

/** As RFC 6750, 3 has it. */
function challenge(reply: Reply, error?: string): Reply {
  const why = error === undefined ? '' : ` error="${error}"`;
  return { ...reply, headers: { ...reply.headers, 'WWW-Authenticate': `Bearer${why}` } };
}

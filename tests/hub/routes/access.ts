import { mayAsk, mayRead, mayWrite } from '../permission.ts';
import { fail, type Reply } from '../reply.ts';
import type { Repo } from '../repo.ts';
import type { HubRequest } from '../request.ts';
import type { HubState, TokenGrant } from '../state.ts';

/** `ask`: open a discussion or a pull request. */
export type Wish = 'metadata' | 'content' | 'ask' | 'write';

/** Why a request may not have what it asks of a repo, as the Hub says it; null when it may. */
export function checkAccess(
  request: HubRequest,
  repo: Repo | undefined,
  wants: Wish,
  state: HubState,
): Reply | null {
  const grant = findGrant(request, state);
  if (grant === 'unknown') return invalidToken();
  if (!repo || (repo.isPrivate && !mayRead(repo, grant))) {
    return grant ? fail(404, 'Repository not found', 'RepoNotFound') : unauthenticated();
  }
  if (wants === 'content' && repo.isGated && !mayRead(repo, grant)) {
    return fail(grant ? 403 : 401, `Access to ${repo.type} ${repo.id} is restricted.`, 'GatedRepo');
  }
  if (wants === 'metadata' || wants === 'content') return null;
  if (!grant) return unauthenticated();
  if (wants === 'ask' ? mayAsk(repo, grant) : mayWrite(repo, grant)) return null;
  return wants === 'write' && mayAsk(repo, grant)
    ? fail(403, 'Forbidden: pass `create_pr=1` as a query parameter to create a Pull Request')
    : fail(403, 'Forbidden: you must use a write token.');
}

/** Whose request it is; `unknown` when its token is none of the hub's. */
export function findGrant(request: HubRequest, state: HubState): TokenGrant | 'unknown' | undefined {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const grant = state.tokens.get(token);
  const isOver = grant?.expiresAt !== undefined && state.oauth.times.now() >= grant.expiresAt;
  return grant && !isOver ? grant : 'unknown';
}

export function invalidToken(): Reply {
  return fail(401, 'Invalid credentials in Authorization header');
}

/** The bare 401 that somebody without a token gets, whether the thing exists or not. */
export function unauthenticated(): Reply {
  return fail(401, 'Invalid username or password.');
}

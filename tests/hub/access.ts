import { fail, type Reply } from './reply.ts';
import type { HubRequest } from './request.ts';
import type { Repo } from './repo.ts';
import type { HubState, TokenGrant } from './state.ts';

/** Why a request may not have what it asks of a repo, as the Hub says it; null when it may. */
export function checkAccess(
  request: HubRequest,
  repo: Repo | undefined,
  wants: 'metadata' | 'content' | 'write',
  state: HubState,
): Reply | null {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const grant = token === undefined ? undefined : state.tokens.get(token);
  if (token !== undefined && !grant) return fail(401, 'Invalid credentials in Authorization header');
  if (!repo || (repo.isPrivate && !mayRead(repo, grant))) {
    return grant
      ? fail(404, 'Repository not found', 'RepoNotFound')
      : fail(401, 'Invalid username or password.');
  }
  if (wants === 'content' && repo.isGated && !mayRead(repo, grant)) {
    return fail(grant ? 403 : 401, `Access to ${repo.type} ${repo.id} is restricted.`, 'GatedRepo');
  }
  if (wants === 'write' && grant?.role !== 'write') return fail(grant ? 403 : 401, 'You may not write here.');
  return null;
}

function mayRead(repo: Repo, grant: TokenGrant | undefined): boolean {
  return grant !== undefined && (grant.repos?.includes(repo.id) ?? true);
}

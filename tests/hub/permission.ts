import { permits, permitsNamespace } from './fine-grained.ts';
import { hasScope, READING, WRITING } from './oauth/scopes.ts';
import type { Repo } from './repo.ts';
import { getUserName, type TokenGrant } from './state.ts';

/** The content of a private or gated repo. */
export function mayRead(repo: Repo, grant: TokenGrant | undefined): boolean {
  if (!grant || !(grant.repos?.includes(repo.id) ?? true)) return false;
  if (grant.scopes) return hasScope(grant.scopes, READING);
  if (!grant.fineGrained) return true;
  if (!repo.isPrivate && grant.fineGrained.canReadGatedRepos) return true;
  return permits(grant.fineGrained, repo, ['repo.content.read', 'repo.write']);
}

/** Open discussions and pull requests, and talk in them: also somebody who may not write. */
export function mayAsk(repo: Repo, { role, scopes, fineGrained }: TokenGrant): boolean {
  if (scopes) return scopes.includes('write-discussions');
  if (!fineGrained) return role === 'write';
  return fineGrained.global.includes('discussion.write') || permits(fineGrained, repo, ['discussion.write']);
}

export function mayWrite(repo: Repo, { role, writes, scopes, fineGrained }: TokenGrant): boolean {
  if (role !== 'write' || !(writes?.includes(repo.id) ?? true)) return false;
  if (scopes) return hasScope(scopes, WRITING);
  return !fineGrained || permits(fineGrained, repo, ['repo.write']);
}

/** Make or delete repos of a user or an org. */
export function mayManage(namespace: string, grant: TokenGrant, action: string | undefined): boolean {
  const { role, orgs, scopes, fineGrained } = grant;
  const isMember = orgs === undefined || [getUserName(grant), ...orgs].includes(namespace);
  if (role !== 'write' || !isMember) return false;
  if (scopes) return hasScope(scopes, ['manage-repos', ...(action === 'create' ? ['contribute-repos'] : [])]);
  return !fineGrained || permitsNamespace(fineGrained, namespace);
}

/** What `whoami-v2` says of it. */
export function getRole(grant: TokenGrant): 'read' | 'write' | 'fineGrained' {
  if (grant.fineGrained) return 'fineGrained';
  return grant.scopes && !hasScope(grant.scopes, WRITING) ? 'read' : grant.role;
}

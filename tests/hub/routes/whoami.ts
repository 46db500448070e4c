import { createHash } from 'node:crypto';
import type { FineGrained } from '../fine-grained.ts';
import { getRole } from '../permission.ts';
import { json, type Reply } from '../reply.ts';
import type { HubRequest } from '../request.ts';
import { getUserName, type HubState } from '../state.ts';
import { findGrant, invalidToken, unauthenticated } from './access.ts';

/** `GET /api/whoami-v2` */
export function whoami(request: HubRequest, state: HubState): Reply {
  const grant = findGrant(request, state);
  if (grant === 'unknown') return invalidToken();
  if (!grant) return unauthenticated();
  const name = getUserName(grant);
  return json({
    type: 'user',
    id: `user-${name}`,
    name,
    fullname: name,
    isPro: false,
    canPay: false,
    avatarUrl: 'https://example.org/avatar.png',
    orgs: (grant.orgs ?? []).map((org) => ({
      type: 'org',
      id: `org-${org}`,
      name: org,
      fullname: org,
      roleInOrg: grant.role === 'write' ? 'write' : 'read',
    })),
    auth: {
      type: 'access_token',
      accessToken: {
        displayName: 'a token',
        role: getRole(grant),
        createdAt: '2025-01-01T00:00:00.000Z',
        ...(grant.fineGrained ? { fineGrained: describeGrain(grant.fineGrained) } : {}),
      },
    },
  });
}

function describeGrain({ scoped, ...grain }: FineGrained) {
  return {
    ...grain,
    scoped: scoped.map(({ entity, permissions }) => ({
      entity: { _id: makeId(entity.name), ...entity },
      permissions,
    })),
  };
}

function makeId(name: string): string {
  return createHash('sha1').update(name).digest('hex').slice(0, 24);
}

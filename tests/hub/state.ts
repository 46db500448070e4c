import type { Repo } from './repo.ts';

export interface TokenGrant {
  role: 'read' | 'write';
  /** Private and gated repos (`org/name`) that it may read; all when left out. */
  repos?: readonly string[];
  /** Repos that it may write to with the role `write`; all when left out. Pull requests need none of them. */
  writes?: readonly string[];
  /** Whose it is; `tester` when left out. */
  name?: string;
  /** Organisations of that user, the only ones besides the user that may get new repos; any may when left out. */
  orgs?: readonly string[];
}

/** What was agreed to at `/oauth/authorize`, until its code is used. */
export interface Login {
  challenge: string | null;
  redirectUri: string;
  scope: string;
  grant: TokenGrant;
}

/** All that the hub keeps. */
export interface HubState {
  /** By `{type}/{id}`. */
  repos: Map<string, Repo>;
  /** New by old name, `{type}/{id}` each. */
  renamed: Map<string, string>;
  tokens: Map<string, TokenGrant>;
  /** Who is signed in and agrees at `/oauth/authorize`; null: somebody who declines. */
  visitor: TokenGrant | null;
  /** By code. */
  logins: Map<string, Login>;
  /** LFS content by SHA-256, as the other origin serves it. */
  lfs: Map<string, Buffer>;
  /** Entries a page of a listing. */
  pageSize: number;
  /** Addresses of the hub and of the other origin. */
  base: string;
  cdn: string;
}

export function getUserName(grant: TokenGrant): string {
  return grant.name ?? 'tester';
}

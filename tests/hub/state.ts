import type { FineGrained } from './fine-grained.ts';
import type { OauthBook } from './oauth/oauth-book.ts';
import type { Repo } from './repo.ts';

export interface TokenGrant {
  /** What its owner may do, when `scopes` or `fineGrained` say what of that the token may. */
  role: 'read' | 'write';
  /** Private and gated repos (`org/name`) that it may read; all when left out. */
  repos?: readonly string[];
  /** Repos that it may write to with the role `write`; all when left out. Pull requests need none of them. */
  writes?: readonly string[];
  /** Whose it is; `tester` when left out. */
  name?: string;
  /** Organisations of that user, the only ones besides the user that may get new repos; any may when left out. */
  orgs?: readonly string[];
  /** It is of a sign-in, and may do no more than these. */
  scopes?: readonly string[];
  /** It may do no more than this. */
  fineGrained?: FineGrained;
  /** Milliseconds since 1970; never when left out. */
  expiresAt?: number;
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
  /** Asks the visitor by a page. */
  showsConsent: boolean;
  oauth: OauthBook;
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

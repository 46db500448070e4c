import type { Repo } from './repo.ts';

export interface TokenGrant {
  role: 'read' | 'write';
  /** Private and gated repos (`org/name`) that it may read; all when left out. */
  repos?: readonly string[];
}

/** All that the hub keeps. */
export interface HubState {
  /** By `{type}/{id}`. */
  repos: Map<string, Repo>;
  tokens: Map<string, TokenGrant>;
  /** LFS content by SHA-256, as the other origin serves it. */
  lfs: Map<string, Buffer>;
  /** Entries a page of a listing. */
  pageSize: number;
  /** Addresses of the hub and of the other origin. */
  base: string;
  cdn: string;
}

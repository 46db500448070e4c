/** Scopes that an app may ask for, as the Hub documents them. */
export const SCOPES = [
  'openid',
  'profile',
  'email',
  'read-billing',
  'read-repos',
  'contribute-repos',
  'write-repos',
  'manage-repos',
  'inference-api',
  'jobs',
  'webhooks',
  'write-discussions',
] as const;

/** Each of these holds those before it. */
export const READING: readonly string[] = ['read-repos', 'write-repos', 'manage-repos'];
export const WRITING: readonly string[] = ['write-repos', 'manage-repos'];

/** What an app asks for; null when a scope is none of the Hub's. */
export function readScopes(text: string | null): string[] | null {
  const known: readonly string[] = SCOPES;
  const scopes = (text ?? 'openid profile').split(/\s+/).filter(Boolean);
  return scopes.every((scope) => known.includes(scope)) ? [...new Set(scopes)] : null;
}

export function hasScope(scopes: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((scope) => scopes.includes(scope));
}

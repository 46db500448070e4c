/** What a page's address says when a visitor may have come back from signing in. */
export type SignInRedirect =
  | { kind: 'none' }
  /** The visitor, or the Hub, said no. */
  | { kind: 'refused'; error: string; description: string | null }
  /** `address` is what to give as `redirectedUrl` to `oauthHandleRedirectIfPresent` of `@huggingface/hub`. */
  | { kind: 'signed-in'; address: string };

/**
 * Tells a redirect from sign-in by the parameters that OAuth gives it (RFC 6749, 4.1.2): `state`, and `code` or
 * `error`. A page's own `code` or `error` without a `state` is none.
 * The library reads the whole address as if it were the query, so the first parameter's name comes to be
 * `https://…/?code`, and a fragment comes to belong to the last value: a parameter of no meaning goes first here, and
 * the fragment goes.
 */
export function readSignInRedirect(address: string): SignInRedirect {
  const url = new URL(address);
  const parameters = url.searchParams;
  if (!parameters.get('state')) return { kind: 'none' };
  const error = parameters.get('error');
  if (error) return { kind: 'refused', error, description: parameters.get('error_description') };
  if (!parameters.get('code')) return { kind: 'none' };
  return { kind: 'signed-in', address: `${url.origin}${url.pathname}?from=sign-in&${url.search.slice(1)}` };
}

import { readSignInRedirect, type SignInRedirect } from '../../submission/sign-in-redirect.ts';

/** What the page's address brought along. */
export type Arrival =
  Exclude<SignInRedirect, { kind: 'none' }> | { kind: 'filled-in'; values: URLSearchParams };

/**
 * Takes it out of the address at once, so that it is in no history, bookmark or referrer: what came back from signing
 * in, or the values of a form that has been opened in a tab of its own (`#model=…`). null: nothing.
 */
export function takeArrival(): Arrival | null {
  const redirect = readSignInRedirect(location.href);
  const isFilledIn = location.hash.startsWith('#model=');
  if (redirect.kind === 'none' && !isFilledIn) return null;
  const values = new URLSearchParams(location.hash.slice(1));
  history.replaceState(history.state, '', location.pathname);
  return redirect.kind === 'none' ? { kind: 'filled-in', values } : redirect;
}

/** Where signing in can begin. */
export type SignInPlace =
  | { kind: 'here' }
  /** The page itself, to be opened in a tab of its own, in which the visitor then signs in. */
  | { kind: 'own-tab'; address: string };

/**
 * The Hub's login page refuses to be framed, and what a framed page stores for the way back is kept apart from what
 * the same page sees outside: a page inside a frame, as in a Space, has to leave the frame before sign-in begins.
 *
 * @param view The page's own `window`: `top` differs from `self` in a frame.
 */
export function findSignInPlace(view: {
  self: unknown;
  top: unknown;
  location: { href: string };
}): SignInPlace {
  return view.top === view.self ? { kind: 'here' } : { kind: 'own-tab', address: view.location.href };
}

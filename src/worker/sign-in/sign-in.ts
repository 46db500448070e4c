import { Problem } from '../problem.ts';

/** What a page has of a visitor who has come back from the Hub's sign-in. */
export interface SignIn {
  code: string;
  /** Of PKCE (RFC 7636). */
  verifier: string;
  redirectUri: string;
}

/**
 * Reads what a page sends after a sign-in. Throws a `Problem` for other fields, other shapes and a way back that does
 * not lead to the page's own origin.
 */
export function readSignIn(body: Readonly<Record<string, unknown>>, origin: string): SignIn {
  const { code, code_verifier: verifier, redirect_uri: redirectUri, ...others } = body;
  const isCode = typeof code === 'string' && /^[\x21-\x7e]{1,2000}$/.test(code);
  const isVerifier = typeof verifier === 'string' && /^[\w.~-]{43,128}$/.test(verifier);
  if (!isCode || !isVerifier || typeof redirectUri !== 'string' || Object.keys(others).length > 0) {
    throw new Problem('sign-in-fields');
  }
  const url = URL.parse(redirectUri);
  if (url?.origin !== origin || url.username !== '' || url.password !== '' || url.hash !== '') {
    throw new Problem('redirect-uri');
  }
  return { code, verifier, redirectUri };
}

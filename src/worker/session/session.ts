import type { Submitter } from '../../submission/submission.ts';
import { Problem } from '../problem.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { SessionKey } from './session-key.ts';

export const SESSION_MS = 3_600_000;
const VERSION = 's1';
/** Longer ones are none of ours, and are not looked at. */
const LONGEST = 8000;

export interface Session {
  user: Submitter;
  /** The page's origin that it was made for. */
  origin: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Writes who has signed in so that only a worker with the same token can have written it: `s1.payload.signature`. */
export async function sealSession(session: Session, key: SessionKey): Promise<string> {
  const { user, origin, expiresAt } = session;
  const text = JSON.stringify([user.name, user.orgs, origin, expiresAt]);
  const signed = `${VERSION}.${toBase64Url(new TextEncoder().encode(text))}`;
  const signature = await crypto.subtle.sign('HMAC', await key(), new TextEncoder().encode(signed));
  return `${signed}.${toBase64Url(new Uint8Array(signature))}`;
}

/**
 * Who sends, by the session in `Authorization`. Throws a `Problem` for none, a forged, an expired or another origin's
 * one, and for a token of the Hub, which is never taken.
 */
export async function openSession(
  request: Request,
  origin: string,
  now: number,
  key: SessionKey,
): Promise<Submitter> {
  const header = request.headers.get('Authorization');
  if (header === null) throw new Problem('not-signed-in');
  const sealed = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
  if (/^(?:hf_|api_)/.test(sealed)) throw new Problem('hub-token');
  const session = await verify(sealed, key);
  if (session === null) throw new Problem('bad-session');
  if (session.origin !== origin) throw new Problem('foreign-session');
  if (session.expiresAt <= now) throw new Problem('expired-session');
  return session.user;
}

async function verify(sealed: string, key: SessionKey): Promise<Session | null> {
  if (sealed.length > LONGEST) return null;
  const [version, payload, signature, ...more] = sealed.split('.');
  if (version !== VERSION || payload === undefined || signature === undefined || more.length > 0) return null;
  const [text, sign] = [fromBase64Url(payload), fromBase64Url(signature)];
  if (text === null || sign === null) return null;
  const signed = new TextEncoder().encode(`${version}.${payload}`);
  // Compares in constant time.
  if (!(await crypto.subtle.verify('HMAC', await key(), sign, signed))) return null;
  return read(JSON.parse(new TextDecoder().decode(text)));
}

function read(value: unknown): Session | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const [name, orgs, origin, expiresAt] = list;
  const isText = (one: unknown) => typeof one === 'string';
  if (!isText(name) || !isText(origin) || typeof expiresAt !== 'number' || !Array.isArray(orgs)) return null;
  return { user: { name, orgs: orgs.filter(isText) }, origin, expiresAt };
}

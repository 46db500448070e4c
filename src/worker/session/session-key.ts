/** Gives the key that sessions are signed with. */
export type SessionKey = () => Promise<CryptoKey>;

const encoder = new TextEncoder();

/**
 * Derived from the worker's token, which it cannot be turned back into: no further secret is needed, and a new token
 * ends all sessions. Another board with the same token gets another key.
 *
 * @param label Of the board: its requests dataset and OAuth app.
 */
export function createSessionKey(token: string, label: string): SessionKey {
  let derived: CryptoKey | null = null;
  return async () => (derived ??= await derive(token, label));
}

async function derive(token: string, label: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', encoder.encode(token), 'HKDF', false, ['deriveKey']);
  const info = encoder.encode(`standings worker session 1\n${label}`);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    secret,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  );
}

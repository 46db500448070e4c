/** What only this page knows of a sign-in that it has begun (RFC 7636). */
export interface Secrets {
  state: string;
  verifier: string;
}

export function makeSecrets(): Secrets {
  return { state: randomText(), verifier: randomText() };
}

/** What the Hub is told of the verifier beforehand, S256. */
export async function makeChallenge(verifier: string): Promise<string> {
  return toBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
  );
}

/** 256 bits, 43 characters. */
function randomText(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

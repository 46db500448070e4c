/** Names content as git and git LFS do, in hex. */
export interface Hasher {
  /** git-blob SHA-1. */
  gitBlob(bytes: Uint8Array): string | Promise<string>;
  /** SHA-256. */
  lfs(bytes: Uint8Array): string | Promise<string>;
}

/** The SHA-1 that git gives a file with this content, in hex. */
export async function gitBlobOid(bytes: Uint8Array): Promise<string> {
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const blob = new Uint8Array(header.length + bytes.length);
  blob.set(header);
  blob.set(bytes, header.length);
  return digest('SHA-1', blob);
}

/** The SHA-256 by which git LFS names a file with this content, in hex. */
export function lfsOid(bytes: Uint8Array): Promise<string> {
  return digest('SHA-256', new Uint8Array(bytes));
}

/** By the platform's own cryptography, which browsers and workers have too. */
export const webHasher: Hasher = { gitBlob: gitBlobOid, lfs: lfsOid };

/** Whether an oid is a SHA-256, and so names a file that git LFS keeps. */
export function isLfsOid(oid: string): boolean {
  return oid.length === 64;
}

/** Whether it is an oid at all: 40 or 64 lower-case hex digits. */
export function isOid(text: unknown): text is string {
  return typeof text === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

async function digest(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

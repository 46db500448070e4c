import { UserError } from '../../src/domain/user-error.ts';

/** For whom a file of a published site is downloaded, in the words of a failure. */
export interface Asked {
  /** The option that names the address. */
  flag: string;
  /** What cannot be done without it. */
  consequence: string;
  hint: string;
}

export interface DownloadLimits {
  /** For the whole answer, redirects included. */
  milliseconds: number;
  bytes: number;
}

const LIMITS: DownloadLimits = { milliseconds: 30_000, bytes: 256 * 1024 ** 2 };
const NOT_PUBLISHED = [404, 410];

export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** As it may be printed: without user, password and query, which may hold a key. */
export function nameAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/**
 * The text at an http(s) address; null where nothing is published yet (404, 410). The Hub's token is not sent: only a
 * user and password in the address itself are, and only to its own origin.
 *
 * @throws {UserError} for any other failure, an answer that takes too long, or one that is too large.
 */
export async function downloadPublished(
  address: string,
  asked: Asked,
  limits = LIMITS,
): Promise<string | null> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    const { url, headers } = withoutCredentials(address);
    const response = await fetch(url, { headers, signal });
    if (response.ok) return await readBody(response, limits.bytes, (what) => failure(address, asked, what));
    await response.body?.cancel();
    if (NOT_PUBLISHED.includes(response.status)) return null;
    throw failure(address, asked, `answered ${response.status}`);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const reason = signal.aborted
      ? `gave no whole answer in ${limits.milliseconds / 1000} s`
      : `cannot be reached (${reasonOf(cause)})`;
    throw failure(address, asked, reason, { cause });
  }
}

function withoutCredentials(address: string): { url: URL; headers: Record<string, string> } {
  const url = new URL(address);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  if (username === '' && password === '') return { url, headers: {} };
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { url, headers: { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
}

async function readBody(
  response: Response,
  limit: number,
  fail: (what: string) => UserError,
): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > limit) throw fail(`is larger than ${Math.round(limit / 1e6)} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

function failure(
  address: string,
  { flag, consequence, hint }: Asked,
  what: string,
  options?: ErrorOptions,
): UserError {
  return new UserError(`\`${flag} ${nameAddress(address)}\` ${what}, so ${consequence}.`, hint, options);
}

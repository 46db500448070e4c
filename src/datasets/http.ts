import { type Clock, systemClock } from './clock.ts';
import { attempt } from './http-attempt.ts';
import { HttpStatusError, NetworkError } from './http-error.ts';
import { readRetryAfter } from './retry-after.ts';

export interface HttpOptions {
  /** The Hub's address: the only origin that ever gets the token. */
  endpoint: string;
  token?: string | undefined;
  fetch?: typeof fetch | undefined;
  clock?: Clock | undefined;
  /** In [0, 1), for jitter. */
  random?: (() => number) | undefined;
  /** Tries of one request, the first one counted. */
  tries?: number | undefined;
  /** Milliseconds without a byte after which a try has failed. */
  idleMs?: number | undefined;
}

const RETRIED = [408, 429, 500, 502, 503, 504];
/** The Hub counts in windows of 5 minutes, so nobody is told to wait longer. */
const LONGEST_WAIT_MS = 310_000;

/**
 * A `fetch` for the Hub that may be given to `@huggingface/hub`. It adds the token for the Hub's own origin and takes
 * it away elsewhere, reads the whole body under a deadline, and tries a GET again after a broken connection, a 429
 * or a 5xx, as late as the answer asks. When one request is told to wait, all wait.
 * Rejects with `HttpStatusError` or `NetworkError`: an answer that is no success is never returned.
 */
export function createHttp(options: HttpOptions): typeof fetch {
  const { endpoint, token, fetch = globalThis.fetch, clock = systemClock, random = Math.random } = options;
  const { tries = 5, idleMs = 30_000 } = options;
  const origin = new URL(endpoint).origin;
  let quietUntil = 0;

  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init.headers);
    if (url.origin !== origin) headers.delete('Authorization');
    else if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
    const lastTry = (init.method ?? 'GET') === 'GET' ? tries : 1;

    for (let number = 1; ; number += 1) {
      const pause = quietUntil - clock.now();
      if (pause > 0) await clock.sleep(pause + random() * 1000, init.signal ?? undefined);
      try {
        return succeed(await attempt(url, { ...init, headers }, { fetch, idleMs }), clock.now());
      } catch (error) {
        const wait = getWait(error, number, random());
        if (wait === null || number >= lastTry) throw error;
        if (error instanceof HttpStatusError && error.status === 429) quietUntil = clock.now() + wait;
        else await clock.sleep(wait, init.signal ?? undefined);
      }
    }
  };
}

function succeed(response: Response, now: number): Response {
  if (response.ok) return response;
  const code = /^[A-Za-z]{1,40}$/.exec(response.headers.get('X-Error-Code') ?? '')?.[0] ?? null;
  throw new HttpStatusError(response.status, code, readRetryAfter(response.headers, now));
}

/** Milliseconds until the next try, or null when another try is of no use. Grows from about 0.5 s, doubling. */
function getWait(error: unknown, number: number, random: number): number | null {
  const backoff = 500 * 2 ** (number - 1) * (0.5 + random);
  if (error instanceof NetworkError) return backoff;
  if (!(error instanceof HttpStatusError) || !RETRIED.includes(error.status)) return null;
  const asked = error.retryAfterMs ?? 0;
  return asked > LONGEST_WAIT_MS ? null : Math.max(asked, backoff);
}

import { type Clock, systemClock } from '../clock.ts';
import { attempt, type Pace } from './attempt.ts';
import { backOff, LONGEST_WAIT_MS } from './backoff.ts';
import { BadAnswerError, HttpStatusError, NetworkError, OutOfRetriesError } from './http-error.ts';
import { createQuietTimes, isApi } from './quiet-times.ts';
import { readRetryAfter, readUsedUp } from './retry-after.ts';
import { createRetryBudget, type RetryBudgetOptions } from './retry-budget.ts';
import { createTransfer, type Transfer } from './transfer.ts';

export interface HttpOptions extends Partial<Pace> {
  /** The Hub's address: the only origin that ever gets the token. */
  endpoint: string;
  token?: string | undefined;
  fetch?: typeof fetch | undefined;
  clock?: Clock | undefined;
  /** In [0, 1), for jitter. */
  random?: (() => number) | undefined;
  /** Tries of one request, the first one counted. */
  tries?: number | undefined;
  budget?: RetryBudgetOptions | undefined;
  /** Ends every request that is under way, down to its socket, and every wait. */
  signal?: AbortSignal | undefined;
  /** Counts what is asked and what comes. */
  transfer?: Transfer | undefined;
  /** Told when the server asks to wait, in milliseconds. */
  onWait?: ((milliseconds: number) => void) | undefined;
}

const RETRIED = [408, 429, 500, 502, 503, 504];

/**
 * A `fetch` for the Hub that may be given to `@huggingface/hub`. It adds the token for the Hub's own origin and takes
 * it away elsewhere, reads the whole body at a pace, and tries a GET again after a broken connection, an answer that
 * is cut off, a 429 or a 5xx, as late as the answer asks and as often as the budget allows. When one request is told
 * to wait, or that the quota is used up, all of its kind wait.
 * Rejects with an error of http-error.ts or with the signal's reason: an answer that is no success is never returned.
 */
export function createHttp(options: HttpOptions): typeof fetch {
  const { endpoint, token, fetch = globalThis.fetch, clock = systemClock, random = Math.random } = options;
  const { tries = 5, transfer = createTransfer(), onWait } = options;
  const { idleMs = 30_000, graceMs = 60_000, bytesPerSecond = 5_000 } = options;
  const attemptOptions = { fetch, transfer, idleMs, graceMs, bytesPerSecond };
  const origin = new URL(endpoint).origin;
  const quiet = createQuietTimes(clock);
  const budget = createRetryBudget(options.budget);

  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init.headers);
    if (url.origin !== origin) headers.delete('Authorization');
    else if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
    const isGet = (init.method ?? 'GET') === 'GET';
    const signals = [init.signal, options.signal].filter((signal) => signal instanceof AbortSignal);
    const sleep = (milliseconds: number) => clock.sleep(milliseconds, AbortSignal.any(signals));

    for (let number = 1; ; number += 1) {
      for (let pause = quiet.remaining(url); pause > 0; pause = quiet.remaining(url)) {
        onWait?.(pause);
        await sleep(pause + random() * 1000);
      }
      for (const signal of signals) signal.throwIfAborted();
      transfer.requests += 1;
      if (number > 1) transfer.retries += 1;
      try {
        const answer = await attempt(url, { ...init, headers }, signals, attemptOptions);
        const usedUp = readUsedUp(answer.response.headers);
        if (usedUp !== null && usedUp <= LONGEST_WAIT_MS) quiet.extend(url, usedUp);
        const response = succeed(answer, clock.now(), isGet && isApi(url));
        budget.earn();
        return response;
      } catch (error) {
        const wait = getWait(error, number, random());
        if (wait === null || !isGet || number >= tries) throw error;
        if (error instanceof HttpStatusError && error.status === 429) {
          quiet.extend(url, wait);
        } else {
          if (!budget.spend()) throw new OutOfRetriesError(error, budget.spent);
          await sleep(wait);
        }
      }
    }
  };
}

/** An answer of the API must be JSON: one that ends early may have a length that agrees with it. */
function succeed(
  { response, body }: { response: Response; body: Uint8Array },
  now: number,
  mustBeJson: boolean,
): Response {
  if (!response.ok) {
    const code = /^[A-Za-z]{1,40}$/.exec(response.headers.get('X-Error-Code') ?? '')?.[0] ?? null;
    throw new HttpStatusError(response.status, code, readRetryAfter(response.headers, now));
  }
  if (mustBeJson && !isJson(body)) throw new BadAnswerError('it is no JSON');
  return response;
}

function isJson(body: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(body));
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds until the next try, or null when another try is of no use. */
function getWait(error: unknown, number: number, random: number): number | null {
  if (error instanceof NetworkError || error instanceof BadAnswerError) return backOff(number, random);
  if (!(error instanceof HttpStatusError) || !RETRIED.includes(error.status)) return null;
  const asked = error.retryAfterMs;
  return asked !== null && asked > LONGEST_WAIT_MS ? null : backOff(number, random, asked);
}

import { type Clock, systemClock } from '../../clock.ts';
import { backOff, LONGEST_WAIT_MS } from '../../http/backoff.ts';
import { BadAnswerError, HttpStatusError, NetworkError } from '../../http/http-error.ts';

export interface PatienceOptions {
  clock?: Clock | undefined;
  /** In [0, 1), for jitter. */
  random?: (() => number) | undefined;
  /** The first one counted. */
  tries?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** How long and how often to try what `createHttp` sends only once, because it is no GET. */
export interface Patience {
  tries: number;
  /** Waits after the try of this number: from about 0.5 s, doubling, or as long as the answer asks. */
  wait(number: number, error?: unknown): Promise<void>;
  /** For a request that changes nothing when it is sent twice. */
  retry<T>(run: () => Promise<T>): Promise<T>;
}

const PASSING = [408, 409, 429, 500, 502, 503, 504];

export function createPatience(options: PatienceOptions): Patience {
  const { clock = systemClock, random = Math.random, tries = 5, signal } = options;

  const wait = async (number: number, error?: unknown) => {
    const asked = error instanceof HttpStatusError ? error.retryAfterMs : null;
    if (asked !== null && asked > LONGEST_WAIT_MS) throw error;
    await clock.sleep(backOff(number, random(), asked), signal);
  };

  return {
    tries,
    wait,
    async retry(run) {
      for (let number = 1; ; number += 1) {
        try {
          return await run();
        } catch (error) {
          if (!isPassing(error) || number >= tries) throw error;
          await wait(number, error);
        }
      }
    },
  };
}

function isPassing(error: unknown): boolean {
  if (error instanceof HttpStatusError) return PASSING.includes(error.status);
  return error instanceof NetworkError || error instanceof BadAnswerError;
}

import { BadAnswerError, NetworkError } from './http-error.ts';
import type { Transfer } from './transfer.ts';

/** How slowly an answer may come. */
export interface Pace {
  /** Milliseconds in which at least a byte must arrive. */
  idleMs: number;
  /** Milliseconds that a whole answer may take in any case; after them it must come at `bytesPerSecond`. */
  graceMs: number;
  bytesPerSecond: number;
}

export interface AttemptOptions extends Pace {
  fetch: typeof fetch;
  transfer: Transfer;
}

/** An answer and its body, which `response` holds too. */
export interface Answer {
  response: Response;
  body: Uint8Array<ArrayBuffer>;
}

/**
 * One request with its whole body. Rejects with a `NetworkError` when the answer does not come, stops coming, comes
 * too slowly or breaks off (the platform checks `Content-Length`); with a `BadAnswerError` when it goes on beyond the
 * range that was asked for, as from a server that knows no ranges; with the caller's reason when the caller aborts.
 * In every case the connection is let go.
 */
export async function attempt(
  url: URL,
  init: RequestInit,
  signals: readonly AbortSignal[],
  options: AttemptOptions,
): Promise<Answer> {
  const stop = new AbortController();
  const signal = AbortSignal.any([...signals, stop.signal]);
  const pace = watchPace(options, stop);
  try {
    const response = await options.fetch(url, { ...init, signal });
    const most = response.ok ? readRangeLength(init.headers) : Infinity;
    let received = 0;
    const body = await readBody(response, (bytes) => {
      options.transfer.bytes += bytes;
      received += bytes;
      if (received > most) throw new BadAnswerError('it is longer than the part that was asked for');
      pace.received(bytes);
    });
    const hasBody = ![204, 205, 304].includes(response.status);
    return { response: new Response(hasBody ? body : null, response), body };
  } catch (cause) {
    for (const one of signals) one.throwIfAborted();
    // Lets go of a connection over which more would come.
    stop.abort();
    if (cause instanceof BadAnswerError) throw cause;
    throw stop.signal.reason instanceof NetworkError
      ? stop.signal.reason
      : new NetworkError(describe(cause), { cause });
  } finally {
    pace.stop();
  }
}

/** How many bytes `Range: bytes=first-last` asks for. */
function readRangeLength(headers: RequestInit['headers']): number {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(new Headers(headers).get('Range') ?? '') ?? [];
  return first === undefined || last === undefined ? Infinity : Number(last) - Number(first) + 1;
}

/** Aborts with a `NetworkError` when nothing comes for too long, or too little. */
function watchPace({ idleMs, graceMs, bytesPerSecond }: Pace, controller: AbortController) {
  const started = performance.now();
  let total = 0;
  const start = () =>
    setTimeout(() => controller.abort(new NetworkError(`nothing came for ${idleMs / 1000} s`)), idleMs);
  let timer = start();
  const stop = () => clearTimeout(timer);
  return {
    received(bytes: number) {
      stop();
      timer = start();
      total += bytes;
      const elapsed = performance.now() - started;
      if (elapsed <= graceMs + (total / bytesPerSecond) * 1000) return;
      controller.abort(new NetworkError(`only ${total} bytes came in ${Math.round(elapsed / 1000)} s`));
    },
    stop,
  };
}

async function readBody(
  response: Response,
  onChunk: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
    onChunk(step.value.length);
    chunks.push(step.value);
    length += step.value.length;
  }
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

/** The code that the platform gives a failure, such as `ECONNREFUSED`: never a text that may quote a header. */
function describe(cause: unknown): string {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') return error.code;
  }
  return 'the connection failed';
}

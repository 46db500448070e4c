import { NetworkError } from './http-error.ts';

export interface AttemptOptions {
  fetch: typeof fetch;
  /** Milliseconds in which at least a byte must arrive. */
  idleMs: number;
}

/**
 * One request with its whole body. Rejects with a `NetworkError` when the answer does not come, stops coming or
 * breaks off (the platform checks `Content-Length`); with the caller's reason when the caller aborts.
 */
export async function attempt(url: URL, init: RequestInit, options: AttemptOptions): Promise<Response> {
  const silence = new AbortController();
  const signal = init.signal ? AbortSignal.any([init.signal, silence.signal]) : silence.signal;
  const timer = createIdleTimer(silence, options.idleMs);
  try {
    const response = await options.fetch(url, { ...init, signal });
    const body = await readBody(response, timer.restart);
    const hasBody = ![204, 205, 304].includes(response.status);
    return new Response(hasBody ? body : null, response);
  } catch (cause) {
    init.signal?.throwIfAborted();
    throw silence.signal.aborted
      ? new NetworkError(`nothing came for ${options.idleMs / 1000} s`)
      : new NetworkError(describe(cause), { cause });
  } finally {
    timer.stop();
  }
}

function createIdleTimer(controller: AbortController, idleMs: number) {
  const start = () => setTimeout(() => controller.abort(), idleMs);
  let timer = start();
  const stop = () => clearTimeout(timer);
  const restart = () => {
    stop();
    timer = start();
  };
  return { restart, stop };
}

async function readBody(response: Response, onChunk: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
    onChunk();
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

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { UserError } from '../../domain/user-error.ts';

export interface ServeOptions {
  /** 0: a free one. */
  port: number;
  host: string;
}

export interface RunningWorker {
  address: string;
  /** Takes no more requests, and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** Serves a fetch handler by the http server of Node. */
export async function serveWorker(
  handle: (request: Request) => Promise<Response>,
  { port, host }: ServeOptions,
): Promise<RunningWorker> {
  const server = createServer(
    { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5000 },
    (message, reply) => void answer(message, reply, handle),
  );
  await listen(server, port, host);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function answer(
  message: IncomingMessage,
  reply: ServerResponse,
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  const request = toRequest(message);
  if (request === null) {
    reply.writeHead(400).end();
    return;
  }
  const response = await handle(request);
  // What is left of a body that was not read would be taken for the next request.
  const isRead = message.complete;
  reply.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...(isRead ? {} : { Connection: 'close' }),
  });
  reply.end(Buffer.from(await response.arrayBuffer()));
}

/** null for what no fetch handler could get: a method or an address that the platform refuses. */
function toRequest(message: IncomingMessage): Request | null {
  const { method = 'GET', url = '/', headers } = message;
  if (!url.startsWith('/')) return null;
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  );
  try {
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const body = hasBody ? (Readable.toWeb(message) as ReadableStream<Uint8Array>) : null;
    const init = { method, headers: pairs.map(([name, value]): [string, string] => [name, value]), body };
    return new Request(`http://worker.invalid${url}`, { ...init, duplex: 'half' } as RequestInit);
  } catch {
    return null;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new UserError(
          `The worker cannot listen at ${host}:${port} (${error.code ?? error.message}).`,
          'Name another port with `--port`, or another address with `--host`.',
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Reply } from './reply.ts';
import type { HubRequest } from './request.ts';

export interface RunningServer {
  address: string;
  close(): Promise<void>;
}

/** Serves what `reply` answers, on a free port of the loopback interface or on the given one. */
export async function serve(
  origin: HubRequest['origin'],
  reply: (request: HubRequest) => Reply,
  port = 0,
): Promise<RunningServer> {
  const server = createServer((message, response) => {
    void readRequest(message, origin).then((request) => send(reply(request), request, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { address: `http://127.0.0.1:${getPort(server)}`, close: () => close(server) };
}

async function readRequest(message: IncomingMessage, origin: HubRequest['origin']): Promise<HubRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  const { method = 'GET', url = '/', headers } = message;
  return { method, url, headers, body: Buffer.concat(chunks), origin, status: 0 };
}

function send(reply: Reply, request: HubRequest, response: ServerResponse): void {
  request.status = reply.status;
  response.writeHead(reply.status, { 'Content-Length': String(reply.body.length), ...reply.headers });
  if (request.method === 'HEAD') {
    response.end();
  } else if (reply.breakAfter !== undefined) {
    response.write(reply.body.subarray(0, reply.breakAfter), () => response.destroy());
  } else if (reply.stallAfter !== undefined) {
    response.flushHeaders();
    response.write(reply.body.subarray(0, reply.stallAfter));
  } else if (reply.dripMs !== undefined) {
    response.flushHeaders();
    void drip(reply.body, reply.dripMs, response);
  } else {
    response.end(reply.body);
  }
}

async function drip(body: Buffer, milliseconds: number, response: ServerResponse): Promise<void> {
  const size = Math.ceil(body.length / 4);
  for (let start = 0; start < body.length; start += size) {
    await setTimeout(milliseconds);
    response.write(body.subarray(start, start + size));
  }
  response.end();
}

function getPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

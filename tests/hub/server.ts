import { createServer, type IncomingMessage, type Server } from 'node:http';
import { deliver } from './deliver.ts';
import type { Reply } from './reply.ts';
import type { HubRequest } from './request.ts';

export interface RunningServer {
  address: string;
  close(): Promise<void>;
}

/** Each origin has a host of its own: Python's client takes two ports of one host for the same server. */
const HOSTS = { hub: '127.0.0.1', cdn: 'localhost' };

/** Serves what `reply` answers, on a free port of the loopback interface or on the given one. */
export async function serve(
  origin: HubRequest['origin'],
  reply: (request: HubRequest) => Reply,
  port = 0,
): Promise<RunningServer> {
  const server = createServer((message, response) => {
    void readRequest(message, origin).then((request) => {
      const replied = reply(request);
      request.status = replied.status;
      return deliver(replied, request.method, response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOSTS[origin], resolve);
  });
  return { address: `http://${HOSTS[origin]}:${getPort(server)}`, close: () => close(server) };
}

async function readRequest(message: IncomingMessage, origin: HubRequest['origin']): Promise<HubRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  const { method = 'GET', url = '/', headers } = message;
  return { method, url, headers, body: Buffer.concat(chunks), origin, status: 0 };
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

import { request } from 'node:http';
import { connect } from 'node:net';

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  /** In parts it goes without a length, one chunk each. */
  body?: string | Uint8Array | readonly (string | Uint8Array)[];
  /** Whether the body is never ended. */
  leavesOpen?: boolean;
}

export interface Got {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
  json: Record<string, unknown>;
}

/** One request as it is, also with what a browser would refuse to send. */
export function send(
  address: string,
  path: string,
  { method = 'GET', headers = {}, body, leavesOpen }: Sent,
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const url = new URL(address);
    const isWhole = typeof body === 'string' || body instanceof Uint8Array;
    const length = isWhole ? { 'Content-Length': String(Buffer.byteLength(body)) } : {};
    const options = { host: url.hostname, port: url.port, path, method, agent: false };
    const message = request({ ...options, headers: { ...length, ...headers } }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text, json: parse(text) });
      });
      reply.on('error', reject);
    });
    // A server that has answered need not take the rest of a body.
    message.on('error', (error) => setTimeout(() => reject(error), 500));
    for (const part of isWhole ? [body] : (body ?? [])) message.write(part);
    if (leavesOpen !== true) message.end();
  });
}

/** Bytes on the wire, and the status that comes back first. */
export function sendRaw(address: string, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let got = '';
    socket.on('data', (chunk: Buffer) => {
      got += chunk.toString('latin1');
      const status = /^HTTP\/1\.1 (\d+)/.exec(got)?.[1];
      if (status === undefined) return;
      resolve(Number(status));
      socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed without an answer')));
  });
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

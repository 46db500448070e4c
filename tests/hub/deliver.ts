import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Reply } from './reply.ts';

/** Puts an answer on the wire, with whatever is to go wrong there. */
export async function deliver(reply: Reply, method: string, response: ServerResponse): Promise<void> {
  const { body, delivery } = reply;
  if (reply.delayMs !== undefined) await setTimeout(reply.delayMs, undefined, { ref: false });
  if (response.destroyed) return;
  if (delivery?.kind === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const headers: Record<string, string> = { 'Content-Length': String(body.length), ...reply.headers };
  response.writeHead(reply.status, headers);
  if (method === 'HEAD') {
    response.end();
  } else if (delivery?.kind === 'break') {
    response.write(body.subarray(0, delivery.after), () => response.destroy());
  } else if (delivery?.kind === 'stall') {
    response.flushHeaders();
    response.write(body.subarray(0, delivery.after));
  } else if (delivery?.kind === 'drip') {
    response.flushHeaders();
    await drip(body, delivery, response);
  } else if (headers['Content-Length'] !== String(body.length)) {
    // A connection that stays open would leave the client waiting for the rest.
    response.write(body, () => response.socket?.end());
  } else {
    response.end(body);
  }
}

async function drip(
  body: Buffer,
  { bytes, milliseconds }: { bytes: number; milliseconds: number },
  response: ServerResponse,
): Promise<void> {
  for (let start = 0; start < body.length && !response.destroyed; start += bytes) {
    await setTimeout(milliseconds);
    response.write(body.subarray(start, start + bytes));
  }
  response.end();
}

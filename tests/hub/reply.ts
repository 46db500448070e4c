/** What a route answers, before it goes over the wire. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** How it goes over the wire when not as it should. */
  delivery?: Delivery;
  /** Wait so long before the first byte. */
  delayMs?: number;
}

export type Delivery =
  /** Send the body up to here and then nothing, the connection open. */
  | { kind: 'stall'; after: number }
  /** Send the body up to here and then break the connection. */
  | { kind: 'break'; after: number }
  /** Reset the connection instead of an answer. */
  | { kind: 'reset' }
  /** Send so many bytes at a time, with a pause before each part. */
  | { kind: 'drip'; bytes: number; milliseconds: number };

export function json(value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** The Hub's error shape: `{error}` and the same in headers. Without a code it is a bare one. */
export function fail(status: number, message: string, code?: string): Reply {
  const text = message.replaceAll(/[^\x20-\x7e]+/g, ' ');
  const headers = { 'X-Error-Message': text, ...(code === undefined ? {} : { 'X-Error-Code': code }) };
  return { ...json({ error: message }, headers), status };
}

/** Sends the client elsewhere. */
export function redirect(status: 302 | 307, location: string, headers: Record<string, string> = {}): Reply {
  return { status, headers: { ...headers, Location: location }, body: Buffer.alloc(0) };
}

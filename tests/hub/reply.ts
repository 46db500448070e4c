/** What a route answers, before it goes over the wire. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** Send the body up to here and then nothing, the connection open. */
  stallAfter?: number;
  /** Send the body up to here and then break the connection. */
  breakAfter?: number;
  /** Send the body in four parts, each so many milliseconds after the one before. */
  dripMs?: number;
}

export function json(value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** The Hub's error shape: `{error}` and the same in headers. Without a code it is a bare one. */
export function fail(status: number, message: string, code?: string): Reply {
  const headers = { 'X-Error-Message': message, ...(code === undefined ? {} : { 'X-Error-Code': code }) };
  return { ...json({ error: message }, headers), status };
}

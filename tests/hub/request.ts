import type { IncomingHttpHeaders } from 'node:http';

/** One request as the hub received it. */
export interface HubRequest {
  method: string;
  /** Path and query as on the wire, still encoded. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** `cdn`: the other origin, to which LFS files redirect. */
  origin: 'hub' | 'cdn';
  /** What was answered; 0 until then. */
  status: number;
}

/** Steps of the path, each decoded after the split, so that an encoded `/` stays inside its step. */
export function readSteps(url: string): string[] {
  const path = url.split('?')[0] ?? '';
  return path.split('/').slice(1).map(decodeURIComponent);
}

export function readQuery(url: string): URLSearchParams {
  return new URLSearchParams(url.split('?')[1] ?? '');
}

/** How both clients write a boolean: `true`, and Python's `1`. */
export function isTrue(value: string | null): boolean {
  return value === 'true' || value === 'True' || value === '1';
}

/** A field of a form body. */
export function readForm(body: Buffer): URLSearchParams {
  return new URLSearchParams(body.toString());
}

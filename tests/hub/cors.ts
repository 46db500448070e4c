import type { Reply } from './reply.ts';
import type { HubRequest } from './request.ts';

const EXPOSED = [
  'X-Repo-Commit',
  'X-Request-Id',
  'X-Error-Code',
  'X-Error-Message',
  'X-Total-Count',
  'X-Linked-Size',
  'X-Linked-Etag',
  'ETag',
  'Link',
  'Accept-Ranges',
  'Content-Range',
  'RateLimit',
].join(',');

/** What a browser's preflight gets; null when the request is none. */
export function answerPreflight({ method, headers, url }: HubRequest): Reply | null {
  if (method !== 'OPTIONS' || isForVisitors(url)) return null;
  return {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET,HEAD,POST,PUT,DELETE',
      'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
      'Access-Control-Max-Age': '86400',
    },
    body: Buffer.alloc(0),
  };
}

/** Headers that let a page of another origin read the answer; none for a client that is not a browser. */
export function corsHeaders({ headers: { origin }, url }: HubRequest): Record<string, string> {
  if (origin === undefined || isForVisitors(url)) return {};
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': EXPOSED, Vary: 'Origin' };
}

/** A page that a visitor goes to: no script may read it. */
function isForVisitors(url: string): boolean {
  return url.startsWith('/oauth/authorize');
}

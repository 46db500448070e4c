import { fail, type Reply } from './reply.ts';
import type { HubRequest } from './request.ts';

/** Requests that each client may make in a window of so many seconds. */
export interface Quota {
  api: number;
  resolvers: number;
  seconds: number;
}

interface Window {
  start: number;
  used: number;
}

/** Counts requests by token, or all those without one together, as the Hub does. */
export class QuotaBook {
  readonly #quota: Quota;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(quota: Quota, now: () => number) {
    this.#quota = quota;
    this.#now = now;
  }

  /** Counts a request: its answer's `RateLimit` headers, and the 429 when the quota is used up. */
  count(request: HubRequest): { headers: Record<string, string>; refusal: Reply | null } {
    const kind = getKind(request);
    if (kind === null) return { headers: {}, refusal: null };
    const { [kind]: limit, seconds } = this.#quota;
    const key = `${kind} ${request.headers.authorization ?? 'anonymous'}`;
    const now = this.#now();
    const last = this.#windows.get(key);
    const window = last && now - last.start < seconds * 1000 ? last : { start: now, used: 0 };
    this.#windows.set(key, window);
    window.used += 1;
    const rest = Math.ceil(seconds - (now - window.start) / 1000);
    const headers = {
      RateLimit: `"${kind}";r=${Math.max(0, limit - window.used)};t=${rest}`,
      'RateLimit-Policy': `"fixed window";"${kind}";q=${limit};w=${seconds}`,
    };
    if (window.used <= limit) return { headers, refusal: null };
    const reply = fail(429, `We had to rate limit you, you hit the quota of ${limit} ${kind} requests`);
    return { headers, refusal: reply };
  }
}

function getKind({ origin, url }: HubRequest): 'api' | 'resolvers' | null {
  if (origin === 'cdn') return null;
  if (url.startsWith('/api/')) return 'api';
  return /\/(resolve|raw)\//.test(url) ? 'resolvers' : null;
}

/**
 * How long an answer asks to wait, in milliseconds from `now`: `Retry-After` (seconds or a date), else the `t` of a
 * used-up `RateLimit: "api";r=0;t=55`. null when it does not say.
 */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const retryAfter = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const limit = headers.get('RateLimit') ?? '';
  const seconds = /;\s*t=(\d+)/.exec(limit)?.[1];
  return seconds !== undefined && /;\s*r=0(?:;|$)/.test(limit) ? Number(seconds) * 1000 : null;
}

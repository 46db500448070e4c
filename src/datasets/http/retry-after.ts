/**
 * How long an answer asks to wait, in milliseconds from `now`: `Retry-After` (seconds or a date), else the longest
 * `t` of the used-up items of `RateLimit: "api";r=0;t=55`. null when it does not say.
 */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const retryAfter = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? readUsedUp(headers) : Math.max(0, date - now);
}

/** Milliseconds until a quota that `RateLimit` says is used up begins anew; null when none is used up. */
export function readUsedUp(headers: Headers): number | null {
  const items = (headers.get('RateLimit') ?? '')
    .split(',')
    .filter((item) => /;\s*r=0(?:\s*;|\s*$)/.test(item));
  const seconds = items.flatMap((item) => /;\s*t=(\d+)/.exec(item)?.[1] ?? []).map(Number);
  return seconds.length === 0 ? null : Math.max(...seconds) * 1000;
}

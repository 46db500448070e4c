import type { Clock } from '../clock.ts';

/** Until when a server asks for quiet. The Hub counts requests to its API and to its files apart. */
export interface QuietTimes {
  /** No request of this kind for so many milliseconds from now. */
  extend(url: URL, milliseconds: number): void;
  /** Milliseconds until the next request of this kind; 0 when it may go. */
  remaining(url: URL): number;
}

export function createQuietTimes(clock: Clock): QuietTimes {
  const until = new Map<string, number>();
  const kindOf = (url: URL) => `${url.origin}${isApi(url) ? '/api' : ''}`;
  return {
    extend(url, milliseconds) {
      const end = clock.now() + milliseconds;
      until.set(kindOf(url), Math.max(end, until.get(kindOf(url)) ?? 0));
    },
    remaining: (url) => Math.max(0, (until.get(kindOf(url)) ?? 0) - clock.now()),
  };
}

/** Whether it asks the Hub's API, and not for a file. */
export function isApi({ pathname }: URL): boolean {
  return pathname.includes('/api/') && !pathname.includes('/resolve/');
}

import type { WorkerPorts } from './worker-ports.ts';

/** Something that only one request of this worker does at a time. */
export interface Turn {
  /** Waits for the turn; gives what ends it, or null when it has not come until then (milliseconds since 1970). */
  take(until: number): Promise<(() => void) | null>;
}

/** A request that is gone, as when a visitor closes the page, holds nobody up for longer. */
const LONGEST_TURN_MS = 12_000;

/**
 * First come, first served. Each looks by itself whether it is next: on Cloudflare a request may end in the middle, and
 * a promise of its own with it.
 */
export function createTurn({ now }: Pick<WorkerPorts, 'now'>): Turn {
  const waiting: { until: number }[] = [];
  let current: { since: number } | null = null;
  const isFree = () => current === null || now() - current.since > LONGEST_TURN_MS;
  return {
    async take(until) {
      const place = { until };
      waiting.push(place);
      for (;;) {
        while (waiting[0] !== undefined && waiting[0] !== place && now() > waiting[0].until) waiting.shift();
        if (waiting[0] === place && isFree()) {
          waiting.shift();
          const mine = { since: now() };
          current = mine;
          return () => {
            if (current === mine) current = null;
          };
        }
        if (now() > until) {
          const index = waiting.indexOf(place);
          if (index >= 0) waiting.splice(index, 1);
          return null;
        }
        await new Promise((resolve) => setTimeout(resolve, Math.min(10 + waiting.indexOf(place) * 5, 100)));
      }
    },
  };
}

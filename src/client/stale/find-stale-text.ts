import type { Pledge } from '../../domain/freshness/pledge.ts';
import { staleText } from '../../domain/freshness/stale-text.ts';
import { judgePledge } from '../../domain/freshness/verdict.ts';
import { askHub } from './ask-hub.ts';

const TIMEOUT = 8000;

/** What a page is to say about data that are older than promised, once the Hub has been asked; null: nothing. */
export async function findStaleText(pledge: Pledge, now: number): Promise<string | null> {
  const ports = { fetch: fetch.bind(globalThis), signal: AbortSignal.timeout(TIMEOUT) };
  const answers = await Promise.all(
    pledge.sources.map(async ({ commitsUrl }) => (commitsUrl === null ? null : askHub(commitsUrl, ports))),
  );
  return staleText(pledge, judgePledge(pledge, answers, now), now);
}

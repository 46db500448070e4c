import type { FinderSettings } from '../../client/queue/settings.ts';
import { formatDate } from '../../domain/date-format.ts';
import { durationText } from '../../domain/queue/duration-text.ts';
import { getSite } from '../../site.ts';

/** What the page tells its finder of requests, and the origins that it may ask. */
export async function getFinderSettings(): Promise<{ settings: FinderSettings; origins: string[] }> {
  const { board, hub, pledge, requestsPlace } = await getSite();
  const source = board.sources.requests;
  const isAsked = requestsPlace !== null && hub !== '';
  return {
    settings: {
      dataOf: formatDate(source?.committedAt ?? null),
      within: pledge && durationText(Math.ceil(pledge.hours)),
      hub: isAsked ? { origin: hub, ...requestsPlace, revision: source?.revision ?? null } : null,
    },
    origins: isAsked ? hubHosts(hub) : [],
  };
}

/** Large files of the public Hub are served by hosts of its other domain. */
function hubHosts(hub: string): string[] {
  return hub === 'https://huggingface.co' ? [hub, 'https://*.hf.co'] : [hub];
}

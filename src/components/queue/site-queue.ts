import { createResultFinder, type RequestResult } from '../../domain/queue/request-result.ts';
import { finishedPages, type FinishedPage } from '../../domain/queue/queue-pages.ts';
import { makeQueue, type Queue, type QueuedRequest } from '../../domain/queue/queue.ts';
import { requestFragment } from '../../domain/queue/request-place.ts';
import type { EvaluationRequest } from '../../domain/request.ts';
import { getSite } from '../../site.ts';

export interface SiteQueue extends Queue {
  pages: FinishedPage<QueuedRequest>[];
  /** How many have finished. */
  finished: number;
  resultOf(request: EvaluationRequest): RequestResult;
  /** The address of a request's row below the site's address, on whichever page it is. */
  placeOf(request: EvaluationRequest): string;
}

let queue: Promise<SiteQueue> | undefined;

/** The board's requests as of the commit that they were read at, in their groups and on their pages. */
export function getQueue(): Promise<SiteQueue> {
  // Once a build, as several pages ask for it.
  queue ??= createQueue();
  return queue;
}

async function createQueue(): Promise<SiteQueue> {
  const { board } = await getSite();
  const made = makeQueue(board.requests, board.sources.requests?.committedAt ?? null);
  const finished = made.groups.find(({ id }) => id === 'finished')?.requests ?? [];
  const pages = finishedPages(finished);
  const later = new Map(
    pages.slice(1).flatMap(({ path, items }) => items.map(({ request }) => [request.path, path])),
  );
  return {
    ...made,
    pages,
    finished: finished.length,
    resultOf: createResultFinder(board),
    placeOf: ({ path }) => `${later.get(path) ?? 'queue/'}#${requestFragment(path)}`,
  };
}

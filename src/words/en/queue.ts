/** The page of the requests: what waits, runs, has failed, and has finished. */

export const title = 'Queue';
export const finishedTitle = 'Finished requests';
export const breadcrumb = 'Breadcrumb';

export function description(board: string): string {
  return `Every model that was submitted to ${board}: what waits, what runs, what has failed and why, and what has finished.`;
}

export function finishedDescription(board: string, from: number, to: number, total: number): string {
  return `Finished requests of ${board}, ${from} to ${to} of ${total}, the newest first.`;
}

export function openRequests(count: number): string {
  return count === 1 ? 'One open request' : `${count === 0 ? 'No' : count} open requests`;
}

/** After `openRequests`; around a date. */
export const oldest: readonly [before: string, after: string] = [', the oldest from ', ''];
export const submitAModel = 'Submit a model';
export const asOf = 'As of';

/** When the next build is due at the latest. */
export function rebuilt(within: string): string {
  return `Within ${within} of any change this site is meant to be rebuilt, so a request made now shows here by then.`;
}

export const notPromised = 'A new request shows here once the site has been built anew.';

export const noRequests = 'There are no requests yet.';
export const noRequestsYet = 'Once a model is submitted, its request waits here.';

export const groups = {
  running: {
    name: 'Running',
    note: 'Being evaluated now. There is nothing to do but wait.',
  },
  waiting: {
    name: 'Waiting',
    note: 'Oldest first. What is to run again waits like the others. There is nothing to do but wait.',
  },
  failed: {
    name: 'Failed',
    note: 'Mend the cause and submit again; nothing is retried on its own.',
  },
  cancelled: {
    name: 'Cancelled',
    note: 'Taken out of the queue, and not evaluated. Submit again where the reason no longer holds.',
  },
  unknown: {
    name: 'Unknown status',
    note: 'The file has a word that this site does not know. The board’s operators know what it means.',
  },
  finished: {
    name: 'Finished',
    note: 'Evaluated, the newest submission first. The result is in the standings.',
  },
};

export const revision = 'Revision';
export const precision = 'Precision';
export const submitted = 'Submitted';
export const by = 'By';
export const lastColumns = {
  running: 'Running since',
  waiting: 'Position',
  failed: 'Reason, and what to do',
  cancelled: 'Reason, and what to do',
  unknown: 'Status in the file',
  finished: 'Result',
};

export const noDate = 'no date';
export const notSaid = 'not said';
export const again = 'again';
export const next = 'starts next';

/** How long a request has waited, after its position. */
export function waits(duration: string): string {
  return `waiting ${duration}`;
}

/** How long a request has been running. */
export function runs(duration: string): string {
  return `for ${duration}`;
}

/** Where the file does not say when it was started. */
export const startUnknown = 'The file does not say';
export const stale = 'Stalled?';

export function staleWhy(days: number): string {
  return `For more than ${days} days: its runner may be lost. The board’s operators can have it run again.`;
}

export const noReason = 'The file gives no reason.';
export const noStatus = 'The file gives none.';
export const remedies = {
  mend: 'Mend this, then submit it again.',
  log: 'Its log may say why.',
  ask: 'Ask the board’s operators.',
  resubmit: 'Submit it again if this no longer holds.',
};

export function rank(place: number): string {
  return `Rank ${place}`;
}

/** After a rank. */
export function average(value: string): string {
  return `average ${value}`;
}

export const notRanked = 'Not ranked';
export const resultsOfModel = 'Results of its model';
export const noResults = 'No results are here yet.';

export const file = 'file';
export const log = 'log';

export function permalink(model: string): string {
  return `Link to this request of ${model}`;
}

export function fileOf(model: string): string {
  return `File of the request of ${model}`;
}

export function logOf(model: string): string {
  return `Log of the request of ${model}`;
}

export const moreFinished = 'More finished requests';

export function finishedOf(from: number, to: number, total: number): string {
  return `Finished requests ${from} to ${to} of ${total}`;
}

export function finishedFrom(from: number, to: number): string {
  return `Finished ${from} to ${to}`;
}

export const filter = 'Filter';
export const filterHint = 'model, submitter, reason …';

/** Where a fragment cannot be looked up. */
export const withoutScript =
  'If a link has led you here and no row is marked, its request stands on one of the pages of finished requests, or is newer than the data of this site.';

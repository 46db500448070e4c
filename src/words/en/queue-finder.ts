/** What the queue's page says of requests that do not stand on it. */

export const looking = 'Looking for this request …';
export const model = 'Model';
export const status = 'Status';
export const reason = 'Reason';
export const submitted = 'Submitted';
export const by = 'By';
export const file = 'File';
export const log = 'Log';
export const precision = 'Precision';
export const notSaid = 'not said';

/** It is among the data, and not on this page. */
export const elsewhere = 'It stands on one of the pages of finished requests.';

/** It is on the Hub, and not among the data of this site. */
export function newer(dataOf: string | null): string {
  return `On its way: this request is newer than the data of this site${asOf(dataOf)}.`;
}

/** Nobody can say yet whether there is one. */
export function perhapsNewer(dataOf: string | null): string {
  return `This request is not among the data of this site${asOf(dataOf)}. If it has just been submitted, it is on its way.`;
}

export function nextBuild(within: string | null): string {
  return within === null
    ? 'It shows here once the site has been built anew.'
    : `The next build is due within ${within}.`;
}

export const inPullRequest =
  'On its way: you have submitted it from this browser, and it waits for the board’s operators to take it over.';
export const onHub = 'On the Hub now';
export const gone = 'There is no such request (any more).';
export const goneWhy =
  'It is neither among the data of this site nor in the requests dataset. The link may be cut short, or the request was taken out or renamed.';

export const yours = 'Yours, on the way';
export const aboutYours =
  'Submitted from this browser, and newer than the data of this site. Only this browser knows of this list.';
export const where = 'Where';
export const inDataset = 'In the requests dataset';

/** `name` is its number. */
export function pullRequest(name: string): string {
  return `Pull request ${name}`;
}

export function permalink(model: string): string {
  return `Link to this request of ${model}`;
}

/** After filtering. */
export function filtered(shown: number, total: number): string {
  return `${shown} of ${total} requests on this page`;
}

function asOf(dataOf: string | null): string {
  return dataOf === null ? '' : ` (as of ${dataOf})`;
}

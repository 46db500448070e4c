/** What the pages say that tell of the board's past, and of what has changed. */

export const standings = 'Standings';
export const breadcrumb = 'Breadcrumb';

export const changes = 'Changes';

export function changesOf(board: string): string {
  return `What was added to ${board}, updated and removed, by date.`;
}

export const changesAndFeed: readonly [before: string, feed: string, after: string] = [
  'What was added, updated and removed, by the date of the run or of the data. As a feed: ',
  'Atom',
  '.',
];

export const pastBoards = 'Boards of the past';
export const asJson = 'As JSON';
export const withoutDate = 'Without a date';

export function nowAtRank(rank: number): string {
  return `now at rank ${rank}`;
}

export function goneRows(models: readonly string[]): string {
  const rows = models.length === 1 ? 'One row was' : `${models.length} rows were`;
  return `${rows} on this board once and ${models.length === 1 ? 'is' : 'are'} gone: ${models.join(', ')}.`;
}

export const noChanges =
  'Nothing yet: the result files do not say when they were made, and this site has not been built of other data before. From the next build on, what has changed stands here.';

export function newestChanges(shown: number, all: number): string {
  return `The newest ${shown} of ${all} changes.`;
}

/**
 * What has happened in so many days.
 *
 * @param moved ranked models whose place is another.
 */
export function since(
  days: number,
  date: string,
  {
    added,
    updated,
    removed,
    moved,
    ranked,
  }: Record<'added' | 'updated' | 'removed' | 'moved' | 'ranked', number>,
): string {
  return `In the ${days} days since ${date}: ${added} added, ${updated} updated, ${removed} removed; ${moved} of ${ranked} ranked models stand elsewhere.`;
}

export function firstNow(model: string): string {
  return `${model} is first now.`;
}

/** In place of a number in a column of changes, for a row that had no rank then. */
export const newRow = 'new';

/** What a column of changes compares with: so many days before the newest run; null: the build before. */
export function changedIn(days: number | null): string {
  return days === null ? 'last build' : `in ${daysText(days)}`;
}

export function placesSince(days: number | null): string {
  return `Places won ▲ or lost ▼ since ${then(days)}. New: it had no rank then.`;
}

export function averageSince(noun: string, days: number | null): string {
  return `What the ${noun} has gained or lost since ${then(days)}.`;
}

function then(days: number | null): string {
  return days === null ? 'the site was built before' : `${daysText(days)} before the newest run`;
}

function daysText(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** What boards of the past say, and how to cite one. */

export const history = 'History';

export function historyOf(board: string, pages: number): string {
  return `${board} as it was: ${pages} boards of the past with addresses that stay.`;
}

export const asItWas = 'The board as it was, with addresses that stay.';
export const whatHasChanged = 'What has changed, by date';

/** Around the name of a setting. */
export const noneYet: readonly [before: string, after: string] = [
  'None yet. The end of each month gets a page of its own once the month is over and the result files say when they were made; ',
  ' in leaderboard.yaml names other days.',
];

export const day = 'Day';
export const first = 'First';
export const ranked = 'Ranked';
export const noneRanked = 'none ranked';

export function pageOf(board: string, sentences: string): string {
  return `${board} as it was. ${sentences}`;
}

export function titled(name: string, title: string): string {
  return `${name}: ${title}`;
}

export const asCsv = 'As a CSV file';
export const boardOfNow = 'The board of now';
export const showScores = 'Show scores';

export function firstRows(
  shown: number,
  all: number,
): readonly [before: string, file: string, after: string] {
  return [`The first ${shown} of ${all} rows; all are in `, 'the CSV file', '.'];
}

export function ofDay(ranked: number, incomplete: number): string {
  return `The board at the end of that day in UTC, from the runs that there were, ranked as the board ranks now: ${modelsText(ranked, incomplete)}.`;
}

/** @param commit the first digits of its hash. */
export function ofRevision(
  dataset: string,
  commit: string,
  date: string | null,
  ranked: number,
  incomplete: number,
): string {
  const ofDate = date === null ? '' : ` of ${date}`;
  return `The board that the results dataset ${dataset} made at the commit ${commit}${ofDate}, ranked as the board ranks now: ${modelsText(ranked, incomplete)}.`;
}

export function moreNow(count: number): string {
  return `Now there ${count === 1 ? 'is' : 'are'} ${count} more.`;
}

export function removedSince(models: readonly string[], rows: number): string {
  return `${models.length} of its ${rows} rows ${models.length === 1 ? 'has' : 'have'} been removed since: ${models.join(', ')}.`;
}

export const cite = 'Cite this board';
export const citeNow = 'With the day and the commits of its data.';
export const citePast = 'This address stays as it is.';
export const paper = 'The paper';
export const bibtexOfPaper = 'BibTeX of the paper';
export const bibtexOfBoard = 'BibTeX of the board';

/** @param date of the newest board of the past. */
export function addressesThatStay(
  date: string,
): readonly [before: string, board: string, between: string, others: string, after: string] {
  return [
    'This page changes with its data. ',
    `The board of ${date}`,
    ' has an address that stays; ',
    'so have others',
    '.',
  ];
}

function modelsText(ranked: number, incomplete: number): string {
  const models = `${ranked} ${ranked === 1 ? 'model' : 'models'} ranked`;
  return incomplete > 0 ? `${models}, ${incomplete} incomplete` : models;
}

/** What is around every page: the bar, the footer, and what a page says of itself to browsers. */

/** Of the pages, as Open Graph has it. */
export const locale = 'en_GB';

export const skip = 'Skip to content';
export const mainLinks = 'Main';
export const menu = 'Menu';
export const darkTheme = 'Dark theme';

export const standings = 'Standings';
export const views = 'Views';
export const compare = 'Compare';
export const charts = 'Charts';
export const changes = 'Changes';
export const queue = 'Queue';
export const submit = 'Submit';
export const ranking = 'Ranking';
export const history = 'History';
export const feed = 'Feed';
export const cite = 'Cite';
export const report = 'Report';
export const api = 'API';

export const boardAsJson = 'The board as JSON';
export const whatHasChanged = 'What has changed';

/** Around a date. */
export const dataOf: readonly [before: string, after: string] = ['Data of ', ''];
export const results = 'Results';
export const requests = 'Requests';

/** A dataset or folder, and its commit. */
export function commit(location: string, sha: string): string {
  return `${location} at ${sha}`;
}

/** Around the date of a commit, after what `commit` gives. */
export const commitOf: readonly [before: string, after: string] = [' of ', ''];

/** What is around every page: the bar, the footer, and what a page says of itself to browsers. */

/** Of the pages, as Open Graph has it. */
export const locale = 'de_DE';

export const skip = 'Zum Inhalt springen';
export const mainLinks = 'Hauptmenü';
export const menu = 'Menü';
export const darkTheme = 'Dunkles Farbschema';

export const standings = 'Rangliste';
export const views = 'Ansichten';
export const compare = 'Vergleich';
export const charts = 'Diagramme';
export const changes = 'Änderungen';
export const queue = 'Warteschlange';
export const submit = 'Einreichen';
export const ranking = 'Rangfolge';
export const history = 'Verlauf';
export const feed = 'Feed';
export const cite = 'Zitieren';
export const report = 'Bericht';
export const api = 'API';

export const boardAsJson = 'Die Rangliste als JSON';
export const whatHasChanged = 'Was sich geändert hat';

/** Around a date. */
export const dataOf: readonly [before: string, after: string] = ['Daten vom ', ''];
export const results = 'Ergebnisse';
export const requests = 'Anfragen';

/** A dataset or folder, and its commit. */
export function commit(location: string, sha: string): string {
  return `${location}, Commit ${sha}`;
}

/** Around the date of a commit, after what `commit` gives. */
export const commitOf: readonly [before: string, after: string] = [' vom ', ''];

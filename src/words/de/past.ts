/** What boards of the past say, and how to cite one. */

export const history = 'Verlauf';

export function historyOf(board: string, pages: number): string {
  const boards = pages === 1 ? 'eine frühere Rangliste' : `${pages} frühere Ranglisten`;
  return `${board} im Verlauf: ${boards} mit bleibender Adresse.`;
}

export const asItWas = 'Frühere Stände der Rangliste, mit bleibenden Adressen.';
export const whatHasChanged = 'Was sich geändert hat, nach Datum';

/** Around the name of a setting. */
export const noneYet: readonly [before: string, after: string] = [
  'Noch keine. Jedes Monatsende bekommt eine eigene Seite, sobald der Monat vorüber ist und die Ergebnisdateien sagen, wann sie entstanden sind; ',
  ' in leaderboard.yaml nennt andere Tage.',
];

export const day = 'Tag';
export const first = 'Vorn';
export const ranked = 'Mit Rang';
export const noneRanked = 'keines mit Rang';

export function pageOf(board: string, sentences: string): string {
  return `Früherer Stand von ${board}. ${sentences}`;
}

export function titled(name: string, title: string): string {
  return `${name}: ${title}`;
}

export const asCsv = 'Als CSV-Datei';
export const boardOfNow = 'Die heutige Rangliste';
export const showScores = 'Werte anzeigen';

export function firstRows(
  shown: number,
  all: number,
): readonly [before: string, file: string, after: string] {
  return [`Die ersten ${shown} von ${all} Zeilen; alle stehen in `, 'der CSV-Datei', '.'];
}

export function ofDay(ranked: number, incomplete: number): string {
  return `Die Rangliste am Ende dieses Tages (UTC) aus den Läufen, die es bis dahin gab, nach dem heutigen Verfahren gerechnet: ${modelsText(ranked, incomplete)}.`;
}

/** @param commit the first digits of its hash. */
export function ofRevision(
  dataset: string,
  commit: string,
  date: string | null,
  ranked: number,
  incomplete: number,
): string {
  const ofDate = date === null ? '' : ` vom ${date}`;
  return `Die Rangliste aus dem Ergebnisdatensatz ${dataset} zum Commit ${commit}${ofDate}, nach dem heutigen Verfahren gerechnet: ${modelsText(ranked, incomplete)}.`;
}

export function moreNow(count: number): string {
  return `Heute ${count === 1 ? 'ist es eines' : `sind es ${count}`} mehr.`;
}

export function removedSince(models: readonly string[], rows: number): string {
  return `${models.length} von ${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'} ${models.length === 1 ? 'ist' : 'sind'} seitdem entfernt: ${models.join(', ')}.`;
}

export const cite = 'Diese Rangliste zitieren';
export const citeNow = 'Mit dem Tag und den Commits der Daten.';
export const citePast = 'Diese Adresse bleibt, wie sie ist.';
export const paper = 'Die Veröffentlichung';
export const bibtexOfPaper = 'BibTeX der Veröffentlichung';
export const bibtexOfBoard = 'BibTeX der Rangliste';

/** @param date of the newest board of the past. */
export function addressesThatStay(
  date: string,
): readonly [before: string, board: string, between: string, others: string, after: string] {
  return [
    'Diese Seite ändert sich mit ihren Daten. ',
    `Die Rangliste vom ${date}`,
    ' hat eine bleibende Adresse, ',
    'andere ebenso',
    '.',
  ];
}

function modelsText(ranked: number, incomplete: number): string {
  const models = `${ranked} ${ranked === 1 ? 'Modell' : 'Modelle'} mit Rang`;
  return incomplete > 0 ? `${models}, ${incomplete} unvollständig` : models;
}

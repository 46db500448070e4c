/** What the first page shows of a board in figures, and in place of a table without rows. */

/** After their number. */
export function models(count: number): string {
  return count === 1 ? 'Modell' : 'Modelle';
}

/** After their number. */
export function tasks(count: number): string {
  return count === 1 ? 'Aufgabe' : 'Aufgaben';
}

export const noDataYet = 'Noch keine Daten';
export const noDate = 'Kein Datum';
/** Below a date. */
export const dataAsOf = 'Stand der Daten';
/** Below that there is no date. */
export const results = 'Ergebnisse';

/** After `dataAsOf` or `results`. */
export function commit(sha: string): string {
  return `, Commit ${sha}`;
}

export const noResults = 'Noch keine Ergebnisse';

/** Around where the dataset is. */
export function datasetRead(files: number): readonly [before: string, after: string] {
  const held =
    files === 0
      ? 'keine Ergebnisdatei'
      : files === 1
        ? '1 Datei, die nicht verwendbar war'
        : `${files} Dateien, von denen keine verwendbar war`;
  return ['Der Ergebnisdatensatz ', ` wurde gelesen und enthält ${held}.`];
}

/** Around the name of the configuration file. */
export function tasksFrom(count: number): readonly [before: string, after: string] {
  return [count === 1 ? 'Die Aufgabe oben stammt aus ' : `Die ${count} Aufgaben oben stammen aus `, '.'];
}

export const addFile = 'Eine Ergebnisdatei hinzufügen';
export const addFileHow =
  'Eine Datei von lm-eval oder nach der Demo-Vorlage in den Ergebnisdatensatz legen. Mit dem nächsten Build wird daraus eine Zeile.';
export const importTable = 'Oder eine vorhandene Tabelle importieren';
export const importTableHow = 'Aus einer CSV-Datei wird ein Ergebnisdatensatz mit einer Datei je Modell.';
export const expected = 'Fehlen hier Zeilen?';
export const expectedHow =
  'Die Prüfung zeigt, welche Dateien wo gesucht wurden und was an jeder nicht stimmt.';

export function filesLeftOut(
  rejected: number,
  ignored: number,
): readonly [before: string, link: string, after: string] {
  return [`Abgelehnte Dateien: ${rejected}. Ignorierte: ${ignored}. Siehe `, 'Bericht', '.'];
}

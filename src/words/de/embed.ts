/** What a table in another page says, and what tells how to put it there. */

export const embed = 'Einbetten';
export const note = 'Diese Tabelle in einer anderen Seite, in jeder Breite ab 280 px.';
export const code = 'HTML, das die Tabelle einbettet';

/** Around what begins the parameters of an address. */
export const tableAlone: readonly [before: string, table: string, between: string, after: string] = [
  'Die ',
  'Tabelle allein',
  ' behält Suche und Filter. Was in der Adresse dieser Seite auf das ',
  ' folgt, kann auch auf ihre Adresse folgen.',
];

export const numbers: readonly [before: string, json: string, between: string, csv: string, after: string] = [
  'Die Zahlen gibt es als ',
  'JSON-Datei',
  ' und als ',
  'CSV-Datei',
  '.',
];

export const noModels = 'Noch keine Modelle';

export function dataOf(date: string): readonly [before: string, date: string, after: string] {
  return ['Stand der Daten: ', date, ''];
}

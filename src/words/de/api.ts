/** What the page of the API says around what the files themselves say. */

export const api = 'API';

export function apiOf(board: string): string {
  return `Alle Zahlen von ${board} als JSON- und CSV-Dateien: was sie enthalten, Schlüssel für Schlüssel, mit Beispielen.`;
}

export const lede =
  'Alle Zahlen dieser Seiten als Dateien, zusammen mit den Seiten erzeugt. Ein Zugangsschlüssel ist nicht nötig. Ihre Beschreibungen sind auf Englisch.';
export const files = 'Dateien';
export const open = 'Öffnen';

export function openFile(file: string): string {
  return `${file} öffnen`;
}

export const whatStays = 'Was gleich bleibt';

/** Around the name of the key that tells the form. */
export const form: readonly [before: string, after: string] = [
  'Jede JSON-Datei nennt ihre Form unter ',
  '. Solange diese Zahl gleich bleibt, entfällt kein Schlüssel und ändert keiner seinen Typ oder seine Bedeutung; neue Schlüssel können hinzukommen. Eine Änderung, an der ein Leseprogramm scheitern könnte, erhöht sie.',
];

/** Around what stands for a missing score. */
export const units: readonly [before: string, after: string] = [
  'Zeiten sind in ISO 8601 und UTC. Ein fehlender Wert ist ',
  ', nie die Zahl 0. „Display units“ sind die Einheiten der Seiten: eine Skala bis 100, wo der Bereich einer Aufgabe endlich ist, sonst die der Datei.',
];

export const beginning = 'So beginnt sie bei dieser Rangliste';
export const key = 'Schlüssel';
export const type = 'Typ';
export const whatItIs = 'Bedeutung';
export const column = 'Spalte';
export const whatItHolds = 'Inhalt';

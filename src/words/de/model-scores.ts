/** The tables on a model's page: its scores, runs, requests and neighbours. */

export const metric = 'Metrik';
export const interval95 = '95-%-Intervall';
export const toBest = 'Zum Bestwert';
export const run = 'Lauf';
export const source = 'Quelle';
export const best = 'Bestwert';
export const noDate = 'Kein Datum';
export const why = 'Grund';
export const notSaid = 'keine Angabe';

/** After a metric. */
export function shots(count: number): string {
  return `, ${count}-Shot`;
}

/** After a metric. */
export function meanOf(subtasks: number): string {
  return `, Mittel aus ${subtasks} ${subtasks === 1 ? 'Teilaufgabe' : 'Teilaufgaben'}`;
}

/** After a metric: the number that the file has. */
export function fromInFile(given: number): string {
  return `, in der Datei ${String(given).replace('.', ',').replace(/^-/, '\u2212')}`;
}

export function wilsonTask(task: string, low: string, high: string, samples: number): string {
  return `${task} (${low} bis ${high}, n = ${samples})`;
}

/** Each as `wilsonTask` gives it. */
export function wilson(tasks: readonly string[]): string {
  return `± von ${tasks.join(', ')}: die Hälfte des 95-%-Intervalls nach Wilson für einen Anteil bei ebenso vielen Beispielen, da die Datei keinen Standardfehler nennt.`;
}

/** Around the file. */
export function sharedOrigin(date: string | null): readonly [before: string, after: string] {
  return ['Alle Werte stammen aus ', date === null ? '.' : `, Lauf vom ${date}.`];
}

export function pooled(task: string, subtasks: number, isBySamples: boolean): string {
  const weighing = isBySamples ? 'nach ihren Beispielen gewichtet' : 'alle gleich gewichtet';
  return `${task}: das Mittel aus ${subtasks} ${subtasks === 1 ? 'Teilaufgabe' : 'Teilaufgaben'}, ${weighing}`;
}

export const subtask = 'Teilaufgabe';
export const samples = 'Beispiele';
export const errorOfMean =
  'Das ± des Mittels ist die Wurzel aus der Summe der Quadrate, je Teilaufgabe aus ihrem ± mal ihrem Anteil, da ihre Beispiele voneinander unabhängig sind.';

export const date = 'Datum';
/** A run or a request is of a precision, a revision and so on. */
export const what = 'Fassung';
export const readAs = 'Gelesen als';
export const madeBy = 'Erstellt mit';
export const scores = 'Werte';
export const file = 'Datei';

export const status = 'Status';
export const submitted = 'Eingereicht';
export const by = 'Von';
export const statuses = {
  pending: 'Wartet',
  running: 'Läuft',
  finished: 'Abgeschlossen',
  failed: 'Fehlgeschlagen',
  cancelled: 'Abgebrochen',
  rerun: 'Wartet auf erneuten Lauf',
  unknown: 'Unbekannter Status',
};

export const scoresByRevision = 'Werte nach Revision';
export const entry = 'Eintrag';
export const newestRun = 'Neuester Lauf';

export const difference = 'Unterschied';
export const at95 = 'Bei 95 %';
/** How a neighbour's average is, next to the model's. */
export const verdicts = {
  self: 'dieses Modell',
  better: 'besser',
  worse: 'schlechter',
  tied: 'gleichauf',
  unknown: 'kein Intervall',
};

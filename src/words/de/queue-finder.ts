/** What the queue's page says of requests that do not stand on it. */

export const looking = 'Diese Anfrage wird gesucht …';
export const model = 'Modell';
export const status = 'Status';
export const reason = 'Grund';
export const submitted = 'Eingereicht';
export const by = 'Von';
export const file = 'Datei';
export const log = 'Protokoll';
export const precision = 'Präzision';
export const notSaid = 'keine Angabe';

/** It is among the data, and not on this page. */
export const elsewhere = 'Sie steht auf einer der Seiten mit abgeschlossenen Anfragen.';

/** It is on the Hub, and not among the data of this site. */
export function newer(dataOf: string | null): string {
  return `Unterwegs: Diese Anfrage ist neuer als die Daten dieser Website${asOf(dataOf)}.`;
}

/** Nobody can say yet whether there is one. */
export function perhapsNewer(dataOf: string | null): string {
  return `Diese Anfrage ist nicht in den Daten dieser Website${asOf(dataOf)}. Wurde sie gerade erst eingereicht, ist sie unterwegs.`;
}

export function nextBuild(within: string | null): string {
  return within === null
    ? 'Sie erscheint hier, sobald die Website neu gebaut wurde.'
    : `Bis die Website neu gebaut wird, vergehen höchstens ${within}.`;
}

export const inPullRequest =
  'Unterwegs: Sie haben sie in diesem Browser eingereicht; sie wartet darauf, dass die Betreiber der Rangliste sie übernehmen.';
export const onHub = 'Jetzt auf dem Hub';
export const gone = 'Diese Anfrage gibt es nicht (mehr).';
export const goneWhy =
  'Sie ist weder in den Daten dieser Website noch im Datensatz der Anfragen. Vielleicht ist der Link unvollständig, oder die Anfrage wurde entfernt oder umbenannt.';

export const yours = 'Ihre, unterwegs';
export const aboutYours =
  'In diesem Browser eingereicht und neuer als die Daten dieser Website. Nur dieser Browser kennt diese Liste.';
export const where = 'Wo';
export const inDataset = 'Im Datensatz der Anfragen';

/** `name` is its number. */
export function pullRequest(name: string): string {
  return `Pull Request ${name}`;
}

export function permalink(model: string): string {
  return `Link zu dieser Anfrage für ${model}`;
}

/** After filtering. */
export function filtered(shown: number, total: number): string {
  return `${shown} von ${total} Anfragen auf dieser Seite`;
}

function asOf(dataOf: string | null): string {
  return dataOf === null ? '' : ` (Stand: ${dataOf})`;
}

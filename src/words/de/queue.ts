/** The page of the requests: what waits, runs, has failed, and has finished. */

export const title = 'Warteschlange';
export const finishedTitle = 'Abgeschlossene Anfragen';
export const breadcrumb = 'Pfad';

export function description(board: string): string {
  return `Alle Modelle, die bei ${board} eingereicht wurden: was wartet, was läuft, was warum fehlgeschlagen ist und was abgeschlossen ist.`;
}

export function finishedDescription(board: string, from: number, to: number, total: number): string {
  return `Abgeschlossene Anfragen von ${board}, ${from} bis ${to} von ${total}, die neuesten zuerst.`;
}

export function openRequests(count: number): string {
  return count === 1
    ? 'Eine offene Anfrage'
    : count === 0
      ? 'Keine offenen Anfragen'
      : `${count} offene Anfragen`;
}

/** After `openRequests`; around a date. */
export const oldest: readonly [before: string, after: string] = [', die älteste vom ', ''];
export const submitAModel = 'Modell einreichen';
export const asOf = 'Stand:';

/** When the next build is due at the latest. */
export function rebuilt(within: string): string {
  return `Höchstens ${within} nach einer Änderung soll diese Website neu gebaut sein; spätestens dann erscheint hier, was jetzt eingereicht wird.`;
}

export const notPromised = 'Eine neue Anfrage erscheint hier, sobald die Website neu gebaut wurde.';

export const noRequests = 'Es gibt noch keine Anfragen.';
export const noRequestsYet = 'Sobald ein Modell eingereicht ist, wartet seine Anfrage hier.';

export const groups = {
  running: {
    name: 'Läuft',
    note: 'Wird gerade ausgewertet. Es bleibt nur zu warten.',
  },
  waiting: {
    name: 'Wartet',
    note: 'Die älteste zuerst. Was erneut laufen soll, wartet wie die anderen. Es bleibt nur zu warten.',
  },
  failed: {
    name: 'Fehlgeschlagen',
    note: 'Beheben Sie die Ursache und reichen Sie erneut ein; von selbst wird nichts wiederholt.',
  },
  cancelled: {
    name: 'Abgebrochen',
    note: 'Aus der Warteschlange genommen und nicht ausgewertet. Reichen Sie erneut ein, wenn der Grund entfallen ist.',
  },
  unknown: {
    name: 'Unbekannter Status',
    note: 'In der Datei steht ein Wort, das diese Website nicht kennt. Die Betreiber der Rangliste wissen, was es bedeutet.',
  },
  finished: {
    name: 'Abgeschlossen',
    note: 'Ausgewertet, die neueste Einreichung zuerst. Das Ergebnis steht in der Rangliste.',
  },
};

export const revision = 'Revision';
export const precision = 'Präzision';
export const submitted = 'Eingereicht';
export const by = 'Von';
export const lastColumns = {
  running: 'Läuft seit',
  waiting: 'Platz',
  failed: 'Grund, und was zu tun ist',
  cancelled: 'Grund, und was zu tun ist',
  unknown: 'Status in der Datei',
  finished: 'Ergebnis',
};

export const noDate = 'kein Datum';
export const notSaid = 'keine Angabe';
export const again = 'erneut';
export const next = 'als Nächstes';

/** How long a request has waited, after its position. */
export function waits(duration: string): string {
  return `wartet: ${duration}`;
}

/** How long a request has been running. */
export function runs(duration: string): string {
  return `Dauer: ${duration}`;
}

/** Where the file does not say when it was started. */
export const startUnknown = 'Die Datei nennt es nicht';
export const stale = 'Hängt?';

export function staleWhy(days: number): string {
  return `Seit mehr als ${days} Tagen: Der Lauf ist vielleicht verloren. Die Betreiber der Rangliste können ihn wiederholen lassen.`;
}

export const noReason = 'Die Datei nennt keinen Grund.';
export const noStatus = 'Die Datei nennt keinen.';
export const remedies = {
  mend: 'Beheben Sie dies und reichen Sie es erneut ein.',
  log: 'Vielleicht sagt das Protokoll, warum.',
  ask: 'Fragen Sie die Betreiber der Rangliste.',
  resubmit: 'Reichen Sie es erneut ein, wenn dies nicht mehr gilt.',
};

export function rank(place: number): string {
  return `Rang ${place}`;
}

/** After a rank. */
export function average(value: string): string {
  return `Mittelwert ${value}`;
}

export const notRanked = 'Ohne Rang';
export const resultsOfModel = 'Ergebnisse des Modells';
export const noResults = 'Ergebnisse sind noch nicht da.';

export const file = 'Datei';
export const log = 'Protokoll';

export function permalink(model: string): string {
  return `Link zu dieser Anfrage für ${model}`;
}

export function fileOf(model: string): string {
  return `Datei der Anfrage für ${model}`;
}

export function logOf(model: string): string {
  return `Protokoll der Anfrage für ${model}`;
}

export const moreFinished = 'Weitere abgeschlossene Anfragen';

export function finishedOf(from: number, to: number, total: number): string {
  return `Abgeschlossene Anfragen ${from} bis ${to} von ${total}`;
}

export function finishedFrom(from: number, to: number): string {
  return `Abgeschlossene ${from} bis ${to}`;
}

export const filter = 'Filtern';
export const filterHint = 'Modell, Person, Grund …';

/** Where a fragment cannot be looked up. */
export const withoutScript =
  'Wenn ein Link Sie hierher geführt hat und keine Zeile markiert ist, steht die Anfrage auf einer der Seiten mit abgeschlossenen Anfragen, oder sie ist neuer als die Daten dieser Website.';

/** What the pages say that tell of the board's past, and of what has changed. */

export const standings = 'Rangliste';
export const breadcrumb = 'Pfad';

export const changes = 'Änderungen';

export function changesOf(board: string): string {
  return `${board}: was neu, aktualisiert oder entfernt ist, nach Datum.`;
}

export const changesAndFeed: readonly [before: string, feed: string, after: string] = [
  'Was neu, aktualisiert oder entfernt ist, nach dem Datum des Laufs oder der Daten. Auch als Feed: ',
  'Atom',
  '.',
];

export const pastBoards = 'Frühere Ranglisten';
export const asJson = 'Als JSON';
export const withoutDate = 'Ohne Datum';

export function nowAtRank(rank: number): string {
  return `jetzt auf Rang ${rank}`;
}

export function goneRows(models: readonly string[]): string {
  const rows =
    models.length === 1
      ? 'Eine Zeile stand früher in dieser Rangliste und ist inzwischen entfernt'
      : `${models.length} Zeilen standen früher in dieser Rangliste und sind inzwischen entfernt`;
  return `${rows}: ${models.join(', ')}.`;
}

export const noChanges =
  'Noch nichts: Die Ergebnisdateien sagen nicht, wann sie entstanden sind, und diese Website ist noch nicht aus anderen Daten gebaut worden. Ab dem nächsten Build steht hier, was sich geändert hat.';

export function newestChanges(shown: number, all: number): string {
  return `Die neuesten ${shown} von ${all} Änderungen.`;
}

/**
 * What has happened in so many days.
 *
 * @param moved ranked models whose place is another.
 */
export function since(
  days: number,
  date: string,
  {
    added,
    updated,
    removed,
    moved,
    ranked,
  }: Record<'added' | 'updated' | 'removed' | 'moved' | 'ranked', number>,
): string {
  const span = days === 1 ? 'In dem einen Tag' : `In den ${days} Tagen`;
  const elsewhere = `${moved} von ${ranked} ${ranked === 1 ? 'Modell' : 'Modellen'} mit Rang ${moved === 1 ? 'steht' : 'stehen'} an anderer Stelle`;
  return `${span} seit dem ${date}: ${added} neu, ${updated} aktualisiert, ${removed} entfernt; ${elsewhere}.`;
}

export function firstNow(model: string): string {
  return `${model} steht jetzt auf Rang 1.`;
}

/** In place of a number in a column of changes, for a row that had no rank then. */
export const newRow = 'neu';

/** What a column of changes compares with: so many days before the newest run; null: the build before. */
export function changedIn(days: number | null): string {
  return days === null ? 'letzter Build' : `seit ${days} ${days === 1 ? 'Tag' : 'Tagen'}`;
}

export function placesSince(days: number | null): string {
  return `Gewonnene ▲ oder verlorene ▼ Plätze gegenüber dem ${then(days)}. Neu: damals ohne Rang.`;
}

export function averageSince(noun: string, days: number | null): string {
  return `Was der ${noun} gegenüber dem ${then(days)} gewonnen oder verloren hat.`;
}

function then(days: number | null): string {
  return days === null
    ? 'vorigen Build der Website'
    : `Stand ${days} ${days === 1 ? 'Tag' : 'Tage'} vor dem neuesten Lauf`;
}

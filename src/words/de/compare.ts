/** What the page that compares models says around its tables. */

export const title = 'Modelle vergleichen';

export function description(board: string): string {
  return `Modelle aus „${board}“ nebeneinander: Aufgabe für Aufgabe mit ihren Fehlern, welche Unterschiede mehr als Zufall sind und was über jedes Modell bekannt ist.`;
}

export const nothingYet =
  'Noch gibt es keine Modelle zu vergleichen. Sobald Ergebnisse vorliegen, stehen sie hier nebeneinander.';

export const addModel = 'Modell hinzufügen';
export const copyLink = 'Link kopieren';
export const copyMarkdown = 'Als Markdown kopieren';
export const copyCsv = 'Als CSV kopieren';

export function upTo(most: number): string {
  return `Bis zu ${most}. Die Adresse enthält die Auswahl.`;
}

export function firstOfBoard(count: number): string {
  const first = count === 1 ? 'Das erste Modell' : `Die ersten ${count} Modelle`;
  return `${first} der Rangliste. Um andere auszuwählen, ist JavaScript nötig; ohne JavaScript stehen die Werte jedes Modells auf seiner Seite.`;
}

export const noneChosen = 'Kein Modell ist ausgewählt. Zum Hinzufügen oben einen Teil des Namens eingeben.';

/** What is read aloud after a choice. */
export function compared(models: readonly string[]): string {
  return models.length === 0 ? 'Kein Modell wird verglichen.' : `Verglichen: ${models.join(', ')}.`;
}

export const cannotLoad =
  'Die Daten der Rangliste konnten nicht geladen werden. Um andere Modelle zu vergleichen, die Seite neu laden.';

/** `more` are asked for besides the names given. */
export function unknown(names: readonly string[], more: number): string {
  const quoted = names.map((name) => `„${name}“`).join(', ');
  return `Nicht in dieser Rangliste und daher weggelassen: ${quoted}${more > 0 ? ` und ${more} ${more === 1 ? 'weiteres' : 'weitere'}` : ''}.`;
}

export function surplus(most: number, leftOut: number): string {
  return `Höchstens ${most} Modelle lassen sich vergleichen; ${leftOut} ${leftOut === 1 ? 'weiteres' : 'weitere'} weggelassen.`;
}

export function full(most: number): string {
  return `Höchstens ${most}: Um ein weiteres Modell hinzuzufügen, zuerst eines entfernen.`;
}

/** How many models there are to choose, of which the first are shown. */
export function found(total: number, shown: number): string {
  if (total === 0) return 'Kein weiteres Modell dieses Namens vorhanden.';
  if (shown < total) {
    return `${total} Modelle, ${shown === 1 ? 'das erste' : `die ersten ${shown}`} angezeigt.`;
  }
  return `${total} ${total === 1 ? 'Modell' : 'Modelle'}.`;
}

/** Beside a name, within a line. */
export function atRank(rank: number): string {
  return `Rang ${rank}`;
}

/** The same of a row that is only compared with. */
export const reference = 'Vergleichswert';

export const linkCopied = 'Link kopiert.';
export const tableCopied = 'Tabelle kopiert.';
export const csvCopied = 'CSV kopiert.';
export const cannotCopy = 'Dieser Browser erlaubt der Seite nicht zu kopieren.';

export function remove(model: string): string {
  return `${model} entfernen`;
}

/** After the number of tasks that a model has a score in. */
export function ofTasks(count: number): string {
  return `von ${count} ${count === 1 ? 'Aufgabe' : 'Aufgaben'}`;
}

/** `Rang 3 (2–5) von 12`, of which the second part is muted. */
export function rankOf(rank: number, interval: string | null, of: number): readonly [string, string] {
  return [`Rang ${rank}`, `${interval === null ? '' : ` (${interval})`} von ${of}`];
}

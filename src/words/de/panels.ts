/** What the panels of the table say: columns, ranges, view, weights, sharing. */

export const columns = 'Spalten';
export const presets = 'Vorlagen';
export const asItComes = 'Wie vorgegeben';
export const all = 'Alle';
export const scoresOnly = 'Nur Werte';
export const noColumns = 'Keine Spalten';
export const tasks = 'Aufgaben';
export const onlyVisible = 'Rang nur nach den angezeigten Aufgaben und nur für Modelle, die alle haben';
export const save = 'Speichern';
export const presetName = 'Name dieser Spalten';
export const presetNameLabel = 'Name, unter dem diese Spalten gespeichert werden';

export function deletePreset(name: string): string {
  return `${name} löschen`;
}

export function moveUp(column: string): string {
  return `${column} nach oben`;
}

export function moveDown(column: string): string {
  return `${column} nach unten`;
}

export const ranges = 'Bereiche';
export const to = 'bis';

export function rangeFrom(column: string): string {
  return `${column}, von`;
}

export function rangeTo(column: string): string {
  return `${column}, bis`;
}

export const view = 'Ansicht';
export const rows = 'Zeilen';
export const compactRows = 'Kompakte Zeilen';
export const shadeScores = 'Werte einfärben';
export const normalisedScores = 'Normierte Werte: 0 ist Raten, 100 das bestmögliche Ergebnis';
export const sort = 'Sortierung';
export const sortBy = 'Sortieren nach';
export const thenBy = 'Dann nach';
export const reversed = 'Umgekehrt';

export const weights = 'Gewichte';
export const weightsOfTasks = 'Gewichte der Aufgaben';
export const asTheBoard = 'Wie in der Rangliste';

export function weightOf(task: string): string {
  return `Gewicht von ${task}`;
}

export const share = 'Teilen';
export const link = 'Link';
export const copyLink = 'Link kopieren';
export const copy = 'Kopieren';
export const download = 'Herunterladen';
export const theseRows = 'Diese Zeilen und Spalten, in dieser Reihenfolge:';
export const cannotCopy = 'Der Browser lässt das Kopieren auf dieser Seite nicht zu. Herunterladen geht.';

export function copyAs(format: string): string {
  return `Diese Zeilen als ${format} kopieren`;
}

export function downloadAs(format: string): string {
  return `Diese Zeilen als ${format} herunterladen`;
}

export function copied(what: string): string {
  return `${what} kopiert.`;
}

export function downloaded(fileName: string): string {
  return `${fileName} ist heruntergeladen.`;
}

/**
 * How much the top depends on the weights: `first` is the share of the draws in which the first stays first, and
 * `contenders` how many models are first in some.
 */
export function stability(draws: number, first: number, contenders: number): string {
  const drawn = `Wird jedes Gewicht ${draws}-mal um seinen Wert herum neu gezogen (meist zwischen der Hälfte und dem Doppelten),`;
  if (first === 1 && contenders === 1) return `${drawn} bleibt das erste Modell immer das erste.`;
  const others = contenders === 1 ? 'ein Modell ist' : `${contenders} Modelle sind`;
  return `${drawn} bleibt das erste Modell in ${Math.round(first * 100)} % der Fälle das erste, und ${others} mindestens einmal das erste.`;
}

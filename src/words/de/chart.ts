/** What charts and the page with all of them say. */

export const charts = 'Diagramme';

export function description(board: string): string {
  return `Die Rangliste „${board}“ in Bildern: Werte gegen Größe, der beste Wert jeder Aufgabe im Lauf der Zeit, Verteilungen.`;
}

export const lede = 'Die Rangliste in Bildern. Jeder Punkt und jeder Sprung nennt sein Modell.';
export const stateOfTheArt = 'Stand der Technik';
export const stateOfTheArtNote = 'Der bisher beste Wert, nach dem Datum seines Laufs.';
export const statesOfTheArtNote = 'Der bisher beste Wert jeder Aufgabe, nach dem Datum seines Laufs.';
export const distributions = 'Verteilungen';
export const distributionsNote = 'Wie viele Modelle welche Werte haben.';
export const nothingToDraw = 'Noch gibt es keine Werte, die sich zeichnen ließen.';

const MONTHS = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];

/** At a time axis; months from 1. */
export function month(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** At a time axis; months from 1. */
export function day(day: number, month: number): string {
  return `${day}. ${MONTHS[month - 1] ?? ''}`;
}

/** `Mittelwert gegen Parameter`. */
export function against(up: string, along: string): string {
  return `${up} gegen ${along}`;
}

export function withUnit(name: string, unit: string): string {
  return `${name}, ${unit}`;
}

/** What a line says to who does not see it. */
export function overTime(name: string, values: readonly string[]): string {
  return `${name} im Lauf der Zeit: ${values.join('; ')}`;
}

export function bestOverTime(task: string, steps: readonly string[]): string {
  return `Bester Wert in ${task} im Lauf der Zeit: ${steps.join('; ')}`;
}

export function bestAt(date: string, score: string, model: string): string {
  return `${date} ${score} von ${model}`;
}

export const since = 'Seit';
export const bestScore = 'Bester Wert';

/** `best` are the models that no other beats in both. */
export function scatter(up: string, along: string, count: number, best: readonly string[]): string {
  return `${up} gegen ${along} von ${count} Modellen. In beidem von keinem anderen übertroffen: ${best.join(', ')}`;
}

/** What an axis that is logarithmic is called. */
export function byFactors(name: string): string {
  return `${name}, logarithmisch`;
}

export const bars = 'Striche sind 95-%-Intervalle.';
export const line = 'Die Linie verbindet die Modelle, die kein anderes in beidem übertrifft.';

export function missing(count: number): string {
  return `${count} ${count === 1 ? 'Modell' : 'Modelle'} mit Rang ohne Wert in einem von beiden.`;
}

export const modelsOnTheLine = 'Die Modelle auf der Linie';

/** What a task's page says, and the picture of its scores. */

export const breadcrumb = 'Pfad zu dieser Seite';
export const standings = 'Rangliste';
export const tasks = 'Aufgaben';
export const moreAboutIt = 'Mehr dazu';
export const ranking = 'Rangfolge';

export function rankingNote(hasIntervals: boolean): string {
  return `Nach dieser Aufgabe allein.${hasIntervals ? ' Intervalle und Stufen sind wie für den Mittelwert berechnet.' : ''}`;
}

export const metric = 'Metrik';
export const direction = 'Richtung';
export const higherIsBetter = 'Höher ist besser ↑';
export const lowerIsBetter = 'Niedriger ist besser ↓';
export const range = 'Wertebereich';
export const guessing = 'Raten';
export const shots = 'Shots';
export const weight = 'Gewicht';
export const weightOfNone = '0, nicht im Mittelwert';
export const median = 'Median';

export function shotCount(count: number): string {
  return count === 0 ? 'Zero-Shot' : `${count}-Shot`;
}

export function between(low: string, high: string): string {
  return `${low} bis ${high}`;
}

export function orMore(low: string): string {
  return `${low} oder mehr`;
}

export function orLess(high: string): string {
  return `${high} oder weniger`;
}

export function modelsOf(count: number, size: number): string {
  return `${count} von ${size}`;
}

/** What a task is, where its config does not say so. */
export function measured(task: string, board: string, metric: string | null): string {
  return `${task} in der Rangliste „${board}“${metric === null ? '' : `, nach ${metric}`}.`;
}

/** `others` is how many share the first place with the model; `margin` is half of the 95% interval, with its `±`. */
export function leader(
  count: number,
  model: string,
  others: number,
  score: string,
  margin: string | null,
): string {
  const who = others === 0 ? model : `${model} und ${others} ${others === 1 ? 'weiteres' : 'weitere'}`;
  return `Bestes von ${count}: ${who}, ${score}${margin === null ? '' : ` ${margin}`}.`;
}

export const noScores = 'Noch kein Modell hat darin einen Wert.';

export function oneScore(score: string): string {
  return `Ein Modell hat darin einen Wert: ${score}.`;
}

export function withoutScore(missing: number, size: number): string {
  return `${missing} der ${size} Zeilen der Rangliste ${missing === 1 ? 'hat' : 'haben'} darin keinen Wert.`;
}

/** `below` is how many score below the median, or `half`. */
export function spread(
  below: number | 'half',
  count: number,
  median: string,
  min: string,
  max: string,
): string {
  const share = below === 'half' ? 'Die Hälfte' : below;
  const lie = below === 'half' || below === 1 ? 'liegt' : 'liegen';
  return `${share} der ${count} Modelle ${lie} unter ${median}; alle liegen zwischen ${min} und ${max}.`;
}

export function rankingBy(task: string): string {
  return `Rangfolge nach ${task}`;
}

export const interval = '95-%-Intervall';
export const margin = '± 95 %';
export const drawn = 'Als Zeichnung';
export const overall = 'Gesamt';
export const overallRank = 'Rang';

export function firstRows(
  shown: number,
  size: number,
): readonly [before: string, link: string, after: string] {
  return [`Die ersten ${shown} von ${size}. Alle stehen in der `, 'CSV-Datei', '.'];
}

export function histogram(count: number, min: string, max: string, median: string): string {
  return `Werte von ${count} ${count === 1 ? 'Modell' : 'Modellen'} zwischen ${min} und ${max}; der Median ist ${median}`;
}

export function bar(count: number, from: string, to: string): string {
  return `${count} ${count === 1 ? 'Modell' : 'Modelle'} von ${from} bis ${to}`;
}

export function tallestBar(count: number, from: string, to: string): string {
  return `${count} ${count === 1 ? 'Modell' : 'Modelle'} bei ${from}–${to}`;
}

export function guessingAt(score: string): string {
  return `${score}, Raten`;
}

export function medianAt(score: string): string {
  return `Median ${score}`;
}

export function bestOf(count: number): string {
  return `bestes von ${count}`;
}

export function binWidth(width: string, isOne: boolean): string {
  return `Modelle je ${width} ${isOne ? 'Punkt' : 'Punkte'}.`;
}

export const shades = 'Die Schattierungen sind die der Zellen in der Tabelle.';

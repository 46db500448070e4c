/** How the number that rows are ranked by comes about, and what ranks say. */

export const normalised =
  'Jeder Wert zählt als sein Anteil am Weg vom Raten, 0, zum bestmöglichen Ergebnis, 100.';
export const mirrored =
  'Aufgaben, in denen niedriger besser ist, gehen in ihrem Wertebereich gespiegelt ein.';
export const strict =
  'Was fehlt, zählt nicht als null: Ein Modell, dem eine Aufgabe fehlt, hat keinen Mittelwert und steht unter den Modellen mit Rang.';
export const available =
  'Was fehlt, zählt nicht als null: Gemittelt wird über die Aufgaben, die ein Modell hat; ihre Zahl wird angezeigt.';
export const quadrature =
  '± ist die Hälfte des 95-%-Intervalls, 1,96 Standardfehler; die Fehler der Aufgaben werden quadratisch addiert.';
export const tier =
  'Mit einer Linie in dieser Spalte beginnt eine neue Stufe: das erste Modell, das signifikant schlechter ist als das erste der Stufe darüber.';

/** `noun` is what ranks go by. */
export function rank(noun: string): string {
  return `Nach dem ${noun}. Gleiche Werte haben denselben Rang.`;
}

export function rankWithInterval(noun: string): string {
  return `Nach dem ${noun}. Das Intervall daneben umfasst die Ränge, die der Zufall zulässt: vom Rang unmittelbar nach den signifikant besseren Modellen bis zum Rang unmittelbar vor den signifikant schlechteren (95 %, zweiseitig).`;
}

export function mean(tasks: number, isWeighted: boolean): string {
  return isWeighted ? `Das gewichtete Mittel ${ofMany(tasks)}.` : `Das Mittel ${ofMany(tasks)}.`;
}

export function groupMean(isWeighted: boolean): string {
  return `Das Mittel der ${isWeighted ? 'gewichteten ' : ''}Mittel der Gruppen von Aufgaben: Eine Gruppe aus vielen zählt nicht mehr als eine aus wenigen.`;
}

export function borda(tasks: number, isWeighted: boolean): string {
  return `Der Borda-Wert: wie viele andere Modelle das Modell schlägt, gleichauf zählt halb, summiert über ${overMany(tasks)}${isWeighted ? ' nach deren Gewichten' : ''}.`;
}

export function meanRank(tasks: number, isWeighted: boolean): string {
  return `Das ${isWeighted ? 'gewichtete ' : ''}Mittel der Ränge in ${inMany(tasks)}; Modelle, die gleichauf liegen, teilen sich das Mittel ihrer Ränge. Niedriger ist besser.`;
}

export function winRate(tasks: number, isWeighted: boolean): string {
  return `Das ${isWeighted ? 'gewichtete ' : ''}Mittel, über ${overMany(tasks)}, des Anteils der anderen Modelle, die das Modell schlägt; gleichauf zählt halb.`;
}

export function minCoverage(needed: number, counted: number): string {
  return `Was fehlt, zählt nicht als null: Gemittelt wird über die Aufgaben, die ein Modell hat, wenn es mindestens ${needed} von ${counted} sind; ihre Zahl wird angezeigt.`;
}

export function drawn(draws: number): string {
  return `± ist die Hälfte des 95-%-Intervalls, 1,96 Standardfehler: wie weit sich die Zahl bewegt, wenn alle Werte ${draws}-mal innerhalb ihrer eigenen Fehler gezogen werden.`;
}

function ofMany(tasks: number): string {
  return tasks === 1 ? 'der einen Aufgabe' : `von ${tasks} Aufgaben`;
}

function overMany(tasks: number): string {
  return tasks === 1 ? 'die eine Aufgabe' : `${tasks} Aufgaben`;
}

function inMany(tasks: number): string {
  return tasks === 1 ? 'der einen Aufgabe' : `${tasks} Aufgaben`;
}

/** What the parts of a comparison say: its chart of tasks and its tables. */

export const tasks = 'Aufgaben';
export const largestGap = 'Größter Abstand zuerst';
export const gapMeasure =
  'Ein Abstand wird am Wertebereich der Aufgabe gemessen oder, wo dieser offen ist, an der Streuung aller Modelle.';

/** Several sentences below the chart. */
export function chartCaption(hasErrors: boolean, isAlone: boolean): string {
  const scale =
    'Jede Aufgabe hat ihre eigene Skala mit dem besseren Ende rechts: Sie zeigt die besseren vier Fünftel des Felds bis zum besten Wert und reicht weiter, wo ein Modell außerhalb liegt.';
  if (hasErrors) return `${scale} Balken sind 95-%-Intervalle.`;
  if (isAlone) return scale;
  return `${scale} Hier sind keine Standardfehler bekannt. Daher bleibt offen, welche Unterschiede mehr als Zufall sind, und keiner ist markiert.`;
}

export function apart(gap: string): string {
  return `Abstand ${gap}`;
}

export function median(value: string): string {
  return `Median ${value}`;
}

/** The best score of the field, at the end of a scale. */
export function best(value: string): string {
  return `bester ${value}`;
}

/** Between the signs of some models and of those that they are significantly above. */
export const above = 'über';
export const noDifference = 'Kein signifikanter Unterschied';
export const errorsNotKnown = 'Fehler nicht bekannt';

export const scores = 'Werte';

export function scoresNote(hasErrors: boolean, isAlone: boolean): string {
  const margin = '± ist die Hälfte des 95-%-Intervalls.';
  if (isAlone) return margin;
  const below = 'Darunter: Abstand zum besten dieser Werte und Rang unter allen Modellen.';
  const dot = hasErrors ? ' Ein gefüllter Punkt: bei 95 % signifikant schlechter als der beste.' : '';
  return `${margin} ${below}${dot}`;
}

export const noMean =
  'Es gibt kein Mittel: Die Modelle haben keine Aufgabe gemeinsam, die zählt, oder ihre Aufgaben lassen sich nicht mitteln.';

export function leftOut(count: number, labels: string): string {
  return `${taskCount(count)} nicht im Mittel enthalten, weil nicht alle Modelle sie haben: ${labels}.`;
}

/** `areAll` tells that these are all tasks that count. */
export function meanOf(count: number, areAll: boolean, isNormalised: boolean): string {
  const which = areAll ? taskCount(count) : `${taskCount(count)}, die alle haben`;
  return `Mittel aus ${which}${isNormalised ? ', normiert' : ''}`;
}

export function meanInCommon(count: number): string {
  return count === 1 ? 'Mittel aus 1 gemeinsamen Aufgabe' : `Mittel aus ${count} gemeinsamen Aufgaben`;
}

/** Of a score, in the place of its distance to the best. */
export const isBest = 'bester Wert';

/** `3. von 12` */
export function placeOf(place: string, of: number): string {
  return `${place} von ${of}`;
}

/** What a dot before a distance stands for. */
export const dot = 'Bei 95 % signifikant schlechter als der beste dieser Werte:';

export const headToHead = 'Paarweise';
export const headToHeadNote =
  'Gewonnene, verlorene und unentschiedene Aufgaben unter denen, die beide haben: das Modell der Zeile gegen das der Spalte.';

export function against(model: string): string {
  return `Gegen ${model}`;
}

export function pair(wins: number, losses: number, ties: number): string {
  if (wins + losses + ties === 0) return 'Keine gemeinsame Aufgabe';
  return `${wins} gewonnen, ${losses} verloren${ties === 0 ? '' : `, ${ties} gleichauf`}`;
}

/** How many of the wins and losses of a pair are significant. */
export function pairSignificance(wins: number, losses: number): string {
  return wins + losses === 0 ? 'keine signifikant' : `${wins} und ${losses} signifikant`;
}

export const aboutModels = 'Über die Modelle';
export const fact = 'Angabe';

function taskCount(count: number): string {
  return `${count} ${count === 1 ? 'Aufgabe' : 'Aufgaben'}`;
}

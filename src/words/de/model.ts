/** The page of a model: its sections, its head, and its place in short. */

export const scores = 'Werte';

/** Of one entry of several, named by what it was evaluated as. */
export function scoresOf(entry: string): string {
  return `Werte, ${entry}`;
}

export const asSubmitted = 'wie eingereicht';
export const scoresNote =
  'Wie in der Ergebnisdatei, auf 100 skaliert, wo der Bereich bekannt ist. ± ist die Hälfte des 95-%-Intervalls.';
export const whyThisRank = 'Warum dieser Rang';
export const whyThisRankNote = 'Von den Werten über den Mittelwert zum Rang.';
export const neighbours = 'Nachbarn';
export const neighboursNote =
  'Ein gefüllter Punkt: Der Unterschied im Mittelwert ist auf dem 95-%-Niveau signifikant.';
export const overTime = 'Im Zeitverlauf';
export const overTimeNote =
  'Gereiht nach dem heutigen Verfahren der Rangliste, unter den Zeilen des jeweiligen Tages.';
export const olderRevisions = 'Ältere Revisionen';
export const olderRevisionsNote = 'Für sich bewertet, ohne Rang.';
export const runs = 'Läufe';
export const runsNote =
  'Alle gelesenen Auswertungen, die neueste zuerst. Von mehreren zählt je Aufgabe die neueste mit einem Wert.';
export const aboutTheModel = 'Über das Modell';
export const aboutTheModelNote = 'Was außer den Werten angegeben ist.';

export function requests(count: number): string {
  return count === 1 ? 'Anfrage' : 'Anfragen';
}

export const breadcrumb = 'Navigationspfad';
export const standings = 'Rangliste';
export const compareWith = 'Vergleichen mit …';
export const hub = 'Hub';
export const website = 'Website';
export const evaluatedAs = 'Ausgewertet als';

export function reference(label: string): string {
  return `${label}: zum Vergleich angezeigt, ohne Rang.`;
}

export const hiddenInTable = 'In der Tabelle standardmäßig ausgeblendet.';
export const evidence = 'Beleg';

export const notRanked = 'ohne Rang';

/** After a rank. */
export function of(all: number): string {
  return `von ${all}`;
}

/** After how many have a score. */
export function ofTasks(all: number): string {
  return `von ${all} ${all === 1 ? 'Aufgabe' : 'Aufgaben'}`;
}

/** `Mittelwert über 9 Aufgaben`: `column` is what the board ranks by. */
export function averageOf(column: string, tasks: number): string {
  return `${column} über ${tasks} ${tasks === 1 ? 'Aufgabe' : 'Aufgaben'}`;
}

export const tier = 'Stufe';

/** After a tier: how many others are in it. */
export function inTierWith(others: number): string {
  return others === 0 ? 'allein' : `mit ${others} weiteren`;
}

/** For search engines and link previews. `by` is what the board ranks by, in a sentence. */
export function ranked(
  place: { rank: number; ranked: number; board: string; entries: number },
  by: string,
  average: string,
): string {
  const { rank, ranked, board, entries } = place;
  const several = entries > 1 ? `, bester von ${entries} Einträgen` : '';
  return `Rang ${rank} von ${ranked} in „${board}“${several}: ${by} ${average}.`;
}

export function unranked(board: string, coverage: number, tasks: number): string {
  return `In „${board}“ mit Werten in ${coverage} von ${tasks} ${tasks === 1 ? 'Aufgabe' : 'Aufgaben'}.`;
}

/** What a board holds, in short. */

export const noResults = 'Noch keine Ergebnisse.';

export function size(models: number, tasks: number, ranked: number): string {
  const ofThem = ranked < models ? `, davon ${ranked} mit Rang` : '';
  return `${models} ${models === 1 ? 'Modell' : 'Modelle'} in ${inTasks(tasks)}${ofThem}.`;
}

export function dataOf(date: string): string {
  return `Stand der Daten: ${date}.`;
}

/** `Vorn: org/model und 2 weitere, Mittelwert 71,2 ±0,4.` */
export function first(model: string, others: number, method: string, value: string): string {
  const and = others === 0 ? '' : ` und ${others} ${others === 1 ? 'weiteres' : 'weitere'}`;
  return `Vorn: ${model}${and}, ${method} ${value}.`;
}

/** For search engines, which want more than a title. */
export function aLeaderboard(tasks: readonly string[]): string {
  const named = tasks.length === 0 ? '' : ` in diesen Aufgaben: ${tasks.join(', ')}`;
  return `Eine Rangliste von Modellen des maschinellen Lernens, geordnet nach ihren Werten${named}.`;
}

export function withoutScoreIn(tasks: readonly string[]): string {
  return `Kein Wert in ${tasks.join(', ')}.`;
}

export function withoutScoreInMany(tasks: number): string {
  return `Kein Wert in ${tasks} Aufgaben.`;
}

function inTasks(count: number): string {
  return `${count} ${count === 1 ? 'Aufgabe' : 'Aufgaben'}`;
}

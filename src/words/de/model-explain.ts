/** Where a model is strong, why its rank is what it is, and what would move it. */

/** A place in a task; `place` is an ordinal. */
export function placeIn(task: string, place: string, of: number): string {
  return `${task} (${place} von ${of})`;
}

/** Its only place. */
export function onlyPlace(task: string, place: string, of: number): string {
  return `${place} von ${of} in ${task}.`;
}

/** Places as `placeIn` gives them, here and below. */
export function equallyPlaced(places: readonly string[]): string {
  return `In allen Aufgaben gleich platziert: ${each(places)}.`;
}

export function strongest(places: readonly string[]): string {
  return `Am stärksten in ${each(places)}.`;
}

export function weakest(places: readonly string[]): string {
  return `Gegenüber dem Feld am schwächsten in ${each(places)}.`;
}

export const noScoreYet = 'Ohne Rang: Es liegt noch kein Wert vor.';

/** `tasks` is a list of them. */
export function misses(tasks: string): string {
  return `Ohne Rang, da in ${tasks} kein Wert vorliegt.`;
}

export function missesMany(missing: number, tasks: number): string {
  return `Ohne Rang, da in ${missing} von ${tasks} Aufgaben kein Wert vorliegt.`;
}

export const tiedWithNone = 'Im Mittel ist kein anderes Modell statistisch gleichauf.';

export function chanceAllows(low: number, high: number): string {
  return `Im Mittel lässt der Zufall jeden Rang von ${low} bis ${high} zu.`;
}

/** How many models score how much in a task, for who does not see the drawing. */
export function field(value: string, median: string, best: string): string {
  return `${value}; der Median ist ${median}, der Bestwert ${best}`;
}

export function median(value: string): string {
  return `Median ${value}`;
}

export function best(value: string): string {
  return `bester ${value}`;
}

export const fieldCaption =
  'Grau: wie viele Modelle dort liegen. Jede Skala reicht bis zum Bestwert des Felds und beginnt dort, wo vier Fünftel des Felds beginnen; bei einem niedrigeren Wert beim schlechtesten.';
export const marginCaption = 'Der Balken durch den Punkt ist das 95-%-Intervall.';

export const howThisBoardRanks = 'So entstehen die Ränge';
export const whatWouldMoveIt = 'Was den Rang ändern würde';
export const otherWays = 'Rang nach anderen Verfahren';
/** After the way to rank that is the board's own. */
export const thisBoards = 'Verfahren dieser Rangliste';

/** `better` of the `ranked` models are before it, and `tied` others level with it; `by` is what the board ranks by. */
export function rank(better: number, ranked: number, tied: number, by: string): string {
  const before =
    better === 0 ? 'Kein Modell ist' : `${better} von ${ranked} Modellen ${better === 1 ? 'ist' : 'sind'}`;
  const shared = tied > 0 ? `, geteilt mit ${tied} weiteren` : '';
  return `${capital(by)}: ${before} besser, der Rang ist also ${better + 1}${shared}.`;
}

export const errorsMissing =
  'Die Dateien nennen nicht für alle Werte einen Standardfehler; wie viel davon Zufall ist, ist daher nicht bekannt.';

/** How many models are significantly better, and so on; `ranks` is an interval, if there is one. */
export function significance(better: number, worse: number, alike: number, ranks: string | null): string {
  const range = ranks === null ? '' : `; auf dem 95-%-Niveau liegt der Rang also in ${ranks}`;
  return `Signifikant besser ${better === 1 ? 'ist' : 'sind'} ${better}, signifikant schlechter ${worse}, nicht davon zu unterscheiden ${alike}${range}.`;
}

export function ahead(model: string, rank: string, difference: string): string {
  return `${model} auf Rang ${rank} hat einen Vorsprung von ${difference}.`;
}

/** A task, and by how much there. */
export function partOfGap(task: string, difference: string): string {
  return `${task} (${difference})`;
}

/** Where most of the gap to the next rank comes from; both are lists. */
export function losesMost(lost: string, won: string | null): string {
  return `Am meisten davon geht in ${lost} verloren${won === null ? '' : `, am meisten wettgemacht wird in ${won}`}.`;
}

export function more(points: string, task: string): string {
  return `${points} in ${task}`;
}

/** Each as `more` gives it. */
export function closers(ways: readonly string[]): string {
  return ways.length === 1
    ? `Den Abstand schließen würde: ${ways.join('')}.`
    : `Den Abstand schließen würde eines davon allein: ${ways.join(', ')}.`;
}

/** The rank with other tasks lies from `low` to `high`; `first` is the share of the draws in which it is first. */
export function otherTasks(low: number, high: number, draws: string, first: string | null): string {
  const where = low === high ? `bei ${low}` : `in ${low}–${high}`;
  const lead = first === null ? '' : `; in ${first} der Ziehungen auf Rang 1`;
  return `Mit anderen Aufgaben derselben Art läge der Rang ${where} (95 % von ${draws} Ziehungen der Aufgaben mit Zurücklegen${lead}).`;
}

export function percent(value: number): string {
  return `${value} %`;
}

export function lessThan(percent: number): string {
  return `weniger als ${percent} %`;
}

export function moreThan(percent: number): string {
  return `mehr als ${percent} %`;
}

export const newInRanking = 'neu mit Rang';

/** `places` is below 0 for down; `difference` is null where what is ranked by stayed the same. */
export function change(places: number, by: string, difference: string | null): string {
  const count = Math.abs(places);
  const moved =
    places === 0
      ? 'gleicher Rang'
      : `${count} ${count === 1 ? 'Platz' : 'Plätze'} nach ${places > 0 ? 'oben' : 'unten'}`;
  return `${moved}, ${by} ${difference ?? 'unverändert'}`;
}

/** `change` as `change` or `newInRanking` gives it, here and below. */
export function inDays(days: number, change: string): string {
  return `In ${days} ${days === 1 ? 'Tag' : 'Tagen'}: ${change}.`;
}

export function sinceBuiltBefore(date: string | null, change: string): string {
  return `Seit der vorherigen Fassung der Website${date === null ? '' : ` mit Daten vom ${date}`}: ${change}.`;
}

function each(places: readonly string[]): string {
  const last = places.at(-1) ?? '';
  return places.length < 2 ? last : `${places.slice(0, -1).join(', ')} und ${last}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where a model is strong, why its rank is what it is, and what would move it. */

/** A place in a task; `place` is an ordinal. */
export function placeIn(task: string, place: string, of: number): string {
  return `${task}, ${place} of ${of}`;
}

/** Its only place. */
export function onlyPlace(task: string, place: string, of: number): string {
  return `${place} of ${of} in ${task}.`;
}

/** Places as `placeIn` gives them, here and below. */
export function equallyPlaced(places: readonly string[]): string {
  return `Equally placed in all tasks: ${each(places)}.`;
}

export function strongest(places: readonly string[]): string {
  return `Strongest in ${each(places)}.`;
}

export function weakest(places: readonly string[]): string {
  return `Weakest against the field in ${each(places)}.`;
}

export const noScoreYet = 'Not ranked: it has no score yet.';

/** `tasks` is a list of them. */
export function misses(tasks: string): string {
  return `Not ranked, because it misses ${tasks}.`;
}

export function missesMany(missing: number, tasks: number): string {
  return `Not ranked, because it misses ${missing} of ${tasks} tasks.`;
}

export const tiedWithNone = 'On average, no other model is statistically tied with it.';

export function chanceAllows(low: number, high: number): string {
  return `On average, chance allows it any rank from ${low} to ${high}.`;
}

/** How many models score how much in a task, for who does not see the drawing. */
export function field(value: string, median: string, best: string): string {
  return `${value}; the median is ${median}, the best ${best}`;
}

export function median(value: string): string {
  return `median ${value}`;
}

export function best(value: string): string {
  return `best ${value}`;
}

export const fieldCaption =
  'Grey: how many models score there. Each scale runs to the field’s best, from where four fifths of it begin; for a lower score, from the worst.';
export const marginCaption = 'The bar through the dot is the 95% interval.';

export const howThisBoardRanks = 'How this board ranks';
export const whatWouldMoveIt = 'What would move it';
export const otherWays = 'Ranked in other ways';
/** After the way to rank that is the board's own. */
export const thisBoards = 'this board’s';

/** `better` of the `ranked` models are before it, and `tied` others level with it; `by` is what the board ranks by. */
export function rank(better: number, ranked: number, tied: number, by: string): string {
  const before =
    better === 0 ? 'No model has' : `${better} of ${ranked} models ${better === 1 ? 'has' : 'have'}`;
  const shared = tied > 0 ? `, shared with ${tied} more` : '';
  return `${before} a better ${by}, so the rank is ${better + 1}${shared}.`;
}

export const errorsMissing =
  'The files give no standard error for all of its scores, so nothing says how much of that is chance.';

/** How many models are significantly better, and so on; `ranks` is an interval, if there is one. */
export function significance(better: number, worse: number, alike: number, ranks: string | null): string {
  const range = ranks === null ? '' : `, so at 95% the rank lies in ${ranks}`;
  return `${better} ${better === 1 ? 'is' : 'are'} significantly better and ${worse} significantly worse; ${alike} cannot be told from it${range}.`;
}

export function ahead(model: string, rank: string, difference: string): string {
  return `${model}, at rank ${rank}, is ${difference} ahead.`;
}

/** A task, and by how much there. */
export function partOfGap(task: string, difference: string): string {
  return `${task} (${difference})`;
}

/** Where most of the gap to the next rank comes from; both are lists. */
export function losesMost(lost: string, won: string | null): string {
  return `Of that it loses most in ${lost}${won === null ? '' : `, and wins back most in ${won}`}.`;
}

export function more(points: string, task: string): string {
  return `${points} in ${task}`;
}

/** Each as `more` gives it. */
export function closers(ways: readonly string[]): string {
  return `Any one of these would close the gap: ${ways.join(', ')}.`;
}

/** The rank with other tasks lies from `low` to `high`; `first` is the share of the draws in which it is first. */
export function otherTasks(low: number, high: number, draws: string, first: string | null): string {
  const where = low === high ? `at ${low}` : `in ${low}–${high}`;
  const lead = first === null ? '' : `; it is first in ${first} of the draws`;
  return `With other tasks of the same kind its rank would lie ${where} (95% of ${draws} draws of the tasks with replacement${lead}).`;
}

export function percent(value: number): string {
  return `${value}%`;
}

export function lessThan(percent: number): string {
  return `less than ${percent}%`;
}

export function moreThan(percent: number): string {
  return `more than ${percent}%`;
}

export const newInRanking = 'new in the ranking';

/** `places` is below 0 for down; `difference` is null where what is ranked by stayed the same. */
export function change(places: number, by: string, difference: string | null): string {
  const count = Math.abs(places);
  const moved =
    places === 0
      ? 'the same rank'
      : `${count} ${count === 1 ? 'place' : 'places'} ${places > 0 ? 'up' : 'down'}`;
  return difference === null ? `${moved}, the same ${by}` : `${moved}, ${by} ${difference}`;
}

/** `change` as `change` or `newInRanking` gives it, here and below. */
export function inDays(days: number, change: string): string {
  return `In ${days} days: ${change}.`;
}

export function sinceBuiltBefore(date: string | null, change: string): string {
  return `Since the site was built before${date === null ? '' : `, with data of ${date}`}: ${change}.`;
}

function each(places: readonly string[]): string {
  const last = places.at(-1) ?? '';
  return places.length < 2 ? last : `${places.slice(0, -1).join(', ')}, and ${last}`;
}

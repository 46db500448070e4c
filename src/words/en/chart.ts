/** What charts and the page with all of them say. */

export const charts = 'Charts';

export function description(board: string): string {
  return `${board} in pictures: scores against size, the best of each task over time, distributions.`;
}

export const lede = 'The board in pictures. Each point and each step says whose it is.';
export const stateOfTheArt = 'State of the art';
export const stateOfTheArtNote = 'The best score so far, by the date of its run.';
export const statesOfTheArtNote = 'The best score of each task so far, by the date of its run.';
export const distributions = 'Distributions';
export const distributionsNote = 'How many models score what.';
export const nothingToDraw = 'There are no scores to draw yet.';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** At a time axis; months from 1. */
export function month(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** At a time axis; months from 1. */
export function day(day: number, month: number): string {
  return `${day} ${MONTHS[month - 1] ?? ''}`;
}

/** `Average against parameters`. */
export function against(up: string, along: string): string {
  return `${up} against ${along.charAt(0).toLowerCase()}${along.slice(1)}`;
}

export function withUnit(name: string, unit: string): string {
  return `${name}, ${unit}`;
}

/** What a line says to who does not see it. */
export function overTime(name: string, values: readonly string[]): string {
  return `${name} over time: ${values.join('; ')}`;
}

export function bestOverTime(task: string, steps: readonly string[]): string {
  return `Best score in ${task} over time: ${steps.join('; ')}`;
}

export function bestAt(date: string, score: string, model: string): string {
  return `${date} ${score} by ${model}`;
}

export const since = 'Since';
export const bestScore = 'Best score';

/** `best` are the models that no other beats in both. */
export function scatter(up: string, along: string, count: number, best: readonly string[]): string {
  return `${up} against ${along} of ${count} models. No other is better in both than: ${best.join(', ')}`;
}

/** What an axis that is logarithmic is called. */
export function byFactors(name: string): string {
  return `${name}, by factors`;
}

export const bars = 'Bars are 95% intervals.';
export const line = 'The line joins the models that no other beats in both.';

export function missing(count: number): string {
  return `${count} ranked models have no value in one of the two.`;
}

export const modelsOnTheLine = 'The models on the line';

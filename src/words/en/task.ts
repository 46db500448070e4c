/** What a task's page says, and the picture of its scores. */

export const breadcrumb = 'Breadcrumb';
export const standings = 'Standings';
export const tasks = 'Tasks';
export const moreAboutIt = 'More about it';
export const ranking = 'Ranking';

export function rankingNote(hasIntervals: boolean): string {
  return `By this task alone.${hasIntervals ? ' Intervals and tiers are computed as for the average.' : ''}`;
}

export const metric = 'Metric';
export const direction = 'Direction';
export const higherIsBetter = 'Higher is better ↑';
export const lowerIsBetter = 'Lower is better ↓';
export const range = 'Range';
export const guessing = 'Guessing';
export const shots = 'Shots';
export const weight = 'Weight';
export const weightOfNone = '0, not in the average';
export const median = 'Median';

export function shotCount(count: number): string {
  return count === 0 ? 'Zero-shot' : `${count}-shot`;
}

export function between(low: string, high: string): string {
  return `${low} to ${high}`;
}

export function orMore(low: string): string {
  return `${low} or more`;
}

export function orLess(high: string): string {
  return `${high} or less`;
}

export function modelsOf(count: number, size: number): string {
  return `${count} of ${size}`;
}

/** What a task is, where its config does not say so. */
export function measured(task: string, board: string, metric: string | null): string {
  return `${task} on ${board}${metric === null ? '' : `, by ${metric}`}.`;
}

/** `others` is how many share the first place with the model; `margin` is half of the 95% interval, with its `±`. */
export function leader(
  count: number,
  model: string,
  others: number,
  score: string,
  margin: string | null,
): string {
  const who = others === 0 ? model : `${model} and ${others} more`;
  return `Best of ${count}: ${who}, ${score}${margin === null ? '' : ` ${margin}`}.`;
}

export const noScores = 'No model has a score in it yet.';

export function oneScore(score: string): string {
  return `One model has a score in it, ${score}.`;
}

export function withoutScore(missing: number, size: number): string {
  return `${missing} of the board’s ${size} rows ${missing === 1 ? 'has' : 'have'} no score in it.`;
}

/** `below` is how many score below the median, or `half`. */
export function spread(
  below: number | 'half',
  count: number,
  median: string,
  min: string,
  max: string,
): string {
  return `${below === 'half' ? 'Half' : below} of the ${count} models score below ${median}; all lie between ${min} and ${max}.`;
}

export function rankingBy(task: string): string {
  return `Ranking by ${task}`;
}

export const interval = '95% interval';
export const margin = '± 95%';
export const drawn = 'Drawn';
export const overall = 'Overall';
export const overallRank = 'rank';

export function firstRows(
  shown: number,
  size: number,
): readonly [before: string, link: string, after: string] {
  return [`The first ${shown} of ${size}. All are in `, 'the CSV file', '.'];
}

export function histogram(count: number, min: string, max: string, median: string): string {
  return `Scores of ${count} models from ${min} to ${max}; the median is ${median}`;
}

export function bar(count: number, from: string, to: string): string {
  return `${count} ${count === 1 ? 'model' : 'models'} from ${from} to ${to}`;
}

export function tallestBar(count: number, from: string, to: string): string {
  return `${count} models at ${from}–${to}`;
}

export function guessingAt(score: string): string {
  return `${score}, guessing`;
}

export function medianAt(score: string): string {
  return `median ${score}`;
}

export function bestOf(count: number): string {
  return `best of ${count}`;
}

export function binWidth(width: string, isOne: boolean): string {
  return `Models per ${width} ${isOne ? 'point' : 'points'}.`;
}

export const shades = 'The shades are those of the table’s cells.';

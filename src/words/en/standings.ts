/** What the table of the standings, its heading and its notes say. */

export const cannotLoad = 'Could not load the table data; the page below is complete.';
export const interval = '95% interval';
export const change = 'Change';
export const tasks = 'Tasks';
export const tasksNote = 'Each has a page with its scores’ distribution and its own ranking.';
export const reference = 'reference';
export const notNormalised = 'The task has no best possible score, so it cannot be normalised';

/** Under the heading of the ranks; `noun` is what the ranks go by. */
export function by(noun: string): string {
  return `by ${noun}`;
}

/** Under the heading of the averages. */
export function ofTasks(counted: number, hasMargins: boolean): string {
  return `of ${counted}${hasMargins ? ', ± 95%' : ''}`;
}

/** In place of an average: how many tasks a row has a score in, the first to be seen and the second to be heard. */
export function coverage(coverage: number, tasks: number): readonly [seen: string, heard: string] {
  return [`${coverage}/${tasks}`, ' tasks'];
}

/** A group of columns, and the scale that they share. */
export function onScale(group: string, scale: string): string {
  return `${group}, ${scale}`;
}

export function scale(low: string, high: string, hasNegative: boolean): string {
  return hasNegative ? `${low} to ${high}` : `${low}–${high}`;
}

export function upTo(high: number): string {
  return `up to ${high}`;
}

/** What opens a column's definition where nothing else does. */
export const about = 'about';

/** Heard after what opens a column's definition. */
export function aboutColumn(column: string): string {
  return `, about ${column}`;
}

/** Heard after a column's heading, for its arrow. */
export function better(isHigher: boolean): string {
  return `, ${isHigher ? 'higher' : 'lower'} is better`;
}

/** The name of a definition. */
export function definitionOf(task: string, subtitle: string): string {
  return `${task}: ${subtitle}`;
}

export function allAbout(task: string): string {
  return `All about ${task}`;
}

export const precisionUnknown = 'precision unknown';

export function revision(name: string): string {
  return `revision ${name}`;
}

/** Explanations of signs, each after its sign. */
export const halfInterval = 'half the 95% interval';
export const newTier = 'a new tier';
export const shades = 'from the task’s median to its best, which is bold';
export const missing = 'missing, never counted as zero';

export const moreRows = 'More rows';

export function rows(first: number, last: number): string {
  return `Rows ${first}–${last}`;
}

export function rowsOf(first: number, last: number, total: number): string {
  return `Rows ${first}–${last} of ${total}`;
}

/** How many rows are hidden for a flag. */
export function flagged(count: number, flag: string): string {
  return `${count} ${flag.toLowerCase()}`;
}

/** Why a row has a flag: what the flag means, and what the files say in a column. */
export function flagReason(meaning: string, column: string, value: string): string {
  return `${meaning} (${column}: ${value.toLowerCase()}.)`;
}

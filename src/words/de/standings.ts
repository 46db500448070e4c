/** What the table of the standings, its heading and its notes say. */

export const cannotLoad =
  'Die Daten der Tabelle lassen sich nicht laden; die Seite darunter ist vollständig.';
export const interval = '95-%-Intervall';
export const change = 'Änderung';
export const tasks = 'Aufgaben';
export const tasksNote = 'Jede hat eine Seite mit der Verteilung ihrer Werte und einer eigenen Rangliste.';
export const reference = 'Vergleichswert';
export const notNormalised = 'Die Aufgabe hat keinen bestmöglichen Wert und lässt sich daher nicht normieren';

/** Under the heading of the ranks; `noun` is what the ranks go by. */
export function by(noun: string): string {
  return `nach ${noun}`;
}

/** Under the heading of the averages. */
export function ofTasks(counted: number, hasMargins: boolean): string {
  return `von ${counted}${hasMargins ? ', ± 95 %' : ''}`;
}

/** In place of an average: how many tasks a row has a score in, the first to be seen and the second to be heard. */
export function coverage(coverage: number, tasks: number): readonly [seen: string, heard: string] {
  return [`${coverage}/${tasks}`, ' Aufgaben'];
}

/** A group of columns, and the scale that they share. */
export function onScale(group: string, scale: string): string {
  return `${group}, ${scale}`;
}

export function scale(low: string, high: string, hasNegative: boolean): string {
  return hasNegative ? `${low} bis ${high}` : `${low}–${high}`;
}

export function upTo(high: number): string {
  return `bis ${high}`;
}

/** What opens a column's definition where nothing else does. */
export const about = 'Erklärung';

/** Heard after what opens a column's definition. */
export function aboutColumn(column: string): string {
  return `, zu ${column}`;
}

/** Heard after a column's heading, for its arrow. */
export function better(isHigher: boolean): string {
  return `, ${isHigher ? 'höher' : 'niedriger'} ist besser`;
}

/** The name of a definition. */
export function definitionOf(task: string, subtitle: string): string {
  return `${task}: ${subtitle}`;
}

export function allAbout(task: string): string {
  return `Alles über ${task}`;
}

export const precisionUnknown = 'Präzision nicht bekannt';

export function revision(name: string): string {
  return `Revision ${name}`;
}

/** Explanations of signs, each after its sign. */
export const halfInterval = 'halbes 95-%-Intervall';
export const newTier = 'eine neue Stufe';
export const shades = 'vom Median der Aufgabe bis zu ihrem besten Wert, der fett steht';
export const missing = 'fehlt, zählt nie als null';

export const moreRows = 'Weitere Zeilen';

export function rows(first: number, last: number): string {
  return `Zeilen ${first}–${last}`;
}

export function rowsOf(first: number, last: number, total: number): string {
  return `Zeilen ${first}–${last} von ${total}`;
}

/** How many rows are hidden for a flag. */
export function flagged(count: number, flag: string): string {
  return `${flag}: ${count}`;
}

/** Why a row has a flag: what the flag means, and what the files say in a column. */
export function flagReason(meaning: string, column: string, value: string): string {
  return `${meaning} (${column}: ${value}.)`;
}

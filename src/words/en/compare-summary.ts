/** Who of the compared models is ahead on average. Several models come as a list in words. */

/** Of how many tasks an average is, where not all models have all. */
type Tasks = number | null;

export function alone(model: string): string {
  return `${model} alone: a second model makes a comparison.`;
}

export function level(tasks: Tasks, models: string): string {
  return `${average(tasks)}, ${models} are level.`;
}

/** `20.0 above beta` */
export function gap(size: string, isAbove: boolean, other: string): string {
  return `${size} ${side(isAbove)} ${other}`;
}

export function untested(tasks: Tasks, first: string, gaps: string): string {
  return `${average(tasks)}, ${first} is ${gaps}. Not every standard error is known, so nothing says whether that is more than chance.`;
}

export function notSignificant(tasks: Tasks, first: string, alike: string): string {
  return `${average(tasks)}, ${first} is ahead, but not significantly: ${alike} cannot be told from it at 95%.`;
}

interface Significance {
  isAbove: boolean;
  beaten: string;
  /** Who cannot be told from the first; may be empty. */
  alike: string;
}

export function significant(tasks: Tasks, first: string, { isAbove, beaten, alike }: Significance): string {
  const tail = alike === '' ? '' : `; ${alike} cannot be told from it at 95%`;
  return `${average(tasks)}, ${first} is significantly ${side(isAbove)} ${beaten}${tail}.`;
}

/** All that are compared with the first, two or more. */
export function allOthers(count: number): string {
  return count === 2 ? 'both others' : 'all others';
}

function average(tasks: Tasks): string {
  if (tasks === null) return 'On average';
  return `On average of the ${tasks} ${tasks === 1 ? 'task' : 'tasks'} that all have`;
}

function side(isAbove: boolean): string {
  return isAbove ? 'above' : 'below';
}

/** Who of the compared models is ahead on average. Several models come as a list in words. */

/** Of how many tasks an average is, where not all models have all. */
type Tasks = number | null;

export function alone(model: string): string {
  return `Nur ${model}: Für einen Vergleich ist ein zweites Modell nötig.`;
}

export function level(tasks: Tasks, models: string): string {
  return `${average(tasks)} liegen ${models} gleichauf.`;
}

/** `20,0 über beta` */
export function gap(size: string, isAbove: boolean, other: string): string {
  return `${size} ${side(isAbove)} ${other}`;
}

export function untested(tasks: Tasks, first: string, gaps: string): string {
  return `${average(tasks)} liegt ${first} ${gaps}. Nicht alle Standardfehler sind bekannt, daher bleibt offen, ob das mehr als Zufall ist.`;
}

export function notSignificant(tasks: Tasks, first: string, alike: string): string {
  return `${average(tasks)} liegt ${first} vorn, aber nicht signifikant: Bei 95 % ist kein Unterschied zu ${alike} nachweisbar.`;
}

interface Significance {
  isAbove: boolean;
  beaten: string;
  /** Who cannot be told from the first; may be empty. */
  alike: string;
}

export function significant(tasks: Tasks, first: string, { isAbove, beaten, alike }: Significance): string {
  const tail = alike === '' ? '' : `; bei 95 % ist kein Unterschied zu ${alike} nachweisbar`;
  return `${average(tasks)} liegt ${first} signifikant ${side(isAbove)} ${beaten}${tail}.`;
}

/** All that are compared with the first, two or more. */
export function allOthers(count: number): string {
  return count === 2 ? 'den beiden anderen' : 'allen anderen';
}

function average(tasks: Tasks): string {
  if (tasks === null) return 'Im Mittel';
  return tasks === 1
    ? 'In der einen Aufgabe, die alle haben,'
    : `Im Mittel der ${tasks} Aufgaben, die alle haben,`;
}

function side(isAbove: boolean): string {
  return isAbove ? 'über' : 'unter';
}

/** Something that an operator should look at. It changes nothing on the board. */
export interface Finding {
  /** Permanent, kebab-case. */
  code: string;
  /** What it is about: a task, a model, a key of the files. */
  where: string;
  /** In a sentence. */
  message: string;
  /** What to do about it, in a sentence. */
  remedy: string;
}

const MAX_NAMED = 5;

/** `a, b, c and 4 more`. */
export function namedFew(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => (name.length > 80 ? `${name.slice(0, 79)}…` : name));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `1 model has`, `3 models have`. */
export function counted(count: number, noun: string, verb: readonly [one: string, many: string]): string {
  return count === 1 ? `1 ${noun} ${verb[0]}` : `${count} ${noun}s ${verb[1]}`;
}

/** Whether a term holds for a row; a comparison with a number that is missing is undecided, and so is its negation. */
export type Verdict = typeof NO | typeof UNDECIDED | typeof YES;
export const NO = 0;
export const UNDECIDED = 1;
export const YES = 2;

/** By row. */
export type Verdicts = Uint8Array;

/** Both hold, or either; in the place of the first. */
export function combine(kind: 'and' | 'or', into: Verdicts, other: Verdicts): Verdicts {
  const isAnd = kind === 'and';
  for (let row = 0; row < into.length; row += 1) {
    const [one = NO, two = NO] = [into[row], other[row]];
    into[row] = one < two === isAnd ? one : two;
  }
  return into;
}

/** In the same place. */
export function negate(verdicts: Verdicts): Verdicts {
  for (let row = 0; row < verdicts.length; row += 1) verdicts[row] = YES - (verdicts[row] ?? NO);
  return verdicts;
}

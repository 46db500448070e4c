import type { Score } from '../../domain/score.ts';

const MOST = 3;

/** Digits after the point that show scores as the files have them, the same for all so that their points align. */
export function decimalsOf(scores: readonly Score[], atLeast: number): number {
  const needed = scores.map((score) => (score.kind === 'measured' ? digitsOf(score.display) : 0));
  return Math.min(Math.max(atLeast, MOST), Math.max(atLeast, ...needed));
}

function digitsOf(value: number): number {
  for (let digits = 0; digits < MOST; digits += 1) {
    if (Math.abs(Number(value.toFixed(digits)) - value) < 1e-9 * Math.max(1, Math.abs(value))) return digits;
  }
  return MOST;
}

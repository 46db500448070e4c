import type { ComparedTask } from './compared-task.ts';

/** One row against another over the tasks that both have. */
export interface PairCount {
  wins: number;
  /** Equal scores. */
  ties: number;
  losses: number;
  /** How many of the wins, and of the losses, are significant at 95%. */
  significantWins: number;
  significantLosses: number;
}

/** `pairs[a][b]` for each of `size` rows against each other one. */
export function countPairs(tasks: readonly ComparedTask[], size: number): (PairCount | null)[][] {
  const places = Array.from({ length: size }, (_, at) => at);
  return places.map((a) => places.map((b) => (a === b ? null : countPair(tasks, a, b))));
}

function countPair(tasks: readonly ComparedTask[], a: number, b: number): PairCount {
  const count = { wins: 0, ties: 0, losses: 0, significantWins: 0, significantLosses: 0 };
  for (const { task, scores, above } of tasks) {
    const [own, other] = [scores[a], scores[b]];
    if (own?.kind !== 'measured' || other?.kind !== 'measured') continue;
    if (own.value === other.value) count.ties += 1;
    else if (own.value > other.value === task.higherIsBetter) count.wins += 1;
    else count.losses += 1;
    if (above[a]?.includes(b)) count.significantWins += 1;
    if (above[b]?.includes(a)) count.significantLosses += 1;
  }
  return count;
}

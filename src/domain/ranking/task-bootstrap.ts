import type { AverageOptions } from './average-options.ts';
import { randomNumbers } from './random.ts';
import type { Ranking } from './rank-table.ts';
import { groupNumbers, rowWeights } from './row-weights.ts';
import type { ScoreTable } from './score-table.ts';
import { countBelow } from './sorted.ts';

/** What another choice of tasks would do to a row's rank. */
export interface TaskBootstrap {
  /** Ranks that hold 95% of the draws. */
  interval: readonly [number, number];
  /** Share of the draws in which it is first, alone or with others; 0 to 1. */
  first: number;
}

export const DRAWS = 1000;

const SEED = 0x5eed;

/**
 * Draws the tasks anew, as many as there are and with replacement, ranks the rows by each draw, and gives for each row
 * the 2.5% and 97.5% quantiles of its ranks: the bootstrap of Efron (1979) over tasks. In a mean of group means tasks
 * are drawn within their groups. What a place in a task is worth stays as it is. Always the same draws for as many
 * tasks. null for a row without a rank; all null where fewer than three tasks count, which say nothing about others.
 */
export function bootstrapTasks(
  table: ScoreTable,
  ranking: Ranking,
  options: AverageOptions,
  draws = DRAWS,
): (TaskBootstrap | null)[] {
  const { plan, entered, ranks } = ranking;
  const counted = plan.tasks.flatMap(({ task }) => table.tasks[task] ?? []);
  const rows = ranks.flatMap((rank, row) => (rank === null ? [] : [row]));
  const result = ranks.map((): TaskBootstrap | null => null);
  if (counted.length < 3 || rows.length === 0) return result;

  const drawTasks = taskDraws(options.method === 'group_mean' ? groupNumbers(counted) : counted.map(() => 0));
  const weigh = rowWeights(counted, options);
  const weights = rows.map((row) => weigh((index) => !Number.isNaN(entered[index]?.values[row] ?? NaN)));
  // By position in `rows`, task after task, so that a draw is a pass over plain numbers.
  const weighed = entered.map(({ values }, index) =>
    Float64Array.from(rows, (row, at) => {
      const weight = weights[at]?.[index] ?? 0;
      return weight === 0 ? 0 : weight * (values[row] ?? 0);
    }),
  );
  const weightOf = entered.map((_, index) =>
    Float64Array.from(rows, (_row, at) => weights[at]?.[index] ?? 0),
  );

  const drawn = rows.map(() => new Uint32Array(draws));
  const sums = new Float64Array(rows.length);
  const totals = new Float64Array(rows.length);
  for (let draw = 0; draw < draws; draw += 1) {
    sums.fill(0);
    totals.fill(0);
    drawTasks().forEach((times, index) => {
      if (times === 0) return;
      const column = weighed[index];
      const heavy = weightOf[index];
      for (let at = 0; at < sums.length; at += 1) {
        sums[at] = (sums[at] ?? 0) + times * (column?.[at] ?? 0);
        totals[at] = (totals[at] ?? 0) + times * (heavy?.[at] ?? 0);
      }
    });
    rankDraw(sums, totals, plan.higherIsBetter, (at, rank) => {
      const own = drawn[at];
      if (own) own[draw] = rank;
    });
  }
  rows.forEach((row, at) => {
    result[row] = summarise(drawn[at] ?? new Uint32Array());
  });
  return result;
}

/** Ranks the rows that have a task of the draw; the others keep the rank 0 of no draw. */
function rankDraw(
  sums: Float64Array,
  totals: Float64Array,
  higherIsBetter: boolean,
  give: (at: number, rank: number) => void,
): void {
  const worth = sums.map((sum, at) => {
    const total = totals[at] ?? 0;
    // Negated where higher is better, so that the best come first; rounded so that equal sums are equal.
    return total === 0 ? NaN : Math.round(((higherIsBetter ? -sum : sum) / total) * 1e9);
  });
  const sorted = worth.filter((value) => !Number.isNaN(value)).sort();
  worth.forEach((value, at) => {
    if (!Number.isNaN(value)) give(at, 1 + countBelow(sorted, value));
  });
}

function summarise(ranks: Uint32Array): TaskBootstrap | null {
  const sorted = ranks.filter((rank) => rank > 0).sort();
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)];
  const [low, high] = [at(0.025), at(0.975)];
  if (low === undefined || high === undefined) return null;
  const first = sorted.reduce((count, rank) => count + (rank === 1 ? 1 : 0), 0);
  return { interval: [low, high], first: first / sorted.length };
}

/** How often each task is in a draw; `groups` has a number for each task, equal within a group. */
function taskDraws(groups: readonly number[]): () => number[] {
  const next = randomNumbers(SEED);
  const members = [...Map.groupBy(groups.keys(), (index) => groups[index] ?? 0).values()];
  return () => {
    const times = groups.map(() => 0);
    for (const group of members) {
      for (let draw = 0; draw < group.length; draw += 1) {
        const index = group[Math.floor(next() * group.length)] ?? 0;
        times[index] = (times[index] ?? 0) + 1;
      }
    }
    return times;
  };
}

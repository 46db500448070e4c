import type { Aggregate } from './aggregate.ts';
import type { Row } from './board.ts';
import { byCodeUnit, byNumber } from './order.ts';
import { rankIntervals } from './rank-interval.ts';
import { ranksOf } from './ranking.ts';
import { rankScores } from './task-summary.ts';
import type { Task } from './task.ts';
import { tiersOf } from './tiers.ts';

/**
 * Gives rows their averages, ranks, intervals and tiers, and puts them in order: the ranked ones by rank, then the
 * incomplete ones by coverage, each by name and identifier where those are equal.
 */
export function rankRows(rows: readonly Row[], tasks: readonly Task[], aggregate: Aggregate): Row[] {
  const averaged = rows.map((row): Row => ({ ...row, ...aggregate.of(row.scores) }));
  const taskRanks = tasks.map((task, index) =>
    rankScores(
      task,
      averaged.flatMap((row) => row.scores[index] ?? []),
    ),
  );
  const complete = averaged.flatMap(({ average, averageStderr }, index) =>
    average === null ? [] : [{ value: average, stderr: averageStderr, index }],
  );
  const ranks = ranksOf(
    complete.map(({ value }) => value),
    aggregate.higherIsBetter,
  );
  const intervals = rankIntervals(complete, aggregate.higherIsBetter);
  const tiers = tiersOf(complete, aggregate.higherIsBetter);
  const position = new Map(complete.map(({ index }, at) => [index, at]));
  return averaged
    .map((row, index): Row => {
      const at = position.get(index) ?? -1;
      return {
        ...row,
        rank: ranks[at] ?? null,
        rankInterval: intervals[at] ?? null,
        tier: tiers[at] ?? null,
        taskRanks: taskRanks.map((ofTask) => ofTask[index] ?? null),
      };
    })
    .sort(inBoardOrder);
}

function inBoardOrder(a: Row, b: Row): number {
  return (
    byNumber(a.rank ?? Infinity, b.rank ?? Infinity) ||
    (a.rank === null ? byNumber(b.coverage, a.coverage) : 0) ||
    byCodeUnit(a.entry.model, b.entry.model) ||
    byCodeUnit(a.id, b.id)
  );
}

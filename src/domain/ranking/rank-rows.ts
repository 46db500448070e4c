import type { Row } from '../board.ts';
import type { Task } from '../task.ts';
import type { AverageOptions } from './average-options.ts';
import { inBoardOrder } from './board-order.ts';
import { rankTable, type Ranking } from './rank-table.ts';
import { toScoreTable } from './score-table.ts';
import { bootstrapTasks } from './task-bootstrap.ts';
import { rankScores } from './task-summary.ts';

export interface RankedRows {
  /** In the board's order, see `inBoardOrder`. */
  rows: Row[];
  /** With an average, measured against the ranked ones, and no rank; in their own order. */
  others: Row[];
  plan: Ranking['plan'];
}

/** Gives rows their averages, ranks, intervals and tiers, and puts them in order; `others` only get an average. */
export function rankRows(
  rows: readonly Row[],
  others: readonly Row[],
  tasks: readonly Task[],
  options: AverageOptions,
): RankedRows {
  const all = [...rows, ...others];
  const table = toScoreTable(all, tasks);
  const ranking = rankTable(table, options, { takesPart: (row) => row < rows.length });
  const byTasks = bootstrapTasks(table, ranking, options);
  const averaged = all.map((row, index): Row => ({
    ...row,
    average: ranking.averages[index] ?? null,
    averageStderr: ranking.stderrs[index] ?? null,
    rank: ranking.ranks[index] ?? null,
    rankInterval: ranking.intervals[index] ?? null,
    tier: ranking.tiers[index] ?? null,
    taskBootstrap: byTasks[index] ?? null,
  }));
  const competing = averaged.slice(0, rows.length);
  const taskRanks = tasks.map((task, index) =>
    rankScores(
      task,
      competing.flatMap((row) => row.scores[index] ?? []),
    ),
  );
  return {
    rows: competing
      .map((row, index): Row => ({ ...row, taskRanks: taskRanks.map((ofTask) => ofTask[index] ?? null) }))
      .sort(inBoardOrder),
    others: averaged.slice(rows.length),
    plan: ranking.plan,
  };
}

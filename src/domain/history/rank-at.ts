import type { AverageOptions } from '../ranking/average-options.ts';
import { rankTable, type Ranking } from '../ranking/rank-table.ts';
import { toScoreTable } from '../ranking/score-table.ts';
import type { Task } from '../task.ts';
import { momentAt, type Moment, type Timeline } from './timeline.ts';

/** How the board ranks. */
export interface RankingRules {
  tasks: readonly Task[];
  average: AverageOptions;
}

/** The board at a time: the rows that there were, and their ranking. */
export interface PastRanking {
  rows: { id: string; moment: Moment }[];
  ranking: Ranking;
}

/** The rows as they were at a time, ranked as the board ranks now. */
export function rankAt(
  timelines: readonly Timeline[],
  time: number,
  { tasks, average }: RankingRules,
  options: { isRanksOnly: boolean },
): PastRanking {
  const rows = timelines.flatMap((timeline) => {
    const moment = momentAt(timeline, time);
    return moment === null ? [] : [{ id: timeline.id, moment }];
  });
  const scored = rows.map(({ id, moment }) => ({ id, scores: moment.scores }));
  return { rows, ranking: rankTable(toScoreTable(scored, tasks), average, options) };
}

/** A row's place at a time; a row without a rank has neither. */
export interface Place {
  rank: number | null;
  average: number | null;
}

/** The same as places by row. */
export function placesAt(
  timelines: readonly Timeline[],
  time: number,
  rules: RankingRules,
): Map<string, Place> {
  const { rows, ranking } = rankAt(timelines, time, rules, { isRanksOnly: true });
  return new Map(
    rows.map(({ id }, index) => [
      id,
      { rank: ranking.ranks[index] ?? null, average: ranking.averages[index] ?? null },
    ]),
  );
}

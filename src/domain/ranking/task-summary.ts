import type { TaskRank, TaskSummary } from '../board.ts';
import { rankIntervals } from './rank-interval.ts';
import { ranksOf } from './ranks.ts';
import type { Score } from '../score.ts';
import { extent, median } from '../statistics.ts';
import type { Task } from '../task.ts';

/** What a task's scores look like; the missing ones take no part. */
export function summarise(task: Task, scores: readonly Score[]): TaskSummary {
  const values = scores.flatMap((score) => (score.kind === 'measured' ? [score.display] : []));
  const { min, max } = extent(values);
  const best = task.higherIsBetter ? max : min;
  return { count: values.length, best, median: median(values), min, max, decimals: decimalsOf(task, values) };
}

/** Each score's rank among those of its task; null for a missing one. */
export function rankScores(task: Task, scores: readonly Score[]): (TaskRank | null)[] {
  const known = scores.flatMap((score, index) =>
    score.kind === 'measured' ? [{ value: score.display, stderr: score.displayStderr, index }] : [],
  );
  const ranks = ranksOf(
    known.map(({ value }) => value),
    task.higherIsBetter,
  );
  const intervals = rankIntervals(known, task.higherIsBetter);
  const result = scores.map((): TaskRank | null => null);
  known.forEach(({ index }, position) => {
    const rank = ranks[position];
    if (rank !== undefined) {
      result[index] = { rank, of: known.length, interval: intervals[position] ?? null };
    }
  });
  return result;
}

/** One on the 0–100 scale; elsewhere as many as leave the middle value about three digits. */
function decimalsOf(task: Task, values: readonly number[]): number {
  const [low, high] = task.range ?? [null, null];
  const middle = median(values.map(Math.abs)) ?? 0;
  if ((low !== null && high !== null) || middle === 0) return 1;
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(middle))));
}

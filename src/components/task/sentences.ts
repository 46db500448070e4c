import * as words from '#words/task.ts';
import type { TaskSummary } from '../../domain/board.ts';
import { formatNumber } from '../../domain/number-format.ts';

/** What the distribution of a task's scores says, in plain sentences. */
export function taskSentences(summary: TaskSummary, values: readonly number[], size: number): string[] {
  const { count, median, min, max, decimals } = summary;
  if (count === 0 || median === null || min === null || max === null) {
    return [words.noScores];
  }
  const missing = size - count;
  const absent = missing === 0 ? [] : [words.withoutScore(missing, size)];
  const text = (value: number) => formatNumber(value, decimals);
  if (count === 1) return [words.oneScore(text(median)), ...absent];
  const middle = values.filter((value) => value < median).length;
  const below = middle * 2 === count || middle * 2 === count - 1 ? 'half' : middle;
  return [words.spread(below, count, text(median), text(min), text(max)), ...absent];
}

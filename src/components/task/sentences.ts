import type { TaskSummary } from '../../domain/board.ts';
import { formatNumber } from '../../domain/number-format.ts';

/** What the distribution of a task's scores says, in plain sentences. */
export function taskSentences(summary: TaskSummary, values: readonly number[], size: number): string[] {
  const { count, median, min, max, decimals } = summary;
  if (count === 0 || median === null || min === null || max === null) {
    return ['No model has a score in it yet.'];
  }
  const missing = size - count;
  const absent =
    missing === 0
      ? []
      : [`${missing} of the board’s ${size} rows ${missing === 1 ? 'has' : 'have'} no score in it.`];
  if (count === 1) return [`One model has a score in it, ${formatNumber(median, decimals)}.`, ...absent];
  const middle = values.filter((value) => value < median).length;
  const half = middle * 2 === count || middle * 2 === count - 1 ? 'Half' : `${middle}`;
  return [
    `${half} of the ${count} models score below ${formatNumber(median, decimals)}; all lie between ${formatNumber(min, decimals)} and ${formatNumber(max, decimals)}.`,
    ...absent,
  ];
}

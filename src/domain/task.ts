/** One column of scores: what it is called in the files, and what its numbers mean. */
export interface Task {
  /** Used in addresses and in the API. */
  id: string;
  label: string;
  /** A few words under the label, such as `sentiment`. */
  subtitle: string | null;
  /** The task's key in the result files; for a table the column. */
  key: string;
  /** The metric's key in the files; null for a table. */
  metric: string | null;
  /** The metric's name for readers, such as `accuracy`; falls back to `metric`. */
  metricLabel: string | null;
  /** Where the standard error stands, only if not at the usual place; for a table a column. */
  stderr: string | null;
  /** A table's column with half the width of a 95% confidence interval. */
  ci95: string | null;
  /** Whether a score is the share of the samples that were right. */
  isProportion: boolean;
  /** Samples, where the operator states them for files that do not. */
  samples: number | null;
  description: string | null;
  /** Few-shot examples, when the operator states them. */
  fewShot: number | null;
  /** Lowest and highest possible value in the files' units; an end may be open. */
  range: readonly [number | null, number | null] | null;
  higherIsBetter: boolean;
  /** Score of guessing, in the files' units. */
  baseline: number | null;
  /** Weight in the average, >= 0. */
  weight: number;
  group: string | null;
  /** An `http(s)` address that describes the task. */
  link: string | null;
}

/**
 * Factor from the files' units to display units. A finite range is shown on a scale whose far end is 100
 * ([0, 1] becomes 0–100, [-1, 1] becomes -100–100); anything else is shown as it is.
 */
export function displayFactor(task: Pick<Task, 'range'>): number {
  const [low, high] = task.range ?? [null, null];
  if (low === null || high === null) return 1;
  return 100 / Math.max(Math.abs(low), Math.abs(high));
}

/** A function that a file's numbers go through: percent to a share, an error rate to its complement, the natural logarithm. */
export type Transform = 'percent' | 'one_minus' | 'log';

/** Where a task's scores stand in the files, and what to make of the numbers there. */
export interface TaskSource {
  /** The task's key; for a table the column. `*` stands for any signs, and then what fits are subtasks. */
  key: string;
  /** The metric's key; null for a table, or where a file names none. */
  metric: string | null;
  /** Where the standard error stands, only if not at the usual place; for a table a column. */
  stderr: string | null;
  /** A table's column with half the width of a 95% confidence interval. */
  ci95: string | null;
  /** Factor from the file's numbers to the task's. */
  scale: number;
  /** Applied after `scale`. */
  transform: Transform | null;
}

/** How the subtasks that a pattern finds make one score. */
export interface SubtaskOptions {
  /** Keys that fit the pattern and are none of its subtasks; patterns too. */
  except: readonly string[];
  /** How many a whole evaluation has; null: all that any file has. */
  count: number | null;
  /** Each as much as the others, or as its number of samples. */
  weight: 'equal' | 'samples';
  /** Scores of guessing by key, in the task's units, where they differ from the task's; keys may be patterns. */
  baselines: Readonly<Record<string, number>>;
}

/** One column of scores: where it stands in the files (the first place that is tried), and what its numbers mean. */
export interface Task extends TaskSource {
  /** Used in addresses and in the API. */
  id: string;
  label: string;
  /** A few words under the label, such as `sentiment`. */
  subtitle: string | null;
  /** Other places, tried in this order in files that have no score at the first. */
  alternatives: readonly TaskSource[];
  subtasks: SubtaskOptions;
  /** The metric's name for readers, such as `accuracy`; falls back to `metric`. */
  metricLabel: string | null;
  /** Whether a score is the share of the samples that were right. */
  isProportion: boolean;
  /** Samples, where the operator states them for files that do not. */
  samples: number | null;
  description: string | null;
  /** Few-shot examples, when the operator states them. */
  fewShot: number | null;
  /** Lowest and highest possible value in the task's units, which are the files' after conversion; an end may be open. */
  range: readonly [number | null, number | null] | null;
  higherIsBetter: boolean;
  /** Score of guessing, in the task's units. */
  baseline: number | null;
  /** Weight in the average, >= 0. */
  weight: number;
  group: string | null;
  /** An `http(s)` address that describes the task. */
  link: string | null;
}

/**
 * Factor from the task's units to display units. A finite range is shown on a scale whose far end is 100
 * ([0, 1] becomes 0–100, [-1, 1] becomes -100–100); anything else is shown as it is.
 */
export function displayFactor(task: Pick<Task, 'range'>): number {
  const [low, high] = task.range ?? [null, null];
  if (low === null || high === null) return 1;
  return 100 / Math.max(Math.abs(low), Math.abs(high));
}

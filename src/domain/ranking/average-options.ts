/**
 * How the scores of a row become one number, and so its rank. `mean`: of the tasks' scores. `group_mean`: of the means
 * of the tasks' groups. `borda`, `mean_rank`, `win_rate`: of what the row's place in each task is worth, see `placePoints`.
 */
export type AverageMethod = 'mean' | 'group_mean' | 'borda' | 'mean_rank' | 'win_rate';

/**
 * What becomes of a row that misses a task. `strict`: it has no average. `available`: the average of what is there.
 * `min_coverage`: the same, where that is enough.
 */
export type MissingPolicy = 'strict' | 'available' | 'min_coverage';

export interface AverageOptions {
  method: AverageMethod;
  missing: MissingPolicy;
  /** Smallest share of the tasks that a row must have under `min_coverage`, above 0 and up to 1. */
  minCoverage: number;
  /**
   * Whether a score enters as its share of the way from guessing to the best possible, 0 to 100; never below 0. Takes
   * no part where only places count.
   */
  normalised: boolean;
}

/** Whether only the order within each task counts, and not by how much scores differ. */
export function isByPlace({ method }: Pick<AverageOptions, 'method'>): boolean {
  return method === 'borda' || method === 'mean_rank' || method === 'win_rate';
}

/** Tasks that a row must have to be averaged, out of `counted`. */
export function neededTasks(
  options: Pick<AverageOptions, 'missing' | 'minCoverage'>,
  counted: number,
): number {
  if (options.missing === 'strict') return counted;
  if (options.missing === 'available') return Math.min(1, counted);
  return Math.min(counted, Math.max(1, Math.ceil(options.minCoverage * counted - 1e-9)));
}

import type { Task } from '../task.ts';
import type { Timeline } from './timeline.ts';

/** A score that was better than all before it. */
export interface BestScore {
  at: number;
  /** Display units. */
  value: number;
  id: string;
}

/**
 * The best score of a task so far, each time that it got better: the state of the art over time. Scores of one time
 * count as one step, to the best of them; of equal ones the first by identifier. Runs without a time take no part.
 */
export function bestSoFar(timelines: readonly Timeline[], task: Task, index: number): BestScore[] {
  const sign = task.higherIsBetter ? 1 : -1;
  const scores = timelines.flatMap(({ id, moments }) =>
    moments.flatMap(({ at, scores }): BestScore[] => {
      const score = scores[index];
      return score?.kind === 'measured' && at > -Infinity ? [{ at, value: score.display, id }] : [];
    }),
  );
  scores.sort((a, b) => a.at - b.at || sign * (b.value - a.value) || (a.id < b.id ? -1 : 1));
  const records: BestScore[] = [];
  for (const score of scores) {
    const best = records.at(-1);
    if (best === undefined || sign * (score.value - best.value) > 0) records.push(score);
  }
  return records;
}

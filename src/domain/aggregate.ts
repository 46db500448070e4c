import type { AverageOptions } from './board.ts';
import type { Measured, Score } from './score.ts';
import { displayFactor, type Task } from './task.ts';

/** How a board's scores become one number. */
export interface Aggregate {
  higherIsBetter: boolean;
  of(scores: readonly Score[]): Average;
  /** Why no row can have an average; null when rows can. */
  impossible: { tasks: Task[]; code: 'average-needs-range' | 'average-without-weight' } | null;
}

/** In display units. */
export interface Average {
  average: number | null;
  /** √Σ(wᵢ·SEᵢ)² / Σwᵢ; null unless every score that went in has a standard error. */
  averageStderr: number | null;
}

const NONE: Average = { average: null, averageStderr: null };

/**
 * The weighted mean of task scores, Σwᵢxᵢ / Σwᵢ, summed in the tasks' order. Tasks of weight 0 take no part: neither
 * in the mean, nor in its direction, nor in what `strict` asks for. Where all tasks are lower-is-better, so is the
 * mean. Where directions are mixed, a lower-is-better score enters mirrored in its range (min + max − x); without a
 * finite range that is impossible, and no row has an average.
 */
export function createAggregate(tasks: readonly Task[], options: AverageOptions): Aggregate {
  const counted = tasks.map((task, index) => ({ task, index })).filter(({ task }) => task.weight > 0);
  const isLower = counted.length > 0 && counted.every(({ task }) => !task.higherIsBetter);
  const isMixed = !isLower && counted.some(({ task }) => !task.higherIsBetter);
  const openEnded = counted
    .map(({ task }) => task)
    .filter((task) => isMixed && !task.higherIsBetter && mirrorSum(task) === null);
  const higherIsBetter = !isLower;

  if (openEnded.length > 0) {
    return { higherIsBetter, of: () => NONE, impossible: { tasks: openEnded, code: 'average-needs-range' } };
  }
  if (counted.length === 0) {
    return {
      higherIsBetter,
      of: () => NONE,
      impossible: { tasks: [...tasks], code: 'average-without-weight' },
    };
  }
  const entering = (task: Task, display: number) =>
    isMixed && !task.higherIsBetter ? (mirrorSum(task) ?? NaN) - display : display;

  const of = (scores: readonly Score[]): Average => {
    const used: { task: Task; score: Measured }[] = [];
    for (const { task, index } of counted) {
      const score = scores[index];
      if (score?.kind === 'measured') used.push({ task, score });
      else if (options.missing === 'strict') return NONE;
    }
    if (used.length === 0) return NONE;
    let sum = 0;
    let weights = 0;
    let variance = 0;
    for (const { task, score } of used) {
      sum += task.weight * entering(task, score.display);
      weights += task.weight;
      variance += (task.weight * (score.displayStderr ?? NaN)) ** 2;
    }
    const stderr = Math.sqrt(variance) / weights;
    return { average: sum / weights, averageStderr: Number.isNaN(stderr) ? null : stderr };
  };
  return { higherIsBetter, of, impossible: null };
}

/** min + max of a task's range in display units; null when an end is open. */
function mirrorSum(task: Task): number | null {
  const [low, high] = task.range ?? [null, null];
  return low === null || high === null ? null : (low + high) * displayFactor(task);
}

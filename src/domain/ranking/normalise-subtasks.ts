import { keyMatcher } from '../binding/key-pattern.ts';
import { poolWeights } from '../binding/pool.ts';
import type { Score } from '../score.ts';
import { displayFactor, type Task } from '../task.ts';
import { enteringValue, normalise } from './entering.ts';
import { toRankedTask } from './ranked-task.ts';
import type { ScoreColumn } from './score-column.ts';

/**
 * A task's scores normalised subtask by subtask, each over its own score of guessing, and averaged only then: a subtask
 * below guessing takes nothing from the others. null for a task without subtasks, or without a finite best score.
 * A score that no subtasks make is normalised as it is.
 */
export function normaliseSubtasks(task: Task, scores: readonly (Score | undefined)[]): ScoreColumn | null {
  const whole = normalise(toRankedTask(task));
  const hasParts = scores.some((score) => score?.kind === 'measured' && score.parts !== null);
  if (whole === null || !hasParts) return null;
  const howOf = partNormaliser(task);
  const values = new Float64Array(scores.length).fill(NaN);
  const stderrs = new Float64Array(scores.length).fill(NaN);
  scores.forEach((score, row) => {
    if (score?.kind !== 'measured') return;
    const parts = score.parts ?? [{ key: task.key, score }];
    const weights = poolWeights(task, parts) ?? [];
    let value = 0;
    let variance = 0;
    parts.forEach((part, index) => {
      const weight = score.parts === null ? 1 : (weights[index] ?? 0);
      const how = score.parts === null ? whole : howOf(part.key);
      value += weight * enteringValue(part.score.display, how);
      variance += (weight * how.scale * (part.score.displayStderr ?? NaN)) ** 2;
    });
    values[row] = value;
    stderrs[row] = Math.sqrt(variance);
  });
  return { values, stderrs };
}

/** How a subtask enters, by its key; the first baseline that fits it counts, else the task's. */
function partNormaliser(task: Task): (key: string) => NonNullable<ReturnType<typeof normalise>> {
  const factor = displayFactor(task);
  const baselines = Object.entries(task.subtasks.baselines).map(([pattern, baseline]) => ({
    fits: keyMatcher(pattern),
    how: normalise({ ...toRankedTask(task), baseline: baseline * factor }),
  }));
  const whole = normalise(toRankedTask(task));
  return (key) => {
    const own = baselines.find(({ fits }) => fits(key))?.how ?? whole;
    return own ?? { scale: NaN, shift: NaN, isClipped: true };
  };
}

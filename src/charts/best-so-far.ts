import type { BestScore } from '../domain/history/best-so-far.ts';
import { createAxis, createTimeAxis, type Axis } from './axis.ts';
import { stepPath, type Place } from './line.ts';

export interface BestLine {
  path: string;
  steps: (BestScore & Place)[];
  time: Axis;
  value: Axis;
}

/** The best score of a task so far as a line of steps up to `now`; null with fewer than two steps. */
export function drawBestSoFar(best: readonly BestScore[], now: number): BestLine | null {
  const [first] = best;
  const time = first ? createTimeAxis([first.at, now], 5) : null;
  const value = createAxis(
    best.map((step) => step.value),
    4,
  );
  if (time === null || value === null) return null;
  const steps = best.map((step) => ({ ...step, left: time.share(step.at), bottom: value.share(step.value) }));
  return { path: stepPath(steps, 1), steps, time, value };
}

import { newestTime, runTime } from '../run-time.ts';
import type { Measured, Missing, Score, ScorePart } from '../score.ts';
import { displayFactor, type Task } from '../task.ts';

/**
 * One score of a task's subtasks: their mean, each weighted the same or by its samples. With weights w that sum to 1
 * the standard error is √Σ(w·se)², as the subtasks' samples are independent of each other; it is not known where
 * one of theirs is not. Missing where subtasks are missing: a mean of fewer would be another quantity.
 *
 * @param wanted how many subtasks a whole evaluation has.
 */
export function poolScores(task: Task, scores: ReadonlyMap<string, Score>, wanted: number): Score {
  const parts = [...scores].flatMap(([key, score]): ScorePart[] =>
    score.kind === 'measured' ? [{ key, score }] : [],
  );
  parts.sort((a, b) => (a.key < b.key ? -1 : 1));
  const [first] = parts;
  if (first === undefined || parts.length !== wanted) return incomplete(parts, scores, wanted);
  const weights = poolWeights(task, parts);
  if (weights === null) return incomplete(parts, scores, wanted, 'not all with their number of samples');
  const sum = (of: (score: Measured, weight: number) => number) =>
    parts.reduce((total, { score }, index) => total + of(score, weights[index] ?? 0), 0);
  const value = sum((score, weight) => score.value * weight);
  const hasErrors = parts.every(({ score }) => score.stderr !== null);
  const stderr = hasErrors ? Math.sqrt(sum((score, weight) => ((score.stderr ?? 0) * weight) ** 2)) : null;
  const factor = displayFactor(task);
  const newest = newestPart(parts) ?? first;
  const hasSamples = parts.every(({ score }) => score.samples !== null);
  return {
    ...newest.score,
    value,
    given: null,
    stderr,
    display: value * factor,
    displayStderr: stderr === null ? null : stderr * factor,
    stderrFrom: stderr === null ? null : stderrFromOf(parts),
    interval: null,
    shots: parts.every(({ score }) => score.shots === first.score.shots) ? first.score.shots : null,
    samples: hasSamples ? sum((score) => score.samples ?? 0) : null,
    runAt: newestTime(parts.map(({ score }) => score.runAt)),
    parts,
  };
}

/** The subtasks' weights, which sum to 1; null where they are to count by samples and some have no number of them. */
export function poolWeights(task: Task, parts: readonly ScorePart[]): number[] | null {
  if (task.subtasks.weight === 'equal') return parts.map(() => 1 / parts.length);
  const samples = parts.map(({ score }) => score.samples ?? NaN);
  const total = samples.reduce((sum, count) => sum + count, 0);
  return total > 0 ? samples.map((count) => count / total) : null;
}

function newestPart(parts: readonly ScorePart[]): ScorePart | undefined {
  return parts.reduce<ScorePart | undefined>(
    (newest, part) =>
      newest === undefined || runTime(part.score.runAt) > runTime(newest.score.runAt) ? part : newest,
    undefined,
  );
}

/** The least of what is known of the parts: one that is made from the number of samples makes the whole such. */
function stderrFromOf(parts: readonly ScorePart[]): Measured['stderrFrom'] {
  const sources = new Set(parts.map(({ score }) => score.stderrFrom));
  if (sources.has('wilson')) return 'wilson';
  return sources.has('ci95') ? 'ci95' : 'file';
}

function incomplete(
  parts: readonly ScorePart[],
  scores: ReadonlyMap<string, Score>,
  wanted: number,
  more?: string,
): Missing {
  const source = [...scores.values()].find((score) => score.source !== null)?.source ?? null;
  const found = `${parts.length} of ${wanted} subtasks${more === undefined ? '' : `, ${more}`}`;
  return { kind: 'missing', reason: 'subtasks_missing', found, source };
}

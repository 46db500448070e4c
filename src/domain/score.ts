import type { Evaluation, MissingReason, RawScore, Source } from './evaluation.ts';
import { MARGIN_95 } from './number-format.ts';
import { badStderr, disagreements, outOfRange, type ScoreProblem } from './score-problem.ts';
import { wilsonInterval } from './ranking/wilson.ts';
import { displayFactor, type Task } from './task.ts';

/** Where a standard error comes from: a file's own, a column of 95% intervals, or the number of samples. */
export type StderrSource = 'file' | 'ci95' | 'wilson';

/** A number that was measured, with where it comes from. */
export interface Measured {
  kind: 'measured';
  /** As in the file. */
  value: number;
  /** In the file's units; null when no file gives it. */
  stderr: number | null;
  /** In display units, see `displayFactor`. */
  display: number;
  displayStderr: number | null;
  stderrFrom: StderrSource | null;
  /** Ends of Wilson's 95% interval, in display units; null where the standard error comes from elsewhere. */
  interval: readonly [number, number] | null;
  shots: number | null;
  samples: number | null;
  runAt: string | null;
  source: Source;
}

/** No number, and why. Never a number that stands for missing. */
export interface Missing {
  kind: 'missing';
  reason: MissingReason;
  /** What the file had instead, when there is such a file. */
  found: string | null;
  source: Source | null;
}

export type Score = Measured | Missing;

/** Where no file speaks of the task. */
export const NOT_EVALUATED: Missing = {
  kind: 'missing',
  reason: 'not_evaluated',
  found: null,
  source: null,
};

/** Slack for values at an end of the range, relative to its larger end: 0.1 + 0.9 may be a little over 1. */
const TOLERANCE = 1e-9;

/**
 * What an evaluation says about a task: a score, or missing with a reason; null where it does not speak of the task.
 * A value outside the task's range is missing, and a standard error that is none is left out, each with a problem.
 * A 95% interval's half width counts as 1.96 standard errors. A proportion without a standard error, but with a known
 * number of samples, has that of Wilson's interval.
 */
export function bindScore(
  task: Task,
  evaluation: Evaluation,
): { score: Score | null; problems: ScoreProblem[] } {
  const raw = evaluation.scores.find((score) => speaksOf(score, task));
  if (raw === undefined) return { score: null, problems: [] };
  const { source, runAt } = evaluation;
  if (raw.value === null) {
    const reason = raw.missing ?? 'not_a_number';
    return { score: { kind: 'missing', reason, found: raw.found, source }, problems: [] };
  }
  if (!isInRange(raw.value, task)) {
    return {
      score: { kind: 'missing', reason: 'out_of_range', found: String(raw.value), source },
      problems: [outOfRange(task, raw.value, source)],
    };
  }
  const given = standardError(task, raw, evaluation);
  const isUsable = given === null || (Number.isFinite(given) && given >= 0);
  const stderr = isUsable ? given : null;
  const factor = displayFactor(task);
  const wilson = given === null ? wilsonOf(task, raw) : null;
  const used = stderr ?? wilson?.stderr ?? null;
  return {
    score: {
      kind: 'measured',
      value: raw.value,
      stderr: used,
      display: raw.value * factor,
      displayStderr: used === null ? null : used * factor,
      stderrFrom: wilson ? 'wilson' : used === null ? null : task.ci95 === null ? 'file' : 'ci95',
      interval: wilson && [wilson.ends[0] * factor, wilson.ends[1] * factor],
      shots: raw.shots,
      samples: raw.samples,
      runAt,
      source,
    },
    problems: [...(isUsable ? [] : [badStderr(task, given, source)]), ...disagreements(task, raw, source)],
  };
}

/** A table has no metrics, so there a task's `metric` is only its name. */
export function speaksOf({ key, metric }: RawScore, task: Task): boolean {
  return key === task.key && (metric === null || metric === task.metric);
}

function isInRange(value: number, task: Task): boolean {
  const [low, high] = task.range ?? [null, null];
  const slack = TOLERANCE * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  return (
    Number.isFinite(value) &&
    (low === null || value >= low - slack) &&
    (high === null || value <= high + slack)
  );
}

/** In the file's units. Where the config says where it stands, nothing else is taken in its place. */
function standardError(task: Task, raw: RawScore, evaluation: Evaluation): number | null {
  if (task.stderr !== null) {
    return task.stderr === raw.stderrKey ? raw.stderr : beside(task, task.stderr, evaluation);
  }
  if (task.ci95 !== null) {
    const halfWidth = beside(task, task.ci95, evaluation);
    return halfWidth === null ? null : halfWidth / MARGIN_95;
  }
  return raw.stderr;
}

/** In the file's units; null for what is no proportion of a known number of samples. */
function wilsonOf(task: Task, raw: RawScore): { stderr: number; ends: readonly [number, number] } | null {
  const [low, high] = task.range ?? [null, null];
  const samples = raw.samples ?? task.samples;
  if (!task.isProportion || raw.value === null || low === null || high === null) return null;
  if (samples === null || !(samples >= 1)) return null;
  const share = Math.min(1, Math.max(0, (raw.value - low) / (high - low)));
  const [from, to] = wilsonInterval(share, samples, MARGIN_95).map((end) => low + end * (high - low)) as [
    number,
    number,
  ];
  return { stderr: (to - from) / (2 * MARGIN_95), ends: [from, to] };
}

/** Another metric of the task, or another column of the table. */
function beside(task: Task, key: string, evaluation: Evaluation): number | null {
  const found = evaluation.scores.find((score) =>
    score.metric === null ? score.key === key : score.key === task.key && score.metric === key,
  );
  return found?.value ?? null;
}

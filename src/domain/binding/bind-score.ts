import type { Evaluation, RawScore } from '../evaluation.ts';
import { MARGIN_95 } from '../number-format.ts';
import { wilsonInterval } from '../ranking/wilson.ts';
import type { Measured, Score } from '../score.ts';
import { badStderr, disagreements, outOfRange, type ScoreProblem } from '../score-problem.ts';
import { displayFactor, type Task, type TaskSource } from '../task.ts';
import { convert, convertStderr, isConverted } from './convert.ts';
import { fillPattern } from './key-pattern.ts';

/** One score of a file and the task that it belongs to. */
export interface Binding {
  task: Task;
  /** Where the config says that it stands. */
  source: TaskSource;
  raw: RawScore;
  evaluation: Evaluation;
}

/** Slack for values at an end of the range, relative to its larger end: 0.1 + 0.9 may be a little over 1. */
const TOLERANCE = 1e-9;

/**
 * The score that a file's number is: converted as the config says, or missing with a reason. A value outside the
 * task's range is missing, and a standard error that is none is left out, each with a problem. A 95% interval's half
 * width counts as 1.96 standard errors. A proportion without a standard error, but with a known number of samples, has
 * that of Wilson's interval.
 */
export function bindScore(binding: Binding): { score: Score; problems: ScoreProblem[] } {
  const { task, source, raw, evaluation } = binding;
  const { source: file } = evaluation;
  if (raw.value === null) {
    const reason = raw.missing ?? 'not_a_number';
    return { score: { kind: 'missing', reason, found: raw.found, source: file }, problems: [] };
  }
  const value = convert(raw.value, source);
  if (!isInRange(value, task)) {
    const reason = Number.isFinite(value) ? 'out_of_range' : 'not_a_number';
    const found = String(raw.value);
    return {
      score: { kind: 'missing', reason, found, source: file },
      problems: [outOfRange(binding, value)],
    };
  }
  const stated = statedStderr(binding);
  const given = stated === null ? null : convertStderr(stated, raw.value, source);
  const isUsable = given === null || (Number.isFinite(given) && given >= 0);
  const problems = [...(isUsable ? [] : [badStderr(binding, stated)]), ...disagreements(binding)];
  const measured = measure(task, value, {
    stderr: isUsable ? given : null,
    samples: raw.samples,
    isStderrStated: given !== null,
  });
  return {
    score: {
      ...measured,
      given: isConverted(source) ? raw.value : null,
      stderrFrom: measured.stderrFrom === 'file' && source.ci95 !== null ? 'ci95' : measured.stderrFrom,
      shots: raw.shots,
      runAt: evaluation.runAt,
      source: file,
    },
    problems,
  };
}

/** A score of a task from a number in the task's units, of which nothing else is known. */
export function measure(
  task: Task,
  value: number,
  {
    stderr = null,
    samples = null,
    isStderrStated = stderr !== null,
  }: { stderr?: number | null; samples?: number | null; isStderrStated?: boolean } = {},
): Measured {
  const factor = displayFactor(task);
  const wilson = isStderrStated ? null : wilsonOf(task, value, samples);
  const used = stderr ?? wilson?.stderr ?? null;
  return {
    kind: 'measured',
    value,
    given: null,
    stderr: used,
    display: value * factor,
    displayStderr: used === null ? null : used * factor,
    stderrFrom: wilson ? 'wilson' : used === null ? null : 'file',
    interval: wilson && [wilson.ends[0] * factor, wilson.ends[1] * factor],
    shots: null,
    samples,
    runAt: null,
    source: { path: '', oid: null, line: null },
    parts: null,
  };
}

/** Whether a task may have such a score: a finite number within the range, up to rounding. */
export function isInRange(value: number, task: Task): boolean {
  const [low, high] = task.range ?? [null, null];
  const slack = TOLERANCE * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  return (
    Number.isFinite(value) &&
    (low === null || value >= low - slack) &&
    (high === null || value <= high + slack)
  );
}

/** In the file's units. Where the config says where it stands, nothing else is taken in its place. */
function statedStderr({ source, raw, evaluation }: Binding): number | null {
  const named = (name: string) => fillPattern(name, source.key, raw.key);
  if (source.stderr !== null) {
    const key = named(source.stderr);
    return key === raw.stderrKey ? raw.stderr : beside(raw, key, evaluation);
  }
  if (source.ci95 !== null) {
    const halfWidth = beside(raw, named(source.ci95), evaluation);
    return halfWidth === null ? null : halfWidth / MARGIN_95;
  }
  return raw.stderr;
}

/** In the task's units; null for what is no proportion of a known number of samples. */
function wilsonOf(
  task: Task,
  value: number,
  stated: number | null,
): { stderr: number; ends: readonly [number, number] } | null {
  const [low, high] = task.range ?? [null, null];
  const samples = stated ?? task.samples;
  if (!task.isProportion || low === null || high === null) return null;
  if (samples === null || !(samples >= 1)) return null;
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  const [from, to] = wilsonInterval(share, samples, MARGIN_95).map((end) => low + end * (high - low)) as [
    number,
    number,
  ];
  return { stderr: (to - from) / (2 * MARGIN_95), ends: [from, to] };
}

/** Another metric of the same key, or another column of the table. */
function beside(raw: RawScore, key: string, evaluation: Evaluation): number | null {
  const found = evaluation.scores.find((score) =>
    score.metric === null ? score.key === key : score.key === raw.key && score.metric === key,
  );
  return found?.value ?? null;
}

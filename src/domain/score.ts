import type { MissingReason, Source } from './evaluation.ts';

/** Where a standard error comes from: a file's own, a column of 95% intervals, or the number of samples. */
export type StderrSource = 'file' | 'ci95' | 'wilson';

/** A number that was measured, with where it comes from. */
export interface Measured {
  kind: 'measured';
  /** In the task's units: as in the file, unless the config converts it. */
  value: number;
  /** As in the file, where that is another number; else null. */
  given: number | null;
  /** In the task's units; null when no file gives it. */
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
  /** Of several files the newest. */
  source: Source;
  /** The subtasks that the score is the mean of, by key; null for a score of its own. */
  parts: readonly ScorePart[] | null;
}

/** A subtask's part in a score. */
export interface ScorePart {
  /** As in the file. */
  key: string;
  score: Measured;
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

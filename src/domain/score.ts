import type { MissingReason, Source } from './evaluation.ts';

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

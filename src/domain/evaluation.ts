import type { Entry } from './entry.ts';
import type { Metadata } from './metadata.ts';

/** Where a number comes from: one file of the results dataset, or one row of a table in it. */
export interface Source {
  /** Path inside the dataset, `/`-separated. */
  path: string;
  /** git-blob SHA-1 of the file (SHA-256 for LFS files), when the dataset knows it. */
  oid: string | null;
  /** 1-based line of a table's row; null for files that hold one evaluation. */
  line: number | null;
}

/** Why there is no number. */
export type MissingReason =
  'not_evaluated' | 'not_a_number' | 'not_available' | 'not_numeric' | 'out_of_range' | 'subtasks_missing';

/** One score as a result file gives it, before the board's tasks say what to make of it. */
export interface RawScore {
  /** The task's key in the file; for a table, the column. */
  key: string;
  /** The metric's key in the file, as written (`acc_norm,none`); null for a table. */
  metric: string | null;
  /** In the file's own units; null when there is no usable number, and then `missing` says why. */
  value: number | null;
  missing: Exclude<MissingReason, 'not_evaluated' | 'out_of_range' | 'subtasks_missing'> | null;
  /** What the file had in the number's place, for the report: at most 80 characters. */
  found: string | null;
  /** Standard error in the file's units; null when the file gives none. */
  stderr: number | null;
  /** The key that `stderr` was read from. */
  stderrKey: string | null;
  /** Few-shot examples in the prompt. */
  shots: number | null;
  /** Evaluated samples. */
  samples: number | null;
  /** What the file itself says about the direction. */
  higherIsBetter: boolean | null;
  /** Lowest and highest possible value as the file itself states them, in its own units; an end may be open. */
  range: readonly [number | null, number | null] | null;
  /** Whether the file says that this is an aggregate of other scores in it, such as a group of lm_eval. */
  isGroup: boolean;
}

/** What a file that states nothing about a score but its value says. */
export const NOTHING_STATED = {
  stderr: null,
  stderrKey: null,
  shots: null,
  samples: null,
  higherIsBetter: null,
  range: null,
  isGroup: false,
} as const satisfies Partial<RawScore>;

/** What one result file, or one row of a table, says about one entry. */
export interface Evaluation {
  entry: Entry;
  /** ISO 8601 in UTC, when the run ended or was saved; null when neither file nor name says. */
  runAt: string | null;
  scores: RawScore[];
  /** What else the file says about the model, by snake_case key; unknown columns of a table are kept. */
  metadata: Metadata;
  source: Source;
  /** The reader that read it, e.g. `lm-eval`. */
  format: string;
  /** The tool and version that wrote it, when the file says. */
  harness: string | null;
}

/**
 * What a file says about all evaluations beside it in its folder: `run_spec.json` of a HELM run, `model_meta.json` of
 * MTEB. null says nothing.
 */
export interface Companion {
  /** `/`-separated, without a `/` at the end; empty for the top of the dataset. */
  folder: string;
  /** The reader whose evaluations it describes. */
  format: string;
  entry: { [Part in keyof Entry]: Entry[Part] | null };
  /** The task's key, for scores whose own file does not say it. */
  key: string | null;
  shots: number | null;
  metadata: Metadata;
  harness: string | null;
  path: string;
}

/** A file, or a value in it, that could not be used. */
export interface Rejection {
  path: string;
  /** A place in the file: a key path, or `line 12, column "mmlu"`; null for the whole file. */
  where: string | null;
  /** Permanent, kebab-case, for example `invalid-json`. */
  code: string;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  remedy: string;
}

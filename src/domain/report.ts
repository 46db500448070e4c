import type { Rejection } from './evaluation.ts';
import type { FetchRecord } from './fetch-record.ts';

export type DatasetRole = 'results' | 'requests';

/** Something an operator should know: a rejection, or a doubt about what was accepted. */
export interface Problem extends Rejection {
  severity: 'error' | 'warning';
  dataset: DatasetRole;
}

/** A file that is no data by its name (a README, a samples file), or that the config leaves out. */
export interface IgnoredFile {
  path: string;
  reason: string;
}

/** What became of one dataset's files. Always `accepted + rejected === found`. */
export interface DatasetReport {
  /** Files that were to be read: those listed, without the ignored ones. */
  found: number;
  /** Of the files found. */
  bytes: number;
  /** Files that gave at least one evaluation or request. */
  accepted: number;
  rejected: number;
  ignored: IgnoredFile[];
  /** Accepted files by reader. */
  formats: Readonly<Record<string, number>>;
  /**
   * How these files came from the Hub; null for a folder, which is read in place. Differs from machine to machine, so
   * it is told to the operator and never published: the same data must give the same site.
   */
  fetched: FetchRecord | null;
}

export interface Report {
  results: DatasetReport;
  requests: DatasetReport | null;
  /** In the order dataset, path, place. */
  problems: Problem[];
}

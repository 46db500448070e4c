import type { Evaluation } from './evaluation.ts';
import { byCodeUnit, byNumber } from './order.ts';
import { isSha } from './revision.ts';
import { runTime } from './run-time.ts';

/**
 * What makes a row of a model in a precision and weight type: its newest revision (`newest`), each of its revisions
 * (`all`), or all of them together, each task with the newest run of any (`joined`).
 */
export type Revisions = 'newest' | 'all' | 'joined';

/** Newest first; paths decide between runs of the same time. */
export function byNewest(a: Evaluation, b: Evaluation): number {
  return byNumber(runTime(b.runAt), runTime(a.runAt)) || byLastPlace(a, b);
}

/** The same for revisions that are one row: of runs of the same time those of a commit first, not of a word for it. */
export function byNewestCommit(a: Evaluation, b: Evaluation): number {
  const commit = ({ entry }: Evaluation) => (isSha(entry.revision ?? '') ? 1 : 0);
  return byNumber(runTime(b.runAt), runTime(a.runAt)) || byNumber(commit(b), commit(a)) || byLastPlace(a, b);
}

function byLastPlace(a: Evaluation, b: Evaluation): number {
  return byCodeUnit(b.source.path, a.source.path) || byNumber(b.source.line ?? 0, a.source.line ?? 0);
}

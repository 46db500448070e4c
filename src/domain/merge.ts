import { entryKey, revisionKey, type Entry } from './entry.ts';
import type { Evaluation } from './evaluation.ts';
import { byCodeUnit, byNumber } from './order.ts';
import type { Problem } from './report.ts';
import { runTime } from './run-time.ts';
import { bindScore, NOT_EVALUATED, type Measured, type Score } from './score.ts';
import type { Task } from './task.ts';

/** All evaluations of one entry at one revision, as one row's scores. */
export interface MergedEntry {
  entry: Entry;
  /** Newest first. */
  evaluations: Evaluation[];
  /** One for each task, in their order. */
  scores: Score[];
  runAt: string | null;
  /** Whether it is the newest revision of its model, precision and weight type. */
  isNewest: boolean;
}

export interface Merged {
  /** Entries that are rows. */
  rows: MergedEntry[];
  /** Older revisions of those. */
  olderRows: MergedEntry[];
  problems: Problem[];
}

/**
 * Makes rows of evaluations. For each task the newest run that has a score counts: a newer run without it hides
 * nothing; where none has it, the newest reason that a file gives, else `not_evaluated`. Of one (model, precision,
 * weight type) the revision with the newest run is the row; with revisions `all`, every revision is one.
 * Order: by time, then by path and line, so that it is total; runs without a time are the oldest.
 */
export function mergeEvaluations(
  evaluations: readonly Evaluation[],
  tasks: readonly Task[],
  revisions: 'newest' | 'all',
): Merged {
  const merged: Merged = { rows: [], olderRows: [], problems: [] };
  const newestFirst = [...evaluations].sort(byNewest);
  for (const group of grouped(newestFirst, entryKey)) {
    const entries = grouped(group, revisionKey).map((runs, index) => ({
      ...mergeRevision(runs, tasks, merged.problems),
      isNewest: index === 0,
    }));
    const [newest, ...older] = entries;
    if (newest === undefined) continue;
    merged.rows.push(newest, ...(revisions === 'all' ? older : []));
    if (revisions === 'all') continue;
    merged.olderRows.push(...older);
    const rival = older.find((entry) => runTime(entry.runAt) === runTime(newest.runAt));
    if (rival !== undefined) merged.problems.push(unknownOrder(newest, rival));
  }
  return merged;
}

/** Newest first; paths decide between runs of the same time. */
export function byNewest(a: Evaluation, b: Evaluation): number {
  return (
    byNumber(runTime(b.runAt), runTime(a.runAt)) ||
    byCodeUnit(b.source.path, a.source.path) ||
    byNumber(b.source.line ?? 0, a.source.line ?? 0)
  );
}

function mergeRevision(
  runs: readonly Evaluation[],
  tasks: readonly Task[],
  problems: Problem[],
): Omit<MergedEntry, 'isNewest'> {
  const scores = tasks.map((task) => {
    const bound = runs.map((run) => bindScore(task, run));
    for (const { problems: found } of bound) {
      problems.push(...found.map((problem) => ({ ...problem, dataset: 'results' as const })));
    }
    const given = bound.map(({ score }) => score).filter((score) => score !== null);
    const measured = given.filter((score) => score.kind === 'measured');
    const conflict = conflicting(measured);
    if (conflict !== null) problems.push(conflictingRuns(task, conflict));
    return measured[0] ?? given[0] ?? NOT_EVALUATED;
  });
  const newest = runs[0];
  const weightType = runs.find((run) => run.entry.weightType !== null)?.entry.weightType ?? null;
  const entry = { model: '', revision: null, precision: null, ...newest?.entry, weightType };
  return { entry, evaluations: [...runs], scores, runAt: newest?.runAt ?? null };
}

/** The score that counts and another of the same time with another value; null when there is none. */
function conflicting(newestFirst: readonly Measured[]): [Measured, Measured] | null {
  const [first] = newestFirst;
  if (first === undefined) return null;
  const other = newestFirst.find(
    (score) => runTime(score.runAt) === runTime(first.runAt) && score.value !== first.value,
  );
  return other === undefined ? null : [first, other];
}

function conflictingRuns(task: Task, [used, other]: [Measured, Measured]): Problem {
  const place = (score: Measured) =>
    score.source.line === null ? score.source.path : `${score.source.path} line ${score.source.line}`;
  return {
    severity: 'warning',
    dataset: 'results',
    path: used.source.path,
    where: used.source.line === null ? null : `line ${used.source.line}`,
    code: 'conflicting-runs',
    message: `Two runs of the same time give task \`${task.id}\` different scores: ${used.value} here, ${other.value} in ${place(other)}.`,
    remedy: 'The last by path and line is used. Remove the one that is wrong, or give both their run times.',
  };
}

function unknownOrder(used: MergedEntry, other: MergedEntry): Problem {
  const revision = (entry: MergedEntry) => entry.entry.revision ?? '(none)';
  return {
    severity: 'warning',
    dataset: 'results',
    path: used.evaluations[0]?.source.path ?? '',
    where: null,
    code: 'revision-order-unknown',
    message: `Revisions ${revision(used)} and ${revision(other)} of ${used.entry.model} have the same newest run time, so nothing says which is newer.`,
    remedy: 'The last by path is the row. Give the runs their times, or remove the older files.',
  };
}

function grouped(evaluations: readonly Evaluation[], keyOf: (entry: Entry) => string): Evaluation[][] {
  const groups = new Map<string, Evaluation[]>();
  for (const evaluation of evaluations) {
    const key = keyOf(evaluation.entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [evaluation]);
    else group.push(evaluation);
  }
  return [...groups.values()];
}

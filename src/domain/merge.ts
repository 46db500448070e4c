import { bindEvaluation } from './binding/bind-evaluation.ts';
import { EntryScores, type Conflict } from './binding/entry-scores.ts';
import type { TaskBinding } from './binding/task-binding.ts';
import { entryKey, revisionKey, type Entry } from './entry.ts';
import type { Evaluation } from './evaluation.ts';
import type { Problem } from './report.ts';
import { byNewest, byNewestCommit, type Revisions } from './revisions.ts';
import { runTime } from './run-time.ts';
import type { Measured, Score } from './score.ts';

/** All evaluations that are one row, as its scores. */
export interface MergedEntry {
  entry: Entry;
  /** Newest first. */
  evaluations: Evaluation[];
  /** One for each task, in their order. */
  scores: Score[];
  runAt: string | null;
  /** Whether it is the newest revision of its model, precision and weight type, or all of them. */
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
 * weight type) the revision with the newest run is the row; with revisions `all`, every revision is one, and `joined`
 * all of them are one.
 * Order: by time, then by path and line, so that it is total; runs without a time are the oldest.
 */
export function mergeEvaluations(
  evaluations: readonly Evaluation[],
  { finder, counts }: TaskBinding,
  revisions: Revisions,
): Merged {
  const merged: Merged = { rows: [], olderRows: [], problems: [] };
  const isJoined = revisions === 'joined';
  const newestFirst = [...evaluations].sort(isJoined ? byNewestCommit : byNewest);
  for (const group of grouped(newestFirst, entryKey)) {
    const entries = (isJoined ? [group] : grouped(group, revisionKey)).map((runs, index) => ({
      ...mergeRevision(runs, { finder, counts }, merged.problems),
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

/** @param runs the newest first. */
function mergeRevision(
  runs: readonly Evaluation[],
  { finder, counts }: TaskBinding,
  problems: Problem[],
): Omit<MergedEntry, 'isNewest'> {
  const scores = new EntryScores(finder.tasks, counts);
  const bound = runs.map((run) => bindEvaluation(finder, run));
  for (const { problems: found } of bound) {
    problems.push(...found.map((problem) => ({ ...problem, dataset: 'results' as const })));
  }
  for (const { scores: given } of bound.toReversed()) scores.add(given);
  problems.push(...scores.conflicts().map(conflictingRuns));
  const newest = runs[0];
  const weightType = runs.find((run) => run.entry.weightType !== null)?.entry.weightType ?? null;
  return {
    entry: { model: '', revision: null, precision: null, ...newest?.entry, weightType },
    evaluations: [...runs],
    scores: finder.tasks.map((_, index) => scores.scoreOf(index)),
    runAt: newest?.runAt ?? null,
  };
}

function conflictingRuns({ task, subtask, used, other }: Conflict): Problem {
  const place = (score: Measured) =>
    score.source.line === null ? score.source.path : `${score.source.path} line ${score.source.line}`;
  const what = subtask === null ? `task \`${task.id}\`` : `\`${subtask}\` of task \`${task.id}\``;
  return {
    severity: 'warning',
    dataset: 'results',
    path: used.source.path,
    where: used.source.line === null ? null : `line ${used.source.line}`,
    code: 'conflicting-runs',
    message: `Two runs of the same time give ${what} different scores: ${used.value} here, ${other.value} in ${place(other)}.`,
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

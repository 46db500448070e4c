import { bindEvaluation } from '../binding/bind-evaluation.ts';
import { EntryScores } from '../binding/entry-scores.ts';
import type { TaskBinding } from '../binding/task-binding.ts';
import { entryKey, revisionKey, rowId, type Entry } from '../entry.ts';
import type { Evaluation } from '../evaluation.ts';
import { byNewest, byNewestCommit, type Revisions } from '../revisions.ts';
import { runTime } from '../run-time.ts';
import type { Score } from '../score.ts';

/** What a row looked like from a time on. */
export interface Moment {
  /** Milliseconds since 1970; -Infinity for runs without a time, which have always been there. */
  at: number;
  /** The entry's newest evaluation at that time. */
  entry: Entry;
  /** One for each task, in their order. */
  scores: readonly Score[];
}

/** A row through the years. */
export interface Timeline {
  /** As the row's `id`, see `rowId`. */
  id: string;
  model: string;
  /** In the order of time; of several at one time the last counts. Never empty. */
  moments: Moment[];
  /** When it was removed; null for a row that is there. */
  until: number | null;
}

/**
 * The rows that evaluations make, at every time at which one of them changed: the last moments are what
 * `mergeEvaluations` makes of all of them, and those before are what it made of the evaluations that there were. Every
 * evaluation is looked at once.
 */
export function rowTimelines(
  evaluations: readonly Evaluation[],
  binding: TaskBinding,
  revisions: Revisions,
): Timeline[] {
  const byOrder = revisions === 'joined' ? byNewestCommit : byNewest;
  const oldestFirst = [...evaluations].sort((a, b) => byOrder(b, a));
  const keyOf = revisions === 'all' ? revisionKey : entryKey;
  const groups = Map.groupBy(oldestFirst, ({ entry }) => keyOf(entry));
  return [...groups.values()].map((runs) => {
    const moments = momentsOf(runs, binding, revisions === 'joined' ? entryKey : revisionKey);
    const newest = moments.at(-1);
    const entry = newest?.entry ?? { model: '', revision: null, precision: null, weightType: null };
    return { id: rowId(entry, { revision: revisions === 'all' }), model: entry.model, moments, until: null };
  });
}

/** What the row was at a time; null where it was not there yet, or no more. */
export function momentAt({ moments, until }: Timeline, time: number): Moment | null {
  if (until !== null && until <= time) return null;
  return moments.findLast(({ at }) => at <= time) ?? null;
}

/**
 * Runs of one row, the oldest first. The row is always the newest of what `keyOf` tells apart, such as the newest
 * revision.
 */
function momentsOf(
  runs: readonly Evaluation[],
  { finder, counts }: TaskBinding,
  keyOf: (entry: Entry) => string,
): Moment[] {
  const byRevision = new Map<string, { moment: Moment; state: EntryScores }>();
  return runs.map((run) => {
    const key = keyOf(run.entry);
    const before = byRevision.get(key);
    const state = before?.state ?? new EntryScores(finder.tasks, counts);
    const touched = state.add(bindEvaluation(finder, run).scores);
    const scoreOf = (index: number): Score => {
      const known = before?.moment.scores[index];
      return known === undefined || touched.has(index) ? state.scoreOf(index) : known;
    };
    const moment = {
      at: runTime(run.runAt),
      entry: { ...run.entry, weightType: run.entry.weightType ?? before?.moment.entry.weightType ?? null },
      scores: finder.tasks.map((_, index) => scoreOf(index)),
    };
    byRevision.set(key, { moment, state });
    return moment;
  });
}

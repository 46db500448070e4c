import { byCodeUnit, byNumber } from '../order.ts';
import { runTime } from '../run-time.ts';
import type { Task } from '../task.ts';
import { isoDay } from './days.ts';
import type { Moment, Timeline } from './timeline.ts';

/** How a score of a row changed; null is missing. Display units. */
export interface ScoreChange {
  task: string;
  before: number | null;
  after: number | null;
}

export type ChangeKind = 'added' | 'updated' | 'removed' | 'returned';

/** Something that happened to a row. */
export interface Change {
  kind: ChangeKind;
  /** ISO 8601 in UTC: when the run ended, or of when the data are in which it was noticed; null for data without a date. */
  at: string | null;
  /** Of the row; it need not be on the board any more. */
  id: string;
  model: string;
  /** Scores that were added, changed or lost, in the tasks' order. */
  scores: ScoreChange[];
  /** Why, where it is known; null for what runs did. */
  reason: string | null;
  /** Whether comparing two boards has told it, and not a run. */
  isNoticed: boolean;
}

/** What the runs did to the rows, the newest first: rows that came, and rows whose scores changed. */
export function changesOfRuns(timelines: readonly Timeline[], tasks: readonly Task[]): Change[] {
  const changes = timelines.flatMap(({ id, model, moments }) => {
    const settled = moments.filter(({ at }, index) => moments[index + 1]?.at !== at);
    return settled.flatMap((moment, index): Change[] => {
      const before = settled[index - 1] ?? null;
      if (moment.at === -Infinity) return [];
      const scores = scoreChanges(before, moment, tasks);
      if (before !== null && scores.length === 0) return [];
      const kind = before === null ? 'added' : 'updated';
      return [
        { kind, at: new Date(moment.at).toISOString(), id, model, scores, reason: null, isNoticed: false },
      ];
    });
  });
  return changes.sort(newestChangeFirst);
}

/** By time, those without one first, then by kind and identifier. */
export function newestChangeFirst(a: Change, b: Change): number {
  return byNumber(whenOf(b), whenOf(a)) || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.id, b.id);
}

function whenOf({ at }: Change): number {
  return at === null ? Infinity : runTime(at);
}

/** Changes by day, in their order. */
export function byDay(changes: readonly Change[]): [day: string | null, changes: Change[]][] {
  return [...Map.groupBy(changes, ({ at }) => (at === null ? null : isoDay(Date.parse(at))))];
}

function scoreChanges(
  before: Pick<Moment, 'scores'> | null,
  after: Pick<Moment, 'scores'>,
  tasks: readonly Task[],
): ScoreChange[] {
  return tasks.flatMap(({ id }, index) => {
    const old = shown(before, index);
    const now = shown(after, index);
    return old === now ? [] : [{ task: id, before: old, after: now }];
  });
}

function shown(moment: Pick<Moment, 'scores'> | null, index: number): number | null {
  const score = moment?.scores[index];
  return score?.kind === 'measured' ? score.display : null;
}

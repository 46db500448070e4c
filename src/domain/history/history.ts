import type { TaskBinding } from '../binding/task-binding.ts';
import type { Row } from '../board.ts';
import type { Evaluation } from '../evaluation.ts';
import { bestSoFar, type BestScore } from './best-so-far.ts';
import { changesOfRuns, newestChangeFirst, type Change } from './changes.ts';
import { curveTimes, daysBefore } from './days.ts';
import { deltaOf } from './delta.ts';
import type { Memory, PreviousBoard, RemovedRow } from './memory.ts';
import { pastDays, type DayOptions, type PastDay } from './past-board.ts';
import { placesAt, type Place, type RankingRules } from './rank-at.ts';
import { removedTimelines } from './removed.ts';
import type { Revisions } from '../revisions.ts';
import { rowTimelines, type Timeline } from './timeline.ts';

export interface HistoryOptions extends DayOptions {
  /** Since how many days differences are told. */
  days: number;
}

/** A row at the times of `History.times`; null where it was not there. */
export type Curve = (Place | null)[];

/** What the board was before, as the run times in its files tell and as the site remembers. */
export interface History {
  /** The newest run, in milliseconds since 1970; null where no run has a time. */
  asOf: number | null;
  /** The time that `Row.since` compares with, so many days before; null where nothing was ranked then. */
  since: { days: number; at: number } | null;
  /** The board that `Row.sincePrevious` compares with. */
  previous: PreviousBoard | null;
  /** Times of the curves, the oldest first; the last is `asOf`. With fewer than two there is no curve. */
  times: number[];
  /** By row. */
  curves: ReadonlyMap<string, Curve>;
  /** By task: each score that was better than all before it, the oldest first. */
  best: BestScore[][];
  /** Everything that happened, the newest first. */
  changes: Change[];
  removed: RemovedRow[];
  /** The days of which there is a past board, the oldest first. */
  days: PastDay[];
  /** Of the rows that are there and those that are gone; what `pastBoard` is made of. */
  timelines: Timeline[];
}

export interface HistoryParts extends RankingRules {
  /** The board's rows. */
  rows: readonly Row[];
  evaluations: readonly Evaluation[];
  binding: TaskBinding;
  revisions: Revisions;
  options: HistoryOptions;
  memory: Memory;
}

/**
 * Works the history out, and gives the rows with how they differ from before. Evaluations of what is no row of the
 * board, such as a reference, take no part.
 */
export function makeHistory(parts: HistoryParts): { history: History; rows: Row[] } {
  const { evaluations, tasks, binding, revisions, options, memory } = parts;
  const known = new Set(parts.rows.map(({ id }) => id));
  const present = rowTimelines(evaluations, binding, revisions).filter(({ id }) => known.has(id));
  const timelines = [...present, ...removedTimelines(memory.removed, tasks)];
  // Boards of the past keep their addresses when the first rows go.
  const { first } = spanOf(timelines);
  const { last } = spanOf(present);
  const before = last === null ? null : placesThen(timelines, daysBefore(last, options.days), parts);
  const { previous, removed } = memory;
  const rows = parts.rows.map((row): Row => ({
    ...row,
    since: before && deltaOf(row, before.get(row.id) ?? null),
    sincePrevious: previous && deltaOf(row, previous.places.get(row.id) ?? null),
  }));
  const times = first === null || last === null ? [] : curveTimes(first, last);
  return {
    rows,
    history: {
      asOf: last,
      since: before && last !== null ? { days: options.days, at: daysBefore(last, options.days) } : null,
      previous,
      times,
      curves: curvesOf(rows, times, timelines, parts),
      best: tasks.map((task, index) => bestSoFar(timelines, task, index)),
      changes: [...changesOfRuns(timelines, tasks), ...memory.changes].sort(newestChangeFirst),
      removed,
      days: pastDays(first, last, options),
      timelines,
    },
  };
}

/** The first and last run that has a time. */
function spanOf(timelines: readonly Timeline[]): { first: number | null; last: number | null } {
  let first: number | null = null;
  let last: number | null = null;
  for (const { at } of timelines.flatMap(({ moments }) => moments)) {
    if (at === -Infinity) continue;
    if (first === null || at < first) first = at;
    if (last === null || at > last) last = at;
  }
  return { first, last };
}

/** null where nothing was ranked then. */
function placesThen(
  timelines: readonly Timeline[],
  time: number,
  rules: RankingRules,
): Map<string, Place> | null {
  const places = placesAt(timelines, time, rules);
  return [...places.values()].some(({ rank }) => rank !== null) ? places : null;
}

function curvesOf(
  rows: readonly Row[],
  times: readonly number[],
  timelines: readonly Timeline[],
  rules: RankingRules,
): Map<string, Curve> {
  const past = times.slice(0, -1).map((time) => placesAt(timelines, time, rules));
  return new Map(
    rows.map((row) => [
      row.id,
      [...past.map((places) => places.get(row.id) ?? null), { rank: row.rank, average: row.average }],
    ]),
  );
}

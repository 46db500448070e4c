import type { GuardLimits } from '../../config/config.ts';
import type { Breach } from './breach.ts';
import { lostModels, lostRows } from './lost-rows.ts';
import { lostScores, lostTasks } from './lost-tasks.ts';
import { moreRejected } from './more-rejected.ts';
import { movedMedians } from './moved-medians.ts';
import type { PublishedBoard } from './published-board.ts';

/** Every limit that the new board breaks against the published one; empty when it may take its place. */
export function compareBoards(previous: PublishedBoard, next: PublishedBoard, limits: GuardLimits): Breach[] {
  const rejected = moreRejected(previous, next, limits.rejected);
  if (previous.rows.length === 0) return rejected;
  if (next.rows.length === 0) {
    const text = `no row is left of ${previous.rows.length}`;
    return [{ limit: 'empty', text, names: previous.rows.map(({ id }) => id) }, ...rejected];
  }
  return [
    ...lostRows(previous, next, limits.rows),
    ...lostModels(previous, next, limits.models),
    ...lostTasks(previous, next, limits.tasks),
    ...lostScores(previous, next, limits.scores),
    ...movedMedians(previous, next, limits.median),
    ...rejected,
  ];
}

/** Whether both are boards of one results dataset. Another dataset's board says nothing about this one. */
export function isSameBoard(previous: PublishedBoard, next: PublishedBoard): boolean {
  return previous.sources.results.location === next.sources.results.location;
}

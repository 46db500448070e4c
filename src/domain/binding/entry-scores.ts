import { runTime } from '../run-time.ts';
import { NOT_EVALUATED, type Measured, type Score } from '../score.ts';
import type { Task } from '../task.ts';
import type { BoundScore } from './bind-evaluation.ts';
import { poolScores } from './pool.ts';
import type { Place } from './task-finder.ts';

/** Two scores of one task, or of one subtask, at one time. */
export interface Conflict {
  task: Task;
  /** The subtask's key in the files; null for the task itself. */
  subtask: string | null;
  used: Measured;
  other: Measured;
}

/** How many subtasks stand at a place in a whole evaluation. */
export type SubtaskCounts = ReadonlyMap<Place, number>;

interface Slot {
  score: Score;
  /** A measured score of the same time with another value. */
  rival: Measured | null;
}

/**
 * The scores of one entry, as its runs give them, the oldest first. For each task, and for each subtask, the newest
 * run that has a score counts: a newer run without it hides nothing; where none has it, the newest reason.
 */
export class EntryScores {
  readonly #tasks: readonly Task[];
  readonly #counts: SubtaskCounts;
  readonly #own: (Slot | undefined)[] = [];
  readonly #parts: (Map<Place, Map<string, Slot>> | undefined)[] = [];

  constructor(tasks: readonly Task[], counts: SubtaskCounts) {
    this.#tasks = tasks;
    this.#counts = counts;
  }

  /** Takes what the next run says; gives the indices of the tasks that it speaks of. */
  add(bound: readonly BoundScore[]): Set<number> {
    const touched = new Set<number>();
    for (const { place, key, score } of bound) {
      touched.add(place.task);
      if (!place.isPattern) {
        this.#own[place.task] = newer(this.#own[place.task], score);
        continue;
      }
      const byPlace = (this.#parts[place.task] ??= new Map<Place, Map<string, Slot>>());
      const byKey = byPlace.get(place) ?? new Map<string, Slot>();
      byKey.set(key, newer(byKey.get(key), score));
      byPlace.set(place, byKey);
    }
    return touched;
  }

  /** A task's score: its own or that of its subtasks, whichever is measured; of several the newest. */
  scoreOf(index: number): Score {
    const task = this.#tasks[index];
    const own = this.#own[index]?.score ?? null;
    const parts = this.#parts[index];
    if (task === undefined || parts === undefined) return own ?? NOT_EVALUATED;
    const candidates: Score[] = own === null ? [] : [own];
    for (const [place, slots] of parts) {
      const scores = new Map([...slots].map(([key, { score }]) => [key, score]));
      candidates.push(poolScores(task, scores, this.#counts.get(place) ?? slots.size));
    }
    const measured = candidates.filter((score) => score.kind === 'measured');
    const [first, ...others] = measured;
    if (first === undefined) return candidates[0] ?? NOT_EVALUATED;
    return others.reduce(
      (newest, score) => (runTime(score.runAt) > runTime(newest.runAt) ? score : newest),
      first,
    );
  }

  conflicts(): Conflict[] {
    const conflicts: Conflict[] = [];
    for (const [index, task] of this.#tasks.entries()) {
      const parts = [...(this.#parts[index]?.values() ?? [])].flatMap((slots) => [...slots]);
      const slots: [string | null, Slot | undefined][] = [[null, this.#own[index]], ...parts];
      for (const [subtask, slot] of slots) {
        if (slot?.score.kind !== 'measured' || slot.rival === null) continue;
        conflicts.push({ task, subtask, used: slot.score, other: slot.rival });
      }
    }
    return conflicts;
  }
}

function newer(before: Slot | undefined, score: Score): Slot {
  if (before === undefined) return { score, rival: null };
  const old = before.score;
  if (score.kind === 'missing') return old.kind === 'measured' ? before : { score, rival: null };
  if (old.kind === 'missing' || runTime(old.runAt) !== runTime(score.runAt)) return { score, rival: null };
  return { score, rival: old.value === score.value ? before.rival : old };
}

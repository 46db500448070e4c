import type { Evaluation, RawScore } from '../evaluation.ts';
import type { Score } from '../score.ts';
import type { ScoreProblem } from '../score-problem.ts';
import type { Task } from '../task.ts';
import { bindScore } from './bind-score.ts';
import { TaskFinder, type Place } from './task-finder.ts';

/** What an evaluation says about a task, or about one of its subtasks. */
export interface BoundScore {
  place: Place;
  /** As in the file. */
  key: string;
  score: Score;
}

export interface BoundEvaluation {
  /** In the order of the tasks. Of a task's places only the first one that the evaluation speaks of. */
  scores: BoundScore[];
  problems: ScoreProblem[];
}

/** What an evaluation says about the tasks: scores, or why there is no number; nothing where it does not speak of one. */
export function bindEvaluation(finder: TaskFinder, evaluation: Evaluation): BoundEvaluation {
  const found = new Map<number, { order: number; at: Map<string, { place: Place; raw: RawScore }> }>();
  for (const raw of evaluation.scores) {
    for (const place of finder.placesOf(raw)) {
      let known = found.get(place.task);
      if (known === undefined || place.order < known.order) {
        known = { order: place.order, at: new Map() };
        found.set(place.task, known);
      }
      if (place.order === known.order && !known.at.has(raw.key)) known.at.set(raw.key, { place, raw });
    }
  }
  const bound: BoundEvaluation = { scores: [], problems: [] };
  for (const [index, task] of finder.tasks.entries()) {
    for (const [key, { place, raw }] of found.get(index)?.at ?? []) {
      const { score, problems } = bindScore({ task, source: place.source, raw, evaluation });
      bound.scores.push({ place, key, score });
      bound.problems.push(...problems);
    }
  }
  return bound;
}

/** The same for one task that has no subtasks; null where the evaluation does not speak of it. */
export function bindTask(
  task: Task,
  evaluation: Evaluation,
): { score: Score | null; problems: ScoreProblem[] } {
  const { scores, problems } = bindEvaluation(new TaskFinder([task]), evaluation);
  return { score: scores[0]?.score ?? null, problems };
}

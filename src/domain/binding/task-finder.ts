import type { Evaluation, RawScore } from '../evaluation.ts';
import { MARGIN } from '../table-mapping.ts';
import type { Task, TaskSource } from '../task.ts';
import { isPattern, keyMatcher } from './key-pattern.ts';

/** A place where a task's scores stand: the task's own, or one of its alternatives. */
export interface Place {
  /** Index of the task. */
  task: number;
  /** Its rank among the task's places: the least goes first. */
  order: number;
  source: TaskSource;
  /** Whether what stands there are subtasks. */
  isPattern: boolean;
}

/** Finds the places that a file's key fits. */
export class TaskFinder {
  readonly tasks: readonly Task[];
  readonly #exact = new Map<string, Place[]>();
  readonly #patterns: { place: Place; matches: (key: string) => boolean }[] = [];
  readonly #known = new Map<string, readonly Place[]>();

  constructor(tasks: readonly Task[]) {
    this.tasks = tasks;
    for (const [index, task] of tasks.entries()) {
      const excluded = task.subtasks.except.map(keyMatcher);
      for (const [order, source] of [task, ...task.alternatives].entries()) {
        const place = { task: index, order, source, isPattern: isPattern(source.key) };
        if (place.isPattern) {
          const fits = keyMatcher(source.key);
          const matches = (key: string) => fits(key) && !excluded.some((isExcluded) => isExcluded(key));
          this.#patterns.push({ place, matches });
        } else {
          this.#exact.set(source.key, [...(this.#exact.get(source.key) ?? []), place]);
        }
      }
    }
  }

  /** The places of a key, whatever the metric. */
  find(key: string): readonly Place[] {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const fitting = this.#patterns.filter(({ matches }) => matches(key)).map(({ place }) => place);
    const places = [...(this.#exact.get(key) ?? []), ...fitting];
    this.#known.set(key, places);
    return places;
  }

  /** The places of a score. A file without metrics leaves it to the config what its numbers are. */
  placesOf({ key, metric, isGroup }: RawScore): readonly Place[] {
    return this.find(key).filter(
      (place) =>
        (metric === null || metric === place.source.metric) &&
        !(place.isPattern && (isGroup || key.endsWith(MARGIN))),
    );
  }

  /** All keys that stand for subtasks in some evaluation, by place. */
  subtaskKeys(evaluations: readonly Evaluation[]): ReadonlyMap<Place, ReadonlySet<string>> {
    const keys = new Map(this.#patterns.map(({ place }) => [place, new Set<string>()]));
    if (keys.size === 0) return keys;
    for (const { scores } of evaluations) {
      for (const score of scores) for (const place of this.placesOf(score)) keys.get(place)?.add(score.key);
    }
    return keys;
  }
}

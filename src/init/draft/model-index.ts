import type { Evaluation } from '../../domain/evaluation.ts';

export interface ModelIndex {
  /** How many models there are. */
  size: number;
  /** How many of them have a number of a metric at any of the keys. */
  modelsWith(keys: readonly string[], metric: string | null): number;
}

/** Knows which models have which scores, whatever files they are in. */
export function createModelIndex(evaluations: readonly Evaluation[]): ModelIndex {
  const models = new Set<string>();
  const places = new Map<string, Set<string>>();
  for (const { entry, scores } of evaluations) {
    models.add(entry.model);
    for (const { key, metric, value } of scores) {
      if (value === null) continue;
      const place = placeOf(key, metric);
      const known = places.get(place);
      if (known === undefined) places.set(place, new Set([entry.model]));
      else known.add(entry.model);
    }
  }
  return {
    size: models.size,
    modelsWith: (keys, metric) =>
      new Set(keys.flatMap((key) => [...(places.get(placeOf(key, metric)) ?? [])])).size,
  };
}

function placeOf(key: string, metric: string | null): string {
  return JSON.stringify([key, metric]);
}

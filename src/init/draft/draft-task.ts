import { bareName, idOf } from '../../domain/survey/key-names.ts';
import type { SurveyedMetric } from '../../domain/survey/survey.ts';
import type { TaskDraft } from './draft.ts';
import {
  isSigned,
  isUnbounded,
  isWorseWhenHigher,
  knownMetric,
  labelOfBenchmark,
  orderOfMetric,
} from './known-names.ts';

/** A key of the files, or several under a pattern, with what they say together of each metric. */
export interface KeyFacts {
  key: string;
  metrics: readonly SurveyedMetric[];
  /** How many models have a number of that metric. */
  modelsWith: (metric: string | null) => number;
  /** With a `*` in the key. */
  subtasks: number | null;
}

/** Drafts a task of a key by the metric that most models have, and of those the one that boards rank by. */
export function draftTask({ key, metrics, modelsWith, subtasks }: KeyFacts): TaskDraft | null {
  const usable = metrics
    .filter(({ count }) => count > 0)
    .map((metric) => ({ metric, models: modelsWith(metric.metric) }));
  const most = Math.max(0, ...usable.map(({ models }) => models));
  const [best, ...others] = usable
    .filter(({ models }) => models >= most * MOST)
    .sort((a, b) => orderOf(a.metric) - orderOf(b.metric));
  if (best === undefined) return null;
  const { metric } = best;
  const name = bareName(key);
  const known = metric.metric === null ? null : knownMetric(metric.metric);
  const id = idOf(metric.metric === null ? key.replace(SHOTS, '') : key);
  const plain = metric.metric === null ? key.replace(SHOTS, '').replaceAll('_', ' ') : id;
  const label = labelOfBenchmark(id) ?? (plain === id ? null : plain);
  const range = rangeOf(key, metric);
  return {
    id,
    label,
    group: null,
    keys: [key],
    metric: metric.metric,
    metricLabel: known?.label ?? null,
    subtasks,
    ...range,
    ...directionOf(key, metric),
    fewShot: metric.shots ?? shotsIn(name),
    weight: 1,
    isProportion:
      known?.isProportion === true && !metric.hasStderr && metric.samples !== null && range.range !== null,
    ci95: null,
    margin: null,
    observed: [metric.min, metric.max],
    models: best.models,
    otherMetrics: others.flatMap(({ metric: other }) => other.metric ?? []),
  };
}

/** A metric with nearly as many models may be the better one. */
const MOST = 0.95;

function orderOf({ metric }: SurveyedMetric): number {
  return metric === null ? 0 : orderOfMetric(metric);
}

const SCALES: readonly (readonly [number, number])[] = [
  [0, 1],
  [-1, 1],
  [0, 100],
  [-100, 100],
];

function rangeOf(
  key: string,
  { metric, range, min, max }: SurveyedMetric,
): Pick<TaskDraft, 'range' | 'rangeFrom'> {
  const isInside = ([low, high]: readonly [number | null, number | null]) =>
    min >= (low ?? -Infinity) && max <= (high ?? Infinity);
  if (range !== null && isInside(range)) return { range, rangeFrom: 'files' };
  const scales = isSigned(metric ?? key) ? SCALES.filter(([low]) => low < 0) : SCALES;
  const scale = isUnbounded(metric ?? key) ? undefined : scales.find(isInside);
  return scale === undefined ? { range: null, rangeFrom: 'nothing' } : { range: scale, rangeFrom: 'numbers' };
}

function directionOf(
  key: string,
  { metric, higherIsBetter }: SurveyedMetric,
): Pick<TaskDraft, 'higherIsBetter' | 'directionFrom'> {
  if (higherIsBetter !== null) return { higherIsBetter, directionFrom: 'files' };
  const isWorse = isWorseWhenHigher(metric ?? key);
  return isWorse
    ? { higherIsBetter: false, directionFrom: 'name' }
    : { higherIsBetter: true, directionFrom: 'nothing' };
}

/** `ARC(25-shot)`. */
const SHOTS = /\s*[([]?\b(\d{1,3})[ _-]?shots?\b[)\]]?$/i;

function shotsIn(name: string): number | null {
  const shots = SHOTS.exec(name)?.[1];
  return shots === undefined ? null : Number(shots);
}

import type { Evaluation } from '../evaluation.ts';

/** What all files together say of one metric of a task. */
export interface SurveyedMetric {
  /** As in the files; null where they name none. */
  metric: string | null;
  /** Evaluations that have a number. */
  count: number;
  /** Evaluations that have none. */
  missing: number;
  min: number;
  max: number;
  /** How many of the numbers are above 1 or below -1. */
  beyondOne: number;
  /** Whether some evaluation has a standard error. */
  hasStderr: boolean;
  /** What the files state, where they all state the same. */
  shots: number | null;
  higherIsBetter: boolean | null;
  range: readonly [number | null, number | null] | null;
  samples: number | null;
  isGroup: boolean;
}

/** A task's key as the files have it, with its metrics in the order in which they first occur. */
export interface SurveyedKey {
  key: string;
  /** Evaluations that have it. */
  evaluations: number;
  metrics: SurveyedMetric[];
}

/** Looks at every score of every evaluation, whatever the config says of it. Keys by how many evaluations have them. */
export function surveyScores(evaluations: readonly Evaluation[]): SurveyedKey[] {
  const keys = new Map<string, { count: number; metrics: Map<string | null, Tally> }>();
  for (const { scores } of evaluations) {
    const seen = new Set<string>();
    for (const score of scores) {
      const known = keys.get(score.key) ?? { count: 0, metrics: new Map<string | null, Tally>() };
      keys.set(score.key, known);
      if (!seen.has(score.key)) known.count += 1;
      seen.add(score.key);
      const tally = known.metrics.get(score.metric) ?? new Tally();
      known.metrics.set(score.metric, tally);
      tally.add(score);
    }
  }
  return [...keys]
    .map(([key, { count, metrics }]) => ({
      key,
      evaluations: count,
      metrics: [...metrics].map(([metric, tally]) => tally.survey(metric)),
    }))
    .sort((a, b) => b.evaluations - a.evaluations);
}

type RawScore = Evaluation['scores'][number];

class Tally {
  #count = 0;
  #missing = 0;
  #min = Infinity;
  #max = -Infinity;
  #beyondOne = 0;
  #hasStderr = false;
  #isGroup = false;
  readonly #shots = new Stated<number>();
  readonly #direction = new Stated<boolean>();
  readonly #range = new Stated<NonNullable<RawScore['range']>>((a, b) => a[0] === b[0] && a[1] === b[1]);
  readonly #samples = new Stated<number>();

  add({ value, stderr, shots, higherIsBetter, range, samples, isGroup }: RawScore): void {
    this.#isGroup ||= isGroup;
    this.#shots.add(shots);
    this.#direction.add(higherIsBetter);
    this.#range.add(range);
    this.#samples.add(samples);
    if (stderr !== null) this.#hasStderr = true;
    if (value === null) {
      this.#missing += 1;
      return;
    }
    this.#count += 1;
    this.#min = Math.min(this.#min, value);
    this.#max = Math.max(this.#max, value);
    if (Math.abs(value) > 1) this.#beyondOne += 1;
  }

  survey(metric: string | null): SurveyedMetric {
    return {
      metric,
      count: this.#count,
      missing: this.#missing,
      min: this.#min,
      max: this.#max,
      beyondOne: this.#beyondOne,
      hasStderr: this.#hasStderr,
      shots: this.#shots.value,
      higherIsBetter: this.#direction.value,
      range: this.#range.value,
      samples: this.#samples.value,
      isGroup: this.#isGroup,
    };
  }
}

/** What is stated by some and contradicted by none. */
class Stated<Value> {
  readonly #isSame: (a: Value, b: Value) => boolean;
  #value: Value | null = null;
  #isContradicted = false;

  constructor(isSame: (a: Value, b: Value) => boolean = Object.is) {
    this.#isSame = isSame;
  }

  add(value: Value | null): void {
    if (value === null) return;
    if (this.#value !== null && !this.#isSame(this.#value, value)) this.#isContradicted = true;
    this.#value ??= value;
  }

  get value(): Value | null {
    return this.#isContradicted ? null : this.#value;
  }
}

import type { RawScore, Rejection } from '../../domain/evaluation.ts';
import { listed, own, textOf } from '../values/json-object.ts';
import { readNumber, type NumberValue } from '../values/number-value.ts';
import { parseRunTime } from '../values/run-time.ts';

export interface RecordScores {
  scores: RawScore[];
  rejections: Rejection[];
  /** When the newest of the evaluations was made. */
  newest: string | null;
}

/**
 * The scores of a record: `evaluation_name` is the task's key, and `metric_id`, else `metric_name`, the metric's. Where
 * a record has several of the same name and metric, the others are called by their `evaluation_result_id`.
 */
export function everyEvalEverScores(results: unknown, path: string): RecordScores {
  const items: unknown[] = Array.isArray(results) ? results : [];
  const taken = new Set<string>();
  const found: RecordScores = { scores: [], rejections: [], newest: null };
  for (const [index, item] of items.entries()) {
    const name = textOf(own(item, 'evaluation_name'));
    const config = own(item, 'metric_config');
    const metric = textOf(own(config, 'metric_id')) ?? textOf(own(config, 'metric_name'));
    const key = [name, textOf(own(item, 'evaluation_result_id'))].find(
      (each) => each !== null && !taken.has(JSON.stringify([each, metric])),
    );
    if (typeof key !== 'string') {
      found.rejections.push(name === null ? unnamed(path, index) : duplicate(path, index, name));
      continue;
    }
    taken.add(JSON.stringify([key, metric]));
    found.scores.push(scoreOf(item, { key, metric }));
    const time = parseRunTime(own(item, 'evaluation_timestamp'));
    if (time !== null && (found.newest === null || time > found.newest)) found.newest = time;
  }
  return found;
}

function scoreOf(item: unknown, { key, metric }: Pick<RawScore, 'key' | 'metric'>): RawScore {
  const config = own(item, 'metric_config');
  const details = own(item, 'score_details');
  const uncertainty = own(details, 'uncertainty');
  const lower = own(config, 'lower_is_better');
  const { stderr, stderrKey } = stderrOf(uncertainty);
  const ends = [own(config, 'min_score'), own(config, 'max_score')].map((end) => readNumber(end).value);
  const samples = readNumber(own(uncertainty, 'num_samples')).value;
  return {
    key,
    metric,
    ...valueOf(own(details, 'score'), config),
    stderr,
    stderrKey,
    shots: shotsOf(own(item, 'generation_config')),
    samples: samples !== null && samples > 0 ? samples : null,
    higherIsBetter: typeof lower === 'boolean' ? !lower : null,
    range: ends.some((end) => end !== null) ? [ends[0] ?? null, ends[1] ?? null] : null,
    isGroup: false,
  };
}

/** The schema has -1 stand for unknown where a metric says that it has such a level. */
function valueOf(score: unknown, config: unknown): NumberValue {
  const isUnknown = own(config, 'has_unknown_level') === true && readNumber(score).value === -1;
  return isUnknown ? { value: null, missing: 'not_available', found: '-1' } : readNumber(score);
}

/** Two-sided quantiles of the normal distribution. */
const QUANTILES = new Map([
  [0.68, 0.9945],
  [0.8, 1.2816],
  [0.9, 1.6449],
  [0.95, 1.96],
  [0.98, 2.3263],
  [0.99, 2.5758],
  [0.999, 3.2905],
]);

/** As stated, else half the interval's width over its quantile, else the samples' deviation over √n, as the schema has it. */
function stderrOf(uncertainty: unknown): Pick<RawScore, 'stderr' | 'stderrKey'> {
  const number = (value: unknown, ...keys: string[]) =>
    readNumber(keys.reduce((inner, key) => own(inner, key), value)).value;
  const stated = number(uncertainty, 'standard_error', 'value');
  if (stated !== null) return { stderr: stated, stderrKey: 'standard_error' };
  const low = number(uncertainty, 'confidence_interval', 'lower');
  const high = number(uncertainty, 'confidence_interval', 'upper');
  const level = number(uncertainty, 'confidence_interval', 'confidence_level') ?? 0.95;
  const quantile = QUANTILES.get(level);
  if (low !== null && high !== null && quantile !== undefined && high >= low) {
    return finite((high - low) / 2 / quantile, 'confidence_interval');
  }
  const deviation = number(uncertainty, 'standard_deviation');
  const samples = number(uncertainty, 'num_samples');
  return deviation !== null && samples !== null && samples > 0
    ? finite(deviation / Math.sqrt(samples), 'standard_deviation')
    : { stderr: null, stderrKey: null };
}

function finite(stderr: number, stderrKey: string): Pick<RawScore, 'stderr' | 'stderrKey'> {
  return Number.isFinite(stderr) ? { stderr, stderrKey } : { stderr: null, stderrKey: null };
}

function shotsOf(generation: unknown): number | null {
  const details = own(generation, 'additional_details');
  const stated = ['num_fewshot', 'n_shots', 'num_shots', 'few_shot'].map(
    (key) => readNumber(own(details, key)).value,
  );
  const shots = stated.find((value) => value !== null && Number.isInteger(value) && value >= 0);
  return shots ?? null;
}

function unnamed(path: string, index: number): Rejection {
  return {
    path,
    where: `evaluation_results[${index}]`,
    code: 'evaluation-unnamed',
    message: 'The result has no `evaluation_name`, so nothing says which task it is of.',
    remedy: 'Write the evaluation’s name there.',
  };
}

function duplicate(path: string, index: number, name: string): Rejection {
  return {
    path,
    where: `evaluation_results[${index}]`,
    code: 'duplicate-score',
    message: `The record has a score of ${listed([name])} in the same metric already.`,
    remedy: 'Give each an `evaluation_result_id` or a `metric_id` of its own, or take one out.',
  };
}

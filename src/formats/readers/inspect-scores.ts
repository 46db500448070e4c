import { NOTHING_STATED, type RawScore } from '../../domain/evaluation.ts';
import { isObject, own, textOf, type JsonObject } from '../values/json-object.ts';
import { readNumber } from '../values/number-value.ts';

/** What a log says of all its scores. */
export interface LogFacts {
  key: string;
  shots: number | null;
  /** Samples that were completed, each counted once whatever its epochs. */
  samples: number | null;
}

const STDERRS = ['stderr', 'bootstrap_stderr', 'hierarchical_bootstrap_stderr'];
const SPREADS = ['std', 'var'];
/** Metrics that are the mean of the samples' values, whose standard error `stderr` is. */
const MEANS = ['accuracy', 'mean'];

/**
 * The metrics of a log's scores. A metric is called as in the log where the log has one score (`accuracy`); where it
 * has several by `score/metric`, and where samples were reduced in several ways by `metric,reducer`.
 */
export function inspectScores(results: unknown, facts: LogFacts): RawScore[] {
  const scores = scoresOf(results);
  const names = new Set(scores.map((score) => own(score, 'name')));
  const reducers = new Set(scores.map((score) => own(score, 'reducer')));
  return scores.flatMap((score) => {
    const name = names.size > 1 ? `${textOf(own(score, 'name')) ?? ''}/` : '';
    const reducer = reducers.size > 1 ? `,${textOf(own(score, 'reducer')) ?? 'none'}` : '';
    const metrics = own(score, 'metrics');
    if (!isObject(metrics)) return [];
    return metricsOf(metrics, {
      ...facts,
      samples: readNumber(own(score, 'scored_samples')).value ?? facts.samples,
    }).map((raw): RawScore => ({
      ...raw,
      metric: `${name}${raw.metric ?? ''}${reducer}`,
      stderrKey: raw.stderrKey === null ? null : `${name}${raw.stderrKey}${reducer}`,
    }));
  });
}

/** Before several scorers could be named, a log had one, with its metrics beside it. */
function scoresOf(results: unknown): unknown[] {
  const scores = own(results, 'scores');
  if (Array.isArray(scores)) return scores;
  const metrics = own(results, 'metrics') ?? own(own(results, 'scorer'), 'metrics');
  return metrics === undefined ? [] : [{ name: own(own(results, 'scorer'), 'name'), metrics }];
}

function metricsOf(metrics: JsonObject, { key, shots, samples }: LogFacts): RawScore[] {
  const valueOf = (name: string) => {
    const metric = own(metrics, name);
    return readNumber(isObject(metric) ? own(metric, 'value') : metric);
  };
  const names = Object.keys(metrics);
  const measures = names.filter((name) => !STDERRS.includes(name) && !SPREADS.includes(name));
  const stderrKey = STDERRS.find((name) => names.includes(name) && valueOf(name).value !== null) ?? null;
  const shown = measures.length > 0 ? names.filter((name) => !STDERRS.includes(name)) : names;
  return shown.map((name) => {
    const isMean = measures.length === 1 ? name === measures[0] : MEANS.includes(name);
    const stderr = isMean && stderrKey !== null ? valueOf(stderrKey).value : null;
    return {
      ...NOTHING_STATED,
      key,
      metric: name,
      ...valueOf(name),
      stderr,
      stderrKey: stderr === null ? null : stderrKey,
      shots,
      samples,
    };
  });
}

import type { RawScore } from '../../domain/evaluation.ts';
import { own, type JsonObject } from './json-object.ts';
import { readNumber } from './number-value.ts';

/** What a file says about a task besides its metrics. */
export interface TaskFacts {
  shots: number | null;
  samples: number | null;
  /** `metric` without its filter. */
  higherIsBetter(metric: string): boolean | null;
  /** Whether the row sums up other rows of the file. */
  isGroup: boolean;
}

export const NO_FACTS: TaskFacts = {
  shots: null,
  samples: null,
  higherIsBetter: () => null,
  isGroup: false,
};

/** What lm_eval and its like write beside the metrics of a task. */
const NO_METRICS = new Set(['alias', ' ', 'name', 'sample_len', 'sample_count']);

/**
 * The scores under one task's key. A metric's standard error stands at `acc_stderr`, or before a filter at
 * `acc_stderr,none`; such a key is a score of its own only where its metric is absent.
 */
export function metricScores(key: string, metrics: JsonObject, facts: TaskFacts): RawScore[] {
  const names = Object.keys(metrics).filter((name) => !NO_METRICS.has(name));
  const stderrKeys = new Set(names.map(stderrKeyOf));
  return names
    .filter((name) => !stderrKeys.has(name))
    .map((metric) => {
      const stderrKey = stderrKeyOf(metric);
      const stderr = readNumber(own(metrics, stderrKey)).value;
      return {
        key,
        metric,
        ...readNumber(own(metrics, metric)),
        stderr,
        stderrKey: stderr === null ? null : stderrKey,
        shots: facts.shots,
        samples: facts.samples,
        higherIsBetter: facts.higherIsBetter(splitFilter(metric)[0]),
        range: null,
        isGroup: facts.isGroup,
      };
    });
}

/** `exact_match,strict-match` is a metric and its filter with the comma. */
function splitFilter(metric: string): [name: string, filter: string] {
  const comma = metric.indexOf(',');
  return comma === -1 ? [metric, ''] : [metric.slice(0, comma), metric.slice(comma)];
}

function stderrKeyOf(metric: string): string {
  const [name, filter] = splitFilter(metric);
  return `${name}_stderr${filter}`;
}

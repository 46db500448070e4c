import { canonicalPrecision } from '../../domain/entry.ts';
import type { RawScore } from '../../domain/evaluation.ts';
import type { MetadataValue } from '../../domain/metadata.ts';
import type { Reader } from '../reader.ts';
import { oneEvaluation, readTasks } from '../evaluation-result.ts';
import { metricScores, type TaskFacts } from '../values/metric-scores.ts';
import { isObject, own, textOf, type JsonObject } from '../values/json-object.ts';
import { metadataRecord } from '../values/metadata-record.ts';
import { identifyModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';
import { runTimeFromPath } from '../values/run-time.ts';

/** Result files of lighteval 0.6 to 0.13. */
export const lighteval: Reader = {
  id: 'lighteval',
  version: 1,

  claims: ({ content }) =>
    content.kind === 'document' &&
    isObject(own(content.value, 'config_general')) &&
    isObject(own(content.value, 'results')),

  read({ path, oid, content }) {
    const value = content.kind === 'document' ? content.value : null;
    const general = own(value, 'config_general');
    // Since 0.11 the model has a mapping of its own, of which only these keys are looked at: others are secret.
    const model = own(general, 'model_config');
    const identity = identifyModel([own(general, 'model_name'), own(model, 'model_name')], path);
    if ('rejection' in identity) return { evaluations: [], rejections: [identity.rejection] };
    const { scores, rejections } = readTasks(tasksOf(value), path, (task, metrics) =>
      isAverage(task)
        ? metricScores(task, metrics, factsOf(value, task)).map(withoutStderr)
        : metricScores(task, metrics, factsOf(value, task)),
    );
    const limit = readNumber(own(general, 'max_samples')).value;
    const facts: [string, MetadataValue][] = limit === null ? [] : [['limit', limit]];
    return oneEvaluation(
      {
        entry: {
          model: identity.model,
          revision: textOf(own(general, 'model_sha')) ?? textOf(own(model, 'revision')),
          precision: precisionOf(own(general, 'model_dtype'), own(model, 'dtype')),
          weightType: null,
        },
        // `start_time` counts from when the machine was switched on.
        runAt: runTimeFromPath(path),
        scores,
        metadata: metadataRecord(facts),
        source: { path, oid, line: null },
        format: 'lighteval',
        harness: harnessOf(own(general, 'lighteval_sha')),
      },
      rejections,
    );
  },
};

/** `all` is a mean over tasks that have nothing in common but a metric's name. */
function tasksOf(value: unknown): JsonObject {
  const results = own(value, 'results');
  return isObject(results)
    ? Object.fromEntries(Object.entries(results).filter(([task]) => task !== 'all'))
    : {};
}

/** `leaderboard|mmlu:_average|5` is the mean of the task's subsets. */
function isAverage(task: string): boolean {
  return task.split('|').some((part) => part.endsWith(':_average'));
}

/** The tool writes the mean of the subsets' standard errors there, which is not that of their mean. */
function withoutStderr(score: RawScore): RawScore {
  return { ...score, stderr: null, stderrKey: null };
}

function factsOf(value: unknown, task: string): TaskFacts {
  const parts = task.split('|');
  const configs = own(value, 'config_tasks');
  const config = own(configs, task) ?? own(configs, parts.slice(0, -1).join('|'));
  const directions = directionsOf(config);
  const samples = readNumber(own(config, 'effective_num_docs')).value;
  return {
    shots: parts.length > 1 ? shotsOf(parts.at(-1) ?? '') : null,
    samples: samples !== null && samples > 0 ? samples : null,
    higherIsBetter: (metric) => directions.get(metric) ?? null,
    isGroup: isAverage(task),
  };
}

function shotsOf(segment: string): number | null {
  return /^\d{1,6}$/.test(segment) ? Number(segment) : null;
}

/** By name; of several the first counts. A metric that gives several numbers has lists of names and a map of directions. */
function directionsOf(config: unknown): Map<unknown, boolean> {
  const listed = own(config, 'metrics') ?? own(config, 'metric');
  const metrics: unknown[] = Array.isArray(listed) ? listed : [];
  const directions = new Map<unknown, boolean>();
  const add = (name: unknown, direction: unknown) => {
    if (typeof direction === 'boolean' && !directions.has(name)) directions.set(name, direction);
  };
  for (const metric of metrics) {
    const names = own(metric, 'metric_name');
    const direction = own(metric, 'higher_is_better');
    if (!Array.isArray(names)) add(names, direction);
    else for (const name of names) add(name, typeof name === 'string' ? own(direction, name) : null);
  }
  return directions;
}

function precisionOf(...stated: unknown[]): string | null {
  const types = stated.map(textOf);
  return canonicalPrecision(types.find((type) => type !== null && type.toLowerCase() !== 'auto') ?? null);
}

/** The file names no version, only the commit where it ran from a checkout. */
function harnessOf(sha: unknown): string {
  const commit = textOf(sha) ?? '';
  return /^[0-9a-f]{7,40}$/i.test(commit) ? `lighteval ${commit.slice(0, 7)}` : 'lighteval';
}

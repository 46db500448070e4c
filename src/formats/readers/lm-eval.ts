import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import { oneEvaluation, readTasks } from '../evaluation-result.ts';
import { isObject, own, textOf, type JsonObject } from '../values/json-object.ts';
import { modelCandidates, parseModelArgs, precisionOf, weightTypeOf } from './lm-eval-args.ts';
import { metadataRecord } from '../values/metadata-record.ts';
import { metricScores, type TaskFacts } from '../values/metric-scores.ts';
import { identifyModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';
import type { Reader } from '../reader.ts';
import { parseRunTime, runTimeFromPath } from '../values/run-time.ts';

/** Result files of lm-evaluation-harness 0.4 and later. */
export const lmEval: Reader = {
  id: 'lm-eval',
  version: 1,

  claims: ({ content }) => content.kind === 'document' && looksLikeLmEval(content.value),

  read({ path, oid, content }) {
    const value = content.kind === 'document' ? content.value : null;
    const config = own(value, 'config');
    const args = parseModelArgs(own(config, 'model_args'));
    const names = [own(config, 'model_name'), own(value, 'model_name'), ...modelCandidates(args)];
    const identity = identifyModel(names, path);
    if ('rejection' in identity) return { evaluations: [], rejections: [identity.rejection] };
    const { scores, rejections } = readTasks(withGroups(value), path, (task, metrics) =>
      metricScores(task, metrics, factsOf(value, task)),
    );
    const version = textOf(own(value, 'lm_eval_version'));
    return oneEvaluation(
      {
        entry: {
          model: identity.model,
          revision:
            textOf(own(config, 'model_sha')) ??
            textOf(own(config, 'model_revision')) ??
            textOf(own(args, 'revision')),
          precision: precisionOf(args, own(config, 'model_dtype')),
          weightType: weightTypeOf(args),
        },
        // The name's time is when the file was saved; `date` is when the run began.
        runAt: runTimeFromPath(path) ?? parseRunTime(own(value, 'date')),
        scores,
        metadata: metadataOf(value),
        source: { path, oid, line: null },
        format: 'lm-eval',
        harness: version === null ? null : `lm-eval ${version}`,
      },
      rejections,
    );
  },
};

/** Metrics with a filter (`acc,none`), or lm_eval's own `configs` and `n-shot`. */
export function looksLikeLmEval(value: unknown): boolean {
  const results = own(value, 'results');
  if (!isObject(results) || own(value, 'config_general') !== undefined) return false;
  if (isObject(own(value, 'configs')) && isObject(own(value, 'n-shot'))) return true;
  return Object.values(results).some((metrics) => isObject(metrics) && Object.keys(metrics).some(isFiltered));
}

function isFiltered(metric: string): boolean {
  return /^[^,\s]+,\S/.test(metric);
}

/** A group's row stands in `groups`, in `results`, or in both: each metric counts once. */
function withGroups(value: unknown): JsonObject {
  const tasks = new Map(entriesOf(own(value, 'results')));
  for (const [group, metrics] of entriesOf(own(value, 'groups'))) {
    const row = tasks.get(group);
    tasks.set(group, isObject(row) && isObject(metrics) ? { ...metrics, ...row } : (row ?? metrics));
  }
  return Object.fromEntries(tasks);
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function factsOf(value: unknown, task: string): TaskFacts {
  const config = own(own(value, 'configs'), task);
  const configs = metricConfigs(config);
  const directions = own(own(value, 'higher_is_better'), task);
  return {
    shots: readNumber(own(own(value, 'n-shot'), task)).value ?? readNumber(own(config, 'num_fewshot')).value,
    samples:
      readNumber(own(own(own(value, 'n-samples'), task), 'effective')).value ??
      readNumber(own(own(own(value, 'groups'), task), 'sample_len')).value,
    higherIsBetter: (metric) => {
      const direction = own(directions, metric) ?? own(configs.get(metric), 'higher_is_better');
      return typeof direction === 'boolean' ? direction : null;
    },
    isGroup: isGroup(value, task),
  };
}

/** `group_subtasks` also lists tasks, with nothing under them. */
function isGroup(value: unknown, task: string): boolean {
  const parts = own(own(value, 'group_subtasks'), task);
  return own(own(value, 'groups'), task) !== undefined || (Array.isArray(parts) && parts.length > 0);
}

/** By metric; of several for one the first counts. */
function metricConfigs(config: unknown): Map<unknown, unknown> {
  const list = own(config, 'metric_list');
  const items: unknown[] = Array.isArray(list) ? list : [];
  return new Map(items.toReversed().map((item) => [own(item, 'metric'), item]));
}

/** Only facts that are known to be harmless: `config` holds paths, and keys of remote models. */
function metadataOf(value: unknown): Metadata {
  const config = own(value, 'config');
  const parameters = readNumber(own(config, 'model_num_parameters')).value ?? 0;
  const limit = readNumber(own(config, 'limit')).value;
  const chatTemplate = own(value, 'chat_template');
  const facts: [string, MetadataValue][] = [];
  if (parameters > 0) facts.push(['params', Number((parameters / 1e9).toPrecision(4))]);
  if (limit !== null) facts.push(['limit', limit]);
  if (chatTemplate !== undefined) facts.push(['use_chat_template', textOf(chatTemplate) !== null]);
  return metadataRecord(facts);
}

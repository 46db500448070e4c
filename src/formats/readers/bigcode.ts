import { canonicalPrecision } from '../../domain/entry.ts';
import type { MetadataValue } from '../../domain/metadata.ts';
import type { Reader } from '../reader.ts';
import { oneEvaluation, readTasks } from '../evaluation-result.ts';
import { metricScores, NO_FACTS } from '../values/metric-scores.ts';
import { isObject, own, textOf, type JsonObject } from '../values/json-object.ts';
import { metadataRecord } from '../values/metadata-record.ts';
import { identifyModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';
import { runTimeFromPath } from '../values/run-time.ts';

/** Result files of bigcode-evaluation-harness: a key a task, and `config`. */
export const bigcode: Reader = {
  id: 'bigcode',
  version: 1,

  claims({ content }) {
    if (content.kind !== 'document' || own(content.value, 'results') !== undefined) return false;
    const config = own(content.value, 'config');
    return (
      typeof own(config, 'model') === 'string' &&
      own(config, 'tasks') !== undefined &&
      ['n_samples', 'modeltype', 'generation_only', 'allow_code_execution'].some(
        (key) => own(config, key) !== undefined,
      )
    );
  },

  read({ path, oid, content }) {
    const value = content.kind === 'document' ? content.value : null;
    const config = own(value, 'config');
    const peft = textOf(own(config, 'peft_model'));
    const identity = identifyModel([peft, own(config, 'model')], path);
    if ('rejection' in identity) return { evaluations: [], rejections: [identity.rejection] };
    const { scores, rejections } = readTasks(tasksOf(value), path, (task, metrics) =>
      metricScores(task, metrics, NO_FACTS),
    );
    const limit = readNumber(own(config, 'limit')).value;
    const facts: [string, MetadataValue][] = limit === null ? [] : [['limit', limit]];
    return oneEvaluation(
      {
        entry: {
          model: identity.model,
          revision: textOf(own(config, 'revision')),
          precision: precisionOf(config),
          weightType: peft === null ? null : 'Adapter',
        },
        runAt: runTimeFromPath(path),
        scores,
        metadata: metadataRecord(facts),
        source: { path, oid, line: null },
        format: 'bigcode',
        harness: 'bigcode-evaluation-harness',
      },
      rejections,
    );
  },
};

function tasksOf(value: unknown): JsonObject {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'config')) : {};
}

function precisionOf(config: unknown): string | null {
  if (own(config, 'load_in_8bit') === true) return '8bit';
  if (own(config, 'load_in_4bit') === true) return '4bit';
  return canonicalPrecision(textOf(own(config, 'precision')));
}

import { canonicalPrecision, canonicalWeightType } from '../../domain/entry.ts';
import { oneEvaluation, readTasks } from '../evaluation-result.ts';
import { isObject, own, textOf } from '../values/json-object.ts';
import { looksLikeLmEval } from './lm-eval.ts';
import { metadataRecord } from '../values/metadata-record.ts';
import { metricScores, NO_FACTS } from '../values/metric-scores.ts';
import { identifyModel } from '../values/model-identity.ts';
import type { Reader } from '../reader.ts';
import { parseRunTime, runTimeFromPath } from '../values/run-time.ts';

/** Result files of the Hub's leaderboard template: `results` by task and metric, and who in `config`. */
export const demoTemplate: Reader = {
  id: 'demo-template',
  version: 1,

  claims: ({ content }) =>
    content.kind === 'document' &&
    isObject(own(content.value, 'results')) &&
    typeof own(own(content.value, 'config'), 'model_name') === 'string' &&
    !looksLikeLmEval(content.value),

  read({ path, oid, content }) {
    const value = content.kind === 'document' ? content.value : null;
    const config = own(value, 'config');
    const results = own(value, 'results');
    const identity = identifyModel([own(config, 'model_name')], path);
    if ('rejection' in identity) return { evaluations: [], rejections: [identity.rejection] };
    const { scores, rejections } = readTasks(isObject(results) ? results : {}, path, (task, metrics) =>
      metricScores(task, metrics, NO_FACTS),
    );
    return oneEvaluation(
      {
        entry: {
          model: identity.model,
          revision: textOf(own(config, 'model_sha')),
          precision: canonicalPrecision(textOf(own(config, 'model_dtype'))),
          weightType: canonicalWeightType(textOf(own(config, 'weight_type'))),
        },
        runAt: runTimeFromPath(path) ?? parseRunTime(own(value, 'date')),
        scores,
        metadata: metadataRecord([]),
        source: { path, oid, line: null },
        format: 'demo-template',
        harness: null,
      },
      rejections,
    );
  },
};

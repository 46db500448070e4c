import { oneEvaluation, readTasks } from '../evaluation-result.ts';
import { isObject, own, textOf } from '../values/json-object.ts';
import { modelCandidates, parseModelArgs, precisionOf, weightTypeOf } from './lm-eval-args.ts';
import { looksLikeLmEval } from './lm-eval.ts';
import { metadataRecord } from '../values/metadata-record.ts';
import { metricScores, NO_FACTS } from '../values/metric-scores.ts';
import { identifyModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';
import type { Reader } from '../reader.ts';
import { runTimeFromPath } from '../values/run-time.ts';

/** Result files of lm-evaluation-harness before 0.4, and of its forks. */
export const lmEval03: Reader = {
  id: 'lm-eval-0.3',
  version: 2,

  claims: ({ content }) =>
    content.kind === 'document' &&
    isObject(own(content.value, 'results')) &&
    isObject(own(content.value, 'versions')) &&
    // lighteval's files have both as well.
    own(content.value, 'config_general') === undefined &&
    own(content.value, 'configs') === undefined &&
    typeof own(own(content.value, 'config'), 'model_name') !== 'string' &&
    !looksLikeLmEval(content.value),

  read({ path, oid, content }) {
    const value = content.kind === 'document' ? content.value : null;
    const config = own(value, 'config');
    const results = own(value, 'results');
    const args = parseModelArgs(own(config, 'model_args'));
    const identity = identifyModel(modelCandidates(args), path);
    if ('rejection' in identity) return { evaluations: [], rejections: [identity.rejection] };
    const shotsOf = readShots(value);
    const { scores, rejections } = readTasks(isObject(results) ? results : {}, path, (task, metrics) =>
      metricScores(task, metrics, { ...NO_FACTS, shots: shotsOf(task) }),
    );
    return oneEvaluation(
      {
        entry: {
          model: identity.model,
          revision: textOf(own(args, 'revision')),
          precision: precisionOf(args, null),
          weightType: weightTypeOf(args),
        },
        runAt: runTimeFromPath(path),
        scores,
        metadata: metadataRecord([]),
        source: { path, oid, line: null },
        format: 'lm-eval-0.3',
        harness: null,
      },
      rejections,
    );
  },
};

/** One number for all tasks, or a list in the order in which the tasks were asked for, which is that of `versions`. */
function readShots(value: unknown): (task: string) => number | null {
  const shots = own(own(value, 'config'), 'num_fewshot');
  if (typeof shots === 'number') return () => wholeNumber(shots);
  const versions = own(value, 'versions');
  const tasks = isObject(versions) ? Object.keys(versions) : [];
  if (!Array.isArray(shots) || shots.length !== tasks.length) return () => null;
  const byTask = new Map(tasks.map((task, index) => [task, wholeNumber(shots[index])]));
  return (task) => byTask.get(task) ?? null;
}

function wholeNumber(value: unknown): number | null {
  const number = readNumber(value).value;
  return Number.isInteger(number) ? number : null;
}

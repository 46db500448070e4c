import { canonicalPrecision } from '../../domain/entry.ts';
import type { RawScore, Rejection } from '../../domain/evaluation.ts';
import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import type { Reader } from '../reader.ts';
import { oneEvaluation } from '../evaluation-result.ts';
import { isObject, own, textOf } from '../values/json-object.ts';
import { metadataRecord } from '../values/metadata-record.ts';
import { identifyModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';
import { parseRunTime, runTimeFromPath } from '../values/run-time.ts';
import { inspectScores } from './inspect-scores.ts';

/** Logs of inspect_ai, as `.json` or as the header of an `.eval` archive: one task of one model each. */
export const inspect: Reader = {
  id: 'inspect',
  version: 2,

  claims: ({ content }) =>
    content.kind === 'document' &&
    typeof own(own(content.value, 'eval'), 'task') === 'string' &&
    typeof own(own(content.value, 'eval'), 'model') === 'string' &&
    own(content.value, 'status') !== undefined,

  read({ path, oid, content }) {
    const log = content.kind === 'document' ? content.value : null;
    const refusal = refuse(log, path);
    if (refusal !== null) return { evaluations: [], rejections: [refusal] };
    const run = own(log, 'eval');
    const args = own(run, 'model_args');
    const identity = identifyModel(modelNames(textOf(own(run, 'model')) ?? '', args), path);
    if ('rejection' in identity) return { evaluations: [], rejections: [identity.rejection] };
    const version = textOf(own(own(run, 'packages'), 'inspect_ai'));
    return oneEvaluation(
      {
        entry: {
          model: identity.model,
          revision: textOf(own(args, 'revision')),
          precision: canonicalPrecision(textOf(own(args, 'dtype')) ?? textOf(own(args, 'torch_dtype'))),
          weightType: null,
        },
        runAt:
          parseRunTime(own(own(log, 'stats'), 'completed_at')) ??
          parseRunTime(own(run, 'created')) ??
          runTimeFromPath(path),
        scores: scoresOf(log),
        metadata: metadataOf(run),
        source: { path, oid, line: null },
        format: 'inspect',
        harness: version === null ? 'inspect_ai' : `inspect_ai ${version}`,
      },
      [],
    );
  },
};

function refuse(log: unknown, path: string): Rejection | null {
  const status = textOf(own(log, 'status')) ?? 'unknown';
  if (status !== 'success') {
    return {
      path,
      where: 'status',
      code: 'run-not-successful',
      message: `The run did not end well: its status is \`${status.slice(0, 40)}\`, so its scores may be of a part of the samples.`,
      remedy: 'Evaluate again, or go on with the run (`inspect eval-retry`), and remove this log.',
    };
  }
  if (own(log, 'invalidated') !== true) return null;
  return {
    path,
    where: 'invalidated',
    code: 'run-invalidated',
    message: 'Somebody has invalidated this log.',
    remedy: 'Evaluate again, and remove this log.',
  };
}

/** Providers that load weights by their name on the Hub, which follows the provider's. */
const LOADERS = /^(?:hf|vllm|sglang|transformer_lens|nnterp)\/(?=[^/]+\/[^/]+$)/;

function modelNames(model: string, args: unknown): unknown[] {
  const isLocal = /^(?:hf|vllm|sglang)\/local$/.test(model);
  return [isLocal ? own(args, 'model_path') : null, model.replace(LOADERS, '')];
}

function scoresOf(log: unknown): RawScore[] {
  const run = own(log, 'eval');
  const results = own(log, 'results');
  const epochs = readNumber(own(own(run, 'config'), 'epochs')).value ?? 1;
  const completed = readNumber(own(results, 'completed_samples')).value;
  return inspectScores(results, {
    key: textOf(own(run, 'task')) ?? '',
    shots: shotsOf(own(run, 'task_args')),
    samples: completed === null || epochs < 1 ? null : Math.round(completed / epochs),
  });
}

const SHOT_ARGUMENTS = ['fewshot', 'num_fewshot', 'few_shot', 'n_shots', 'num_shots', 'shots'];

function shotsOf(args: unknown): number | null {
  const given = SHOT_ARGUMENTS.map((name) => own(args, name));
  const shots = given.find((value) => typeof value === 'number' && Number.isInteger(value) && value >= 0);
  return typeof shots === 'number' ? shots : null;
}

/** Only facts that are known to be harmless: arguments and addresses of a log hold paths and secrets. */
function metadataOf(run: unknown): Metadata {
  const config = own(run, 'config');
  const facts: [string, MetadataValue][] = [];
  const limit = own(config, 'limit');
  const epochs = own(config, 'epochs');
  if (typeof limit === 'number' && Number.isFinite(limit)) facts.push(['limit', limit]);
  if (typeof epochs === 'number' && Number.isFinite(epochs) && epochs > 1) facts.push(['epochs', epochs]);
  return metadataRecord(isObject(config) ? facts : []);
}

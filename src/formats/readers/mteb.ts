import type { Companion } from '../../domain/evaluation.ts';
import type { Reader, ReaderResult } from '../reader.ts';
import { oneEvaluation } from '../evaluation-result.ts';
import { isObject, own, textOf } from '../values/json-object.ts';
import { metadataRecord } from '../values/metadata-record.ts';
import { identifyModel } from '../values/model-identity.ts';
import { parseRunTime, runTimeFromPath } from '../values/run-time.ts';
import { modelMetaFacts } from './mteb-model-meta.ts';
import { legacyScores, taskScores } from './mteb-scores.ts';

/**
 * Results of MTEB: a file a task, in `<org>__<model>/<revision>/`, and `model_meta.json` beside them, which says more of
 * the model. Before version 1.11 the splits stood at the top of the file.
 */
export const mteb: Reader = {
  id: 'mteb',
  version: 2,

  claims: ({ content }) =>
    content.kind === 'document' &&
    (isTask(content.value) || isLegacyTask(content.value) || isModelMeta(content.value)),

  read({ path, oid, content }) {
    const value = content.kind === 'document' ? content.value : null;
    if (isModelMeta(value)) return readModelMeta(value, path);
    const identity = identifyModel([], path);
    const version = textOf(own(value, 'mteb_version'));
    return oneEvaluation(
      {
        entry: {
          // What lies in no folder of a model may still lie beside its `model_meta.json`.
          model: 'model' in identity ? identity.model : '',
          revision: revisionOf(path),
          precision: null,
          weightType: null,
        },
        runAt: parseRunTime(own(value, 'date')) ?? runTimeFromPath(path),
        scores: isTask(value) ? taskScores(value) : legacyScores(value),
        metadata: metadataRecord([]),
        source: { path, oid, line: null },
        format: 'mteb',
        harness: version === null ? 'mteb' : `mteb ${version}`,
      },
      [],
    );
  },
};

function isTask(value: unknown): boolean {
  return typeof own(value, 'task_name') === 'string' && isObject(own(value, 'scores'));
}

function isLegacyTask(value: unknown): boolean {
  return typeof own(value, 'mteb_dataset_name') === 'string';
}

function isModelMeta(value: unknown): boolean {
  return (
    typeof own(value, 'name') === 'string' &&
    own(value, 'revision') !== undefined &&
    own(value, 'n_parameters') !== undefined &&
    own(value, 'similarity_fn_name') !== undefined
  );
}

function readModelMeta(meta: unknown, path: string): ReaderResult {
  const companion: Companion = {
    folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    format: 'mteb',
    entry: {
      model: textOf(own(meta, 'name')),
      revision: knownRevision(textOf(own(meta, 'revision'))),
      precision: null,
      weightType: null,
    },
    key: null,
    shots: null,
    metadata: modelMetaFacts(meta),
    harness: null,
    path,
  };
  return { evaluations: [], rejections: [], companions: [companion] };
}

/** The folder after the model's. */
function revisionOf(path: string): string | null {
  const folders = path.split('/').slice(0, -1);
  const model = folders.findLastIndex((folder) => folder.includes('__'));
  return model === -1 ? null : knownRevision(folders[model + 1] ?? null);
}

function knownRevision(revision: string | null): string | null {
  return revision === 'no_revision_available' ? null : revision;
}

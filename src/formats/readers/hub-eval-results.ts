import { NOTHING_STATED, type Evaluation, type Rejection } from '../../domain/evaluation.ts';
import type { MetadataValue } from '../../domain/metadata.ts';
import type { Reader } from '../reader.ts';
import { own, textOf } from '../values/json-object.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';
import { identifyModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';
import { repoOrFolder } from '../values/repo-path.ts';
import { parseRunTime } from '../values/run-time.ts';

/** A model's results as the Hub keeps them, `.eval_results/*.yaml` of its repository: each with a date of its own. */
export const hubEvalResults: Reader = {
  id: 'hub-eval-results',
  version: 1,

  claims: ({ content }) =>
    content.kind === 'document' &&
    Array.isArray(content.value) &&
    content.value.some((item) => own(own(item, 'dataset'), 'id') !== undefined),

  read({ path, oid, content }) {
    const items: unknown[] = content.kind === 'document' && Array.isArray(content.value) ? content.value : [];
    const identity = identifyModel([isInPlace(path) ? repoOrFolder(path) : null], path);
    if ('rejection' in identity) return { evaluations: [], rejections: [identity.rejection] };
    const rejections: Rejection[] = [];
    const evaluations = items.flatMap((item, at): Evaluation[] => {
      const key = textOf(own(own(item, 'dataset'), 'id'));
      const task = textOf(own(own(item, 'dataset'), 'task_id'));
      if (key === null || task === null) {
        rejections.push(withoutTask(path, at));
        return [];
      }
      return [
        {
          entry: { model: identity.model, revision: null, precision: null, weightType: null },
          runAt: parseRunTime(own(item, 'date')),
          scores: [{ ...NOTHING_STATED, key, metric: task, ...readNumber(own(item, 'value')) }],
          metadata: metadataRecord(factsOf(item)),
          source: { path, oid, line: null },
          format: 'hub-eval-results',
          harness: null,
        },
      ];
    });
    return { evaluations, rejections };
  },
};

/** Elsewhere a folder may be called anything. */
function isInPlace(path: string): boolean {
  return /(?:^|\/)\.eval_results\/[^/]+$/.test(path);
}

/** A token proves a result; what only points at a model card says that it is the author's own. */
function factsOf(item: unknown): [string, MetadataValue][] {
  const isVerified = textOf(own(item, 'verifyToken')) !== null;
  const source = textOf(own(own(item, 'source'), 'name'));
  const notes = metadataText(textOf(own(item, 'notes')) ?? '');
  const facts: [string, MetadataValue][] = [];
  if (isVerified) facts.push(['verified', true]);
  else if (/model card/i.test(source ?? '')) facts.push(['self_reported', true]);
  if (notes !== null) facts.push(['notes', notes]);
  return facts;
}

function withoutTask(path: string, at: number): Rejection {
  return {
    path,
    where: `[${at}] → dataset`,
    code: 'result-without-task',
    message: 'The result has no `dataset` with an `id` and a `task_id`.',
    remedy: 'Write both, as `eval.yaml` of the benchmark’s dataset names them.',
  };
}

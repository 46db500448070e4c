import { NOTHING_STATED, type RawScore, type Rejection } from '../../domain/evaluation.ts';
import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import type { Reader } from '../reader.ts';
import { oneEvaluation } from '../evaluation-result.ts';
import { isObject, own, textOf } from '../values/json-object.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';
import { identifyModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';
import { repoFromPath } from '../values/repo-path.ts';

/** Model cards of the Hub whose front matter has a `model-index`. */
export const modelIndex: Reader = {
  id: 'model-index',
  version: 2,

  claims: ({ content }) =>
    content.kind === 'document' &&
    (content.syntax === 'front-matter' || Array.isArray(own(content.value, 'model-index'))),

  read({ path, oid, content }) {
    const card = content.kind === 'document' ? content.value : null;
    const index = own(card, 'model-index');
    if (!Array.isArray(index) || index.length === 0)
      return { evaluations: [], rejections: [], ignored: 'text for readers' };
    const models: unknown[] = index;
    const repo = /(?:^|\/)README\.md$/i.test(path) ? repoFromPath(path) : null;
    const rejections: Rejection[] = [];
    const evaluations = models.flatMap((model, at) => {
      // A card is its repository's; only an index of several models needs their names.
      const names = models.length === 1 ? [repo, own(model, 'name')] : [own(model, 'name'), repo];
      const identity = identifyModel(names, path);
      if ('rejection' in identity) {
        rejections.push(identity.rejection);
        return [];
      }
      const scores = scoresOf(own(model, 'results'), { path, place: `model-index[${at}]` }, rejections);
      const result = oneEvaluation(
        {
          entry: { model: identity.model, revision: null, precision: null, weightType: null },
          runAt: null,
          scores: scores.map(({ raw }) => raw),
          metadata: metadataOf(
            card,
            scores.every(({ isVerified }) => isVerified),
          ),
          source: { path, oid, line: null },
          format: 'model-index',
          harness: null,
        },
        [],
      );
      rejections.push(...result.rejections);
      return result.evaluations;
    });
    return { evaluations, rejections };
  },
};

interface CardScore {
  raw: RawScore;
  isVerified: boolean;
}

function scoresOf(
  results: unknown,
  { path, place }: { path: string; place: string },
  rejections: Rejection[],
): CardScore[] {
  const items: unknown[] = Array.isArray(results) ? results : [];
  return items.flatMap((item, at) => {
    const where = `${place} → results[${at}]`;
    const key = keyOf(own(item, 'dataset'));
    if (key === null) {
      rejections.push(withoutDataset(path, where));
      return [];
    }
    const metrics = own(item, 'metrics');
    const list: unknown[] = Array.isArray(metrics) ? metrics : [];
    if (list.length === 0) rejections.push(withoutMetrics(path, where));
    return list.flatMap((metric): CardScore[] => {
      const name = textOf(own(metric, 'type')) ?? textOf(own(metric, 'name'));
      if (name === null) {
        rejections.push(withoutMetrics(path, where));
        return [];
      }
      const raw = { ...NOTHING_STATED, key, metric: name, ...readNumber(own(metric, 'value')) };
      return [{ raw, isVerified: textOf(own(metric, 'verifyToken')) !== null }];
    });
  });
}

/** `type`, and behind it a `config` that is not the default one: `common_voice/fr`. */
function keyOf(dataset: unknown): string | null {
  const name = textOf(own(dataset, 'type')) ?? textOf(own(dataset, 'name'));
  const config = textOf(own(dataset, 'config'));
  return name === null || config === null || config === 'default' ? name : `${name}/${config}`;
}

/** Scores without a token that proves them are those of the card's author. */
function metadataOf(card: unknown, isVerified: boolean): Metadata {
  const base = own(card, 'base_model');
  const text = (value: unknown) => metadataText(textOf(value) ?? '');
  const facts: [string, MetadataValue][] = [
    ['license', text(own(card, 'license_name')) ?? text(own(card, 'license'))],
    ['base_model', text(Array.isArray(base) ? base[0] : base)],
    ['library_name', text(own(card, 'library_name'))],
    ['pipeline_tag', text(own(card, 'pipeline_tag'))],
    [isVerified ? 'verified' : 'self_reported', true],
  ];
  return metadataRecord(isObject(card) ? facts.filter(([, value]) => value !== null) : []);
}

function withoutDataset(path: string, where: string): Rejection {
  return {
    path,
    where,
    code: 'result-without-dataset',
    message: 'The result has no `dataset` with a `type` or a `name`, so nothing says which task it is of.',
    remedy: 'Write `dataset: { type: org/name, name: Name }` there, as the Hub asks for.',
  };
}

function withoutMetrics(path: string, where: string): Rejection {
  return {
    path,
    where,
    code: 'result-without-metrics',
    message: 'The result has no `metrics` with a `type` and a `value`.',
    remedy: 'Write `metrics: [{ type: accuracy, value: 0.9 }]` there, or take the result out.',
  };
}

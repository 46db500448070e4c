import { NOTHING_STATED, type Evaluation, type Rejection } from '../../domain/evaluation.ts';
import type { MetadataValue } from '../../domain/metadata.ts';
import type { Reader } from '../reader.ts';
import { own, textOf } from '../values/json-object.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';
import { namedModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';

/** What the Hub answers for a benchmark's dataset at `/api/datasets/{id}/leaderboard`: a list of models with one value each. */
export const hubLeaderboard: Reader = {
  id: 'hub-leaderboard',
  version: 1,

  claims: ({ content }) =>
    content.kind === 'document' &&
    Array.isArray(content.value) &&
    content.value.length > 0 &&
    content.value.every(
      (item) =>
        typeof own(item, 'modelId') === 'string' &&
        own(item, 'value') !== undefined &&
        own(item, 'rank') !== undefined,
    ),

  read({ path, oid, content }) {
    const items: unknown[] = content.kind === 'document' && Array.isArray(content.value) ? content.value : [];
    const rejections: Rejection[] = [];
    const evaluations = items.flatMap((item, at): Evaluation[] => {
      const identity = namedModel(own(item, 'modelId'), path, `[${at}] → modelId`);
      if ('rejection' in identity) {
        rejections.push(identity.rejection);
        return [];
      }
      return [
        {
          entry: { model: identity.model, revision: null, precision: null, weightType: null },
          runAt: null,
          scores: [
            { ...NOTHING_STATED, key: 'leaderboard', metric: 'value', ...readNumber(own(item, 'value')) },
          ],
          metadata: metadataRecord(factsOf(item)),
          source: { path, oid, line: at + 1 },
          format: 'hub-leaderboard',
          harness: null,
        },
      ];
    });
    return { evaluations, rejections };
  },
};

function factsOf(item: unknown): [string, MetadataValue][] {
  const text = (value: unknown) => metadataText(textOf(value) ?? '');
  const verified = own(item, 'verified');
  const facts: [string, MetadataValue][] = [
    ['verified', verified === true ? true : null],
    ['source', text(own(own(item, 'source'), 'name'))],
    ['notes', text(own(item, 'notes'))],
  ];
  return facts.filter(([, value]) => value !== null);
}

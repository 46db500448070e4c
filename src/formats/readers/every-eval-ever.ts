import { canonicalPrecision } from '../../domain/entry.ts';
import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import type { Reader } from '../reader.ts';
import { oneEvaluation } from '../evaluation-result.ts';
import { isObject, own, textOf } from '../values/json-object.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';
import { identifyModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';
import { parseRunTime } from '../values/run-time.ts';
import { everyEvalEverScores } from './every-eval-ever-scores.ts';

/** Records of Every Eval Ever, schema 0.2.0 to 0.3.0: one model's results on any number of evaluations. */
export const everyEvalEver: Reader = {
  id: 'every-eval-ever',
  version: 2,

  claims: ({ content }) =>
    content.kind === 'document'
      ? own(content.value, 'schema_version') !== undefined &&
        Array.isArray(own(content.value, 'evaluation_results'))
      : content.kind === 'records' && isManifest(content.records[0]?.value),

  read({ path, oid, content }) {
    if (content.kind !== 'document') {
      return { evaluations: [], rejections: [], ignored: 'a list of records that lie in other files' };
    }
    const record = content.value;
    const model = own(record, 'model_info');
    const details = own(model, 'additional_details');
    const identity = identifyModel([own(model, 'id'), own(model, 'name')], path);
    if ('rejection' in identity) return { evaluations: [], rejections: [identity.rejection] };
    const { scores, rejections, newest } = everyEvalEverScores(own(record, 'evaluation_results'), path);
    return oneEvaluation(
      {
        entry: {
          model: identity.model,
          revision: firstText(details, ['revision', 'model_revision', 'sha']),
          precision: canonicalPrecision(firstText(details, ['precision', 'dtype'])),
          weightType: null,
        },
        // A record that says nothing of the run says at least when it was made.
        runAt:
          parseRunTime(own(record, 'evaluation_timestamp')) ??
          newest ??
          parseRunTime(own(record, 'retrieved_timestamp')),
        scores,
        metadata: metadataOf(record),
        source: { path, oid, line: null },
        format: 'every-eval-ever',
        harness: harnessOf(own(record, 'eval_library')),
      },
      rejections,
    );
  },
};

/** `aggregate.jsonl` of a datastore: where the records lie. */
function isManifest(first: unknown): boolean {
  return own(first, 'record_type') !== undefined && own(first, 'object_path') !== undefined;
}

function firstText(value: unknown, keys: readonly string[]): string | null {
  return keys.map((key) => textOf(own(value, key))).find((text) => text !== null) ?? null;
}

function metadataOf(record: unknown): Metadata {
  const model = own(record, 'model_info');
  const details = own(model, 'additional_details');
  const params = ['params_billions', 'size_billions_parameters']
    .map((key) => readNumber(own(details, key)).value)
    .find((value) => value !== null && value > 0);
  const availability = textOf(own(details, 'model_availability'));
  const relationship = textOf(own(own(record, 'source_metadata'), 'evaluator_relationship'));
  const text = (value: unknown) => metadataText(known(textOf(value)) ?? '');
  const facts: [string, MetadataValue][] = [
    ['params', params ?? null],
    ['architecture', text(own(details, 'architecture'))],
    ['license', text(own(details, 'license'))],
    ['developer', text(own(model, 'developer'))],
    ['inference_platform', text(own(model, 'inference_platform'))],
    [
      'open_weights',
      availability === 'open_weights' ? true : availability === 'closed_weights' ? false : null,
    ],
    ['self_reported', relationship === 'first_party' ? true : null],
    ['evaluated_by', text(own(own(record, 'source_metadata'), 'source_organization_name'))],
  ];
  return metadataRecord(facts.filter(([, value]) => value !== null));
}

function harnessOf(library: unknown): string | null {
  if (!isObject(library)) return null;
  const parts = [own(library, 'name'), own(library, 'version')].map((part) => known(textOf(part)));
  return parts[0] === null ? null : parts.filter((part) => part !== null).join(' ');
}

/** The schema wants a text where nothing is known. */
function known(text: string | null): string | null {
  return text?.toLowerCase() === 'unknown' ? null : text;
}

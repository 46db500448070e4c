import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import { own, textOf } from '../values/json-object.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';
import { readNumber } from '../values/number-value.ts';

/** What a `model_meta.json` says of the model, by the keys that boards use: `params` is in billions. */
export function modelMetaFacts(meta: unknown): Metadata {
  const text = (key: string) => metadataText(textOf(own(meta, key)) ?? '');
  const number = (key: string) => readNumber(own(meta, key)).value;
  const reference = text('reference');
  const facts: [string, MetadataValue][] = [
    ['params', billions(number('n_parameters'))],
    ['active_params', billions(number('n_active_parameters_override'))],
    ['embedding_params', billions(number('n_embedding_parameters'))],
    ['embedding_dim', number('embed_dim')],
    ['max_tokens', number('max_tokens')],
    ['memory_usage_mb', number('memory_usage_mb')],
    ['license', text('license')],
    ['release_date', text('release_date')],
    ['open_weights', flag(own(meta, 'open_weights'))],
    ['open_training_code', opened(own(meta, 'public_training_code'))],
    ['open_training_data', opened(own(meta, 'public_training_data'))],
    ['base_model', text('adapted_from')],
    ['superseded_by', text('superseded_by')],
    ['url', reference !== null && /^https?:\/\//.test(reference) ? reference : null],
    ['framework', listText(own(meta, 'framework'))],
    ['modalities', listText(own(meta, 'modalities'))],
    ['languages', countOf(own(meta, 'languages'))],
    ['similarity', text('similarity_fn_name')],
    ['use_instructions', flag(own(meta, 'use_instructions'))],
    ['cross_encoder', flag(own(meta, 'is_cross_encoder'))],
  ];
  return metadataRecord(facts.filter(([, value]) => value !== null));
}

function billions(count: number | null): number | null {
  return count === null || count <= 0 ? null : Number((count / 1e9).toPrecision(4));
}

function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** `true`, or an address where it is. */
function opened(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : textOf(value) === null ? null : true;
}

function listText(value: unknown): string | null {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return metadataText(items.flatMap((item) => textOf(item) ?? []).join(', '));
}

function countOf(value: unknown): number | null {
  return Array.isArray(value) && value.length > 0 ? value.length : null;
}

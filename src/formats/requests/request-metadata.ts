import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import type { JsonObject } from '../values/json-object.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';

/** Keys with a field of their own, and those that say nothing about the model. */
const NOT_METADATA = new Set([
  ...[
    'model',
    'base_model',
    'revision',
    'precision',
    'weight_type',
    'status',
    'submitted_time',
    'model_type',
  ],
  ...['private', 'sender', 'error_msg', 'traceback', 'job_id'],
]);
const SECRET_WORDS = new Set(['token', 'key', 'apikey', 'password', 'passwd', 'secret', 'credentials']);

/** Every other text, number and boolean of a request; no lists, no objects, and nothing that a secret's key names. */
export function requestMetadata(raw: JsonObject): Metadata {
  return metadataRecord(
    Object.entries(raw).flatMap(([key, value]) => {
      const isLeftOut = NOT_METADATA.has(key) || isSecret(key) || !isScalar(value);
      return isLeftOut ? [] : [[key, typeof value === 'string' ? metadataText(value) : value] as const];
    }),
  );
}

function isScalar(value: unknown): value is MetadataValue {
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

/** By whole words, so that `tokenizer` is none: `hf_token`, `apiKey`, `access-token`, `PASSWORD`. */
function isSecret(key: string): boolean {
  const words = key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.some((word) => SECRET_WORDS.has(word));
}

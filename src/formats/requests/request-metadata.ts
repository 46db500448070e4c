import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import type { JsonObject } from '../values/json-object.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';
import { isSecretKey } from '../values/secret-key.ts';

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
  ...['private', 'sender', 'error_msg', 'traceback', 'job_id', 'job_start_time', 'log', 'log_url'],
]);

/** Every other text, number and boolean of a request; no lists, no objects, and nothing that a secret's key names. */
export function requestMetadata(raw: JsonObject): Metadata {
  return metadataRecord(
    Object.entries(raw).flatMap(([key, value]) => {
      const isLeftOut = NOT_METADATA.has(key) || isSecretKey(key) || !isScalar(value);
      return isLeftOut ? [] : [[key, typeof value === 'string' ? metadataText(value) : value] as const];
    }),
  );
}

function isScalar(value: unknown): value is MetadataValue {
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

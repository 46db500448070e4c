import * as z from 'zod';
import { metadataSchema } from './board-schema.ts';
import { schemaVersion } from './schema-version.ts';

/** A request, as the API gives it. */
export const requestSchema = z.object({
  model: z.string().describe('The name that was submitted.'),
  revision: z.string().nullable().describe('Branch, tag or commit of the model.'),
  precision: z.string().nullable().describe('Such as `float16`.'),
  weight_type: z.string().nullable().describe('`Original`, `Delta` or `Adapter`.'),
  base_model: z.string().nullable().describe('What a delta or an adapter is put on.'),
  status: z
    .enum(['pending', 'running', 'finished', 'failed', 'cancelled', 'rerun', 'unknown'])
    .describe('What has become of it.'),
  status_text: z.string().nullable().describe('The status in the file’s own words.'),
  submitted_at: z.string().nullable().describe('ISO 8601 in UTC.'),
  started_at: z
    .string()
    .nullable()
    .describe('ISO 8601 in UTC; when its evaluation was started, where the file says it.'),
  model_type: z.string().nullable().describe('In the file’s own words.'),
  sender: z.string().nullable().describe('Who submitted it.'),
  reason: z.string().nullable().describe('Why it failed or was cancelled, where the file says it.'),
  log: z.string().nullable().describe('Address of what its run has said, where the file names one.'),
  metadata: metadataSchema.describe('What else the file says about the model: texts, numbers, truth values.'),
  file: z.string().describe('Path in the requests dataset.'),
});

/** `api/requests.json`. */
export const requestsSchema = z.object({
  schema_version: schemaVersion,
  requests: z.array(requestSchema).describe('Every request that was read.'),
});

export type RequestJson = z.input<typeof requestSchema>;
export type RequestsJson = z.input<typeof requestsSchema>;

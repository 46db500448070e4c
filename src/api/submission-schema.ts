import * as z from 'zod';
import { requestSchema } from './requests-schema.ts';
import { schemaVersion } from './schema-version.ts';

const entry = requestSchema.pick({ model: true, revision: true, precision: true, weight_type: true }).shape;

/** `api/submission.json`. */
export const submissionSchema = z.object({
  schema_version: schemaVersion,
  requests: z
    .object({
      location: z.string().describe('`org/name` of the dataset on the Hub, or its folder.'),
      revision: z.string().nullable().describe('The commit that was read; null for a folder.'),
      files: z
        .array(
          z.object({
            path: z.string().describe('In the dataset.'),
            oid: z
              .string()
              .nullable()
              .describe('Of the file at that commit: SHA-1 of its git blob, or SHA-256 in LFS.'),
            ...entry,
            ...requestSchema.pick({ status: true, submitted_at: true, sender: true }).shape,
          }),
        )
        .describe('Every public request.'),
    })
    .nullable()
    .describe('The requests dataset; null without one.'),
  evaluated: z
    .array(z.object(entry))
    .describe('What has scores: every row of the board, and those of older revisions.'),
});

export type SubmissionJson = z.input<typeof submissionSchema>;

import * as z from 'zod';
import { schemaVersion } from './schema-version.ts';

const dataset = z.object({
  found: z.int().describe('Files that were to be read: always `accepted` and `rejected` together.'),
  bytes: z.int().describe('Of the files found.'),
  accepted: z.int().describe('Files that gave at least one evaluation or request.'),
  rejected: z.int().describe('Files that could not be used.'),
  ignored: z
    .array(
      z.object({
        path: z.string().describe('Of the file.'),
        reason: z.string().describe('Why it was not read.'),
      }),
    )
    .describe('Files that are no data by their name, or that the config leaves out.'),
  formats: z.record(z.string(), z.int()).describe('Accepted files by reader.'),
});

const problem = z.object({
  severity: z.enum(['error', 'warning']).describe('`error`: something is missing from the board for it.'),
  dataset: z.enum(['results', 'requests']).describe('The one that the file is in.'),
  path: z.string().describe('Of the file.'),
  where: z.string().nullable().describe('A place in the file; null for the whole file.'),
  code: z.string().describe('Of the kind of problem. Permanent.'),
  message: z.string().describe('What is wrong.'),
  remedy: z.string().describe('What to do about it.'),
});

/** `api/report.json`. */
export const reportSchema = z.object({
  schema_version: schemaVersion,
  results: dataset.describe('What became of the results dataset’s files.'),
  requests: dataset.nullable().describe('The same of the requests; null for a board without them.'),
  problems: z.array(problem).describe('In the order dataset, path, place.'),
});

export type ReportJson = z.input<typeof reportSchema>;

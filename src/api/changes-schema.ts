import * as z from 'zod';
import { metadataSchema } from './board-schema.ts';
import { schemaVersion } from './schema-version.ts';

const time = z.string().nullable();

const scoreChange = z.object({
  task: z.string().describe('Its id.'),
  before: z.number().nullable().describe('In display units; null is missing.'),
  after: z.number().nullable().describe('The same after the change.'),
});

const change = z.object({
  kind: z
    .enum(['added', 'updated', 'removed', 'returned'])
    .describe('`returned`: a removed row that is there again.'),
  at: time.describe(
    'When the run ended; for what was noticed, of when the data are. ISO 8601 in UTC; null for data without a date.',
  ),
  id: z.string().describe('Of the row; a removed one is not in `api/board.json` any more.'),
  model: z.string().describe('As the files name it.'),
  scores: z.array(scoreChange).describe('Scores that were added, changed or lost.'),
  reason: z.string().nullable().describe('Why, where it is known.'),
  is_noticed: z
    .boolean()
    .describe('Whether comparing with the site before has told it, and not the time of a run.'),
});

const score = z.object({
  value: z.number().describe('In the file’s units.'),
  stderr: z.number().nullable().describe('Standard error in the file’s units.'),
  display: z.number().describe('As on the page.'),
  file: z.string().describe('Path in the results dataset.'),
  run_at: time.describe('End of the run, ISO 8601 in UTC.'),
});

const removed = z.object({
  id: z.string().describe('Of the row.'),
  model: z.string().describe('As the files named it.'),
  revision: z.string().nullable().describe('Branch, tag or commit of the model.'),
  precision: z.string().nullable().describe('Such as `float16`.'),
  weight_type: z.string().nullable().describe('`Original`, `Delta` or `Adapter`.'),
  model_type: z.string().nullable().describe('As in `api/board.json`.'),
  rank: z.int().nullable().describe('Its last one.'),
  average: z.number().nullable().describe('Its last one, in display units.'),
  scores: z.record(z.string(), score).describe('Its last ones, by task id.'),
  metadata: metadataSchema.describe('What the files said about the model.'),
  removed_at: time.describe('Of when the first data without it are; ISO 8601 in UTC.'),
  reason: z.string().describe('Why, in a sentence.'),
});

/** `api/changes.json`: what the site remembers, and what the next build reads to remember it on. */
export const changesSchema = z.object({
  schema_version: schemaVersion,
  total: z.int().describe('Changes that there are; the oldest that runs tell are left out of a long list.'),
  changes: z.array(change).describe('What happened to the rows, the newest first.'),
  removed: z.array(removed).describe('Rows that were on the board once.'),
  previous: z
    .object({
      updated_at: time.describe('Its newest run, ISO 8601 in UTC.'),
      revision: z.string().nullable().describe('The commit of its results.'),
      places: z
        .record(z.string(), z.tuple([z.int().nullable(), z.number().nullable()]))
        .describe('Rank and average of each row, by id.'),
    })
    .nullable()
    .describe('The board that was published before this one; null without one.'),
});

export type ChangesJson = z.input<typeof changesSchema>;

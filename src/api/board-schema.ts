import * as z from 'zod';
import { schemaVersion } from './schema-version.ts';

const range = z.tuple([z.number().nullable(), z.number().nullable()]);

/** What the files say beyond scores, by snake_case key. */
export const metadataSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const source = z.object({
  location: z.string().describe('`org/repo` on the Hub, or the folder as the config names it.'),
  revision: z.string().nullable().describe('Commit that was read; null for a folder that is no checkout.'),
  committed_at: z.string().nullable().describe('When that commit was made, ISO 8601 in UTC.'),
  url: z.string().nullable().describe('Where to look the dataset up at that commit.'),
  found: z.int().describe('Files that were to be read.'),
  rejected: z.int().describe('Those of them that could not be used; `api/report.json` says why.'),
});

const task = z.object({
  id: z.string().describe('Used in addresses and as key of `scores`.'),
  label: z.string().describe('As on the page.'),
  metric: z.string().nullable().describe('The metric’s key in the files; null for tables.'),
  group: z.string().nullable().describe('Heading over neighbouring tasks.'),
  higher_is_better: z.boolean().describe('False: the lowest score is the best.'),
  range: range
    .nullable()
    .describe('Lowest and highest possible value in the files’ units; an end may be open.'),
  baseline: z.number().nullable().describe('Score of guessing, in the files’ units.'),
  weight: z.number().describe('Weight in the average.'),
});

const score = z.object({
  value: z.number().describe('As in the file.'),
  stderr: z.number().nullable().describe('Standard error in the file’s units.'),
  display: z.number().describe('As on the page: scaled to 100 where the range is finite.'),
  file: z.string().describe('Path in the results dataset.'),
  run_at: z.string().nullable().describe('End of the run, ISO 8601 in UTC.'),
});

/** A row of the board, as the API gives it. */
export const rowSchema = z.object({
  id: z.string().describe('Stable: depends on the entry alone.'),
  slug: z.string().describe('Path of the model’s page below `models/`.'),
  model: z.string().describe('As the files name it: `org/name` on the Hub, or any name.'),
  revision: z.string().nullable().describe('Branch, tag or commit of the model.'),
  precision: z.string().nullable().describe('Such as `float16`.'),
  weight_type: z.string().nullable().describe('`Original`, `Delta` or `Adapter`.'),
  model_type: z.string().nullable().describe('Id of a known type, else the files’ own word.'),
  rank: z.int().nullable().describe('1-based, ties share it; null for a row that is not ranked.'),
  rank_interval: z.tuple([z.int(), z.int()]).nullable().describe('Ranks that 95% uncertainty allows.'),
  tier: z
    .int()
    .nullable()
    .describe('1 for the models that chance does not tell from the first, and so on down.'),
  average: z
    .number()
    .nullable()
    .describe('In display units; null where a task is missing and missing is strict.'),
  average_stderr: z.number().nullable().describe('Standard error of `average`.'),
  coverage: z.int().describe('Tasks with a score.'),
  flags: z.array(z.string()).describe('Empty as yet; kept for notes on a row.'),
  scores: z.record(z.string(), score.nullable()).describe('By task id; null is missing, never zero.'),
  metadata: metadataSchema.describe(
    'What else the result and request files say about the model: texts, numbers, truth values.',
  ),
});

/** `api/board.json`: stable; a change that could break a reader raises `schema_version`. */
export const boardSchema = z.object({
  schema_version: schemaVersion,
  title: z.string().describe('The board’s name.'),
  updated_at: z.string().nullable().describe('Time of the newest run, ISO 8601 in UTC.'),
  sources: z
    .object({
      results: source.describe('The results dataset.'),
      requests: source.nullable().describe('The same of the requests; null for a board without them.'),
    })
    .describe('What was read.'),
  tasks: z.array(task).describe('In the order of the page.'),
  rows: z.array(rowSchema).describe('Ranked rows by rank, then the others by coverage.'),
});

export type BoardJson = z.input<typeof boardSchema>;
export type RowJson = z.input<typeof rowSchema>;

/** The JSON Schema of `api/board.json`; keys that come later are no breach of it. */
export function boardJsonSchema(): object {
  return { title: 'api/board.json of a Standings site', ...z.toJSONSchema(boardSchema, { io: 'input' }) };
}

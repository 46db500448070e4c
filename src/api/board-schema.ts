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
    .describe('Lowest and highest possible value, in the units of `value`; an end may be open.'),
  baseline: z.number().nullable().describe('Score of guessing, in the units of `value`.'),
  weight: z.number().describe('Weight in the average.'),
});

const score = z.object({
  value: z.number().describe('As in the file, unless the board converts it.'),
  given: z.number().optional().describe('As in the file, where `value` is converted.'),
  subtasks: z.int().optional().describe('Of how many subtasks it is the mean, where it is one.'),
  stderr: z.number().nullable().describe('Standard error in the units of `value`.'),
  stderr_from: z
    .enum(['file', 'ci95', 'wilson'])
    .nullable()
    .describe(
      'Where `stderr` comes from: the file, a column of 95% intervals, or Wilson’s interval for the number of samples.',
    ),
  display: z.number().describe('As on the page: scaled to 100 where the range is finite.'),
  file: z.string().describe('Path in the results dataset; of several files the newest.'),
  run_at: z.string().nullable().describe('End of the run, ISO 8601 in UTC.'),
});

const delta = z
  .object({
    is_new: z.boolean().describe('Whether it had no rank then.'),
    places: z.int().describe('Places won, below 0 lost.'),
    average: z.number().describe('What the average has gained, in display units.'),
  })
  .nullable();

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
  rank_interval_tasks: z
    .tuple([z.int(), z.int()])
    .nullable()
    .describe('Ranks that hold 95% of 1,000 draws of other tasks like these.'),
  first_share_tasks: z.number().nullable().describe('Share of those draws in which it is first, 0 to 1.'),
  since: delta.describe(
    'Against the board of the day in `history.since`; null without one, or without a rank.',
  ),
  since_previous: delta.describe('The same against the board that was published before.'),
  flags: z.array(z.string()).describe('Ids of the flags that it has, see the board’s `flags`.'),
  flag_reasons: z.record(z.string(), z.string()).describe('Why, by flag.'),
  reference: z
    .string()
    .nullable()
    .describe('What it stands for, where it is shown to compare with and not ranked.'),
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
  average: z
    .object({
      method: z.string().describe('`mean`, `group_mean`, `borda`, `mean_rank` or `win_rate`.'),
      missing: z.string().describe('`strict`, `available` or `min_coverage`.'),
      min_coverage: z.number().nullable().describe('Share of the tasks that a row must have, 0 to 1.'),
      normalised: z.boolean().describe('Whether scores count from guessing, 0, to the best possible, 100.'),
      higher_is_better: z.boolean().describe('False: the lowest average is the best.'),
    })
    .describe('How `average` and `rank` come about.'),
  flags: z
    .array(
      z.object({
        id: z.string().describe('Used in `flags` of the rows.'),
        label: z.string().describe('As on the page.'),
        description: z.string().nullable().describe('What it means.'),
        hidden: z
          .boolean()
          .describe('Whether the page hides such rows at first. Ranks count them all the same.'),
        count: z.int().describe('Rows that have it.'),
      }),
    )
    .describe('Notes on rows that occur.'),
  history: z
    .object({
      as_of: z.string().nullable().describe('Time of the newest run.'),
      since: z
        .object({
          days: z.int().describe('How many days before.'),
          at: z.string().describe('The time that the rows’ `since` compares with.'),
        })
        .nullable()
        .describe('null where nothing was ranked then.'),
      days: z.array(z.string()).describe('Days of which there is a board at `history/<day>/`.'),
    })
    .describe('What is known of the past.'),
  rows: z.array(rowSchema).describe('Ranked rows by rank, then the others by coverage.'),
  references: z.array(rowSchema).describe('Rows to compare with, not ranked, in the same form.'),
});

export type BoardJson = z.input<typeof boardSchema>;
export type RowJson = z.input<typeof rowSchema>;

/** The JSON Schema of `api/board.json`; keys that come later are no breach of it. */
export function boardJsonSchema(): object {
  return { title: 'api/board.json of a Standings site', ...z.toJSONSchema(boardSchema, { io: 'input' }) };
}

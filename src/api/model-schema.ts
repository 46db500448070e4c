import * as z from 'zod';
import { rowSchema } from './board-schema.ts';
import { requestSchema } from './requests-schema.ts';
import { schemaVersion } from './schema-version.ts';

const score = z.object({
  key: z.string().describe('The task’s key in the file; for a table the column.'),
  metric: z.string().nullable().describe('The metric’s key in the file; null for tables.'),
  value: z.number().nullable().describe('In the file’s units; null is missing, never zero.'),
  missing: z.string().nullable().describe('Why there is no value.'),
  stderr: z.number().nullable().describe('Standard error in the file’s units.'),
  shots: z.number().nullable().describe('Examples in the prompt.'),
  samples: z.number().nullable().describe('Evaluated samples.'),
});

const subtask = z.object({
  key: z.string().describe('The subtask’s key in the file.'),
  value: z.number().describe('As in the file, unless the board converts it.'),
  stderr: z.number().nullable().describe('Standard error in the units of `value`.'),
  samples: z.number().nullable().describe('Evaluated samples.'),
  file: z.string().describe('Path in the results dataset.'),
  run_at: z.string().nullable().describe('End of the run, ISO 8601 in UTC.'),
});

const evaluation = z.object({
  revision: z.string().nullable().describe('Branch, tag or commit of the model.'),
  precision: z.string().nullable().describe('Such as `float16`.'),
  weight_type: z.string().nullable().describe('`Original`, `Delta` or `Adapter`.'),
  run_at: z.string().nullable().describe('End of the run, ISO 8601 in UTC.'),
  format: z.string().describe('The reader that read the file.'),
  harness: z.string().nullable().describe('The tool and version that wrote the file, where it says so.'),
  file: z.string().describe('Path in the results dataset.'),
  line: z.int().nullable().describe('Line of a table’s row; null for a file of one evaluation.'),
  scores: z.array(score).describe('Every score in the file, also those of no task of the board.'),
});

/** `api/models/<model>.json`. */
export const modelSchema = z.object({
  schema_version: schemaVersion,
  model: z.string().describe('As the files name it.'),
  slug: z.string().describe('Path of the model’s page below `models/`.'),
  url: z.string().nullable().describe('The model’s own page elsewhere.'),
  rows: z.array(rowSchema).describe('Its rows of the board, as in `api/board.json`.'),
  older_rows: z.array(rowSchema).describe('Older revisions in the same form, scored and not ranked.'),
  evaluations: z.array(evaluation).describe('Every run that was read, newest first.'),
  requests: z.array(requestSchema).describe('Its requests, as in `api/requests.json`.'),
  curves: z
    .record(
      z.string(),
      z.array(
        z.object({
          at: z.string().describe('ISO 8601 in UTC.'),
          rank: z.int().nullable().describe('As the board ranks now, among the rows of then.'),
          average: z.number().nullable().describe('In display units.'),
        }),
      ),
    )
    .describe('Rank and average over time, by row; empty where no run has a time.'),
  subtasks: z
    .record(z.string(), z.record(z.string(), z.array(subtask)))
    .describe('By row and task, the subtasks of scores that are a mean of them; empty where none is.'),
  ranks_by_method: z
    .record(z.string(), z.record(z.string(), z.int().nullable()))
    .describe('By row, its rank by each method that the board offers.'),
});

export type ModelJson = z.input<typeof modelSchema>;

import type * as z from 'zod';
import type { Board } from '../domain/board.ts';
import { boardSchema } from './board-schema.ts';
import { buildSchema } from './build-schema.ts';
import { modelSchema } from './model-schema.ts';
import { reportSchema } from './report-schema.ts';
import { requestsSchema } from './requests-schema.ts';

/** A file that the site publishes for programs. */
export interface ApiFile {
  /** Below the site's address; of a file that every model has, the first model's. */
  path: string;
  /** How it is called: `api/models/<model>.json`. */
  label: string;
  about: string;
  /** What is in it; null for what is no JSON, or a schema itself. */
  schema: z.ZodType | null;
  /** Paths whose inside the schema of another file tells. */
  closed: readonly string[];
}

/** Every file of the API, those that most programs want first. */
export function apiFiles({ models }: Pick<Board, 'models'>): ApiFile[] {
  const [first] = models;
  return [
    file(
      'board.json',
      'The whole board: tasks, rows with ranks and intervals, every score with its file.',
      boardSchema,
    ),
    file('board.csv', 'The board as a table, one line a row. Missing is empty, never zero.'),
    ...(first
      ? [
          {
            ...file(
              `models/${first.slug}.json`,
              'All that is known of one model: its rows, every run, its requests. There is one for each model.',
              modelSchema,
            ),
            label: 'api/models/<model>.json',
            closed: ['rows[]', 'older_rows[]', 'requests[]'],
          },
        ]
      : []),
    file('requests.json', 'Every request to evaluate a model, with its status.', requestsSchema),
    file(
      'report.json',
      'What became of every file that was read, and every problem with its remedy.',
      reportSchema,
    ),
    file(
      'build.json',
      'What this site was built of: the commits of both datasets and of the site.',
      buildSchema,
    ),
    file('schema.json', 'The JSON Schema of board.json.'),
  ];
}

function file(name: string, about: string, schema: z.ZodType | null = null): ApiFile {
  return { path: `api/${name}`, label: `api/${name}`, about, schema, closed: [] };
}

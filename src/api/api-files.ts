import type * as z from 'zod';
import type { Board } from '../domain/board.ts';
import type { View } from '../domain/view/view.ts';
import { boardSchema } from './board-schema.ts';
import { buildSchema } from './build-schema.ts';
import { changesSchema } from './changes-schema.ts';
import { modelSchema } from './model-schema.ts';
import { reportSchema } from './report-schema.ts';
import { requestsSchema } from './requests-schema.ts';
import { submissionSchema } from './submission-schema.ts';

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

/** What the schema says about requests is what it says about results. */
const sameAsResults = ['sources.requests'];

/** A reference is a row, and both of its deltas are alike. */
const sameAsRows = ['references[]', 'rows[].since_previous'];

/** Every file of the API, those that most programs want first. */
export function apiFiles(
  { models }: Pick<Board, 'models'>,
  views: readonly Pick<View, 'id'>[] = [],
): ApiFile[] {
  const [first] = models;
  const [firstView] = views;
  return [
    file({
      name: 'board.json',
      about: 'The whole board: tasks, rows with ranks and intervals, every score with its file.',
      schema: boardSchema,
      closed: [...sameAsResults, ...sameAsRows],
    }),
    file({ name: 'board.csv', about: 'The board as a table, one line a row. Missing is empty, never zero.' }),
    ...(first ? [modelFile(first.slug)] : []),
    ...(firstView ? viewFiles(firstView.id) : []),
    file({
      name: 'changes.json',
      about: 'What happened to the rows: added, updated, removed, with the reason where one is known.',
      schema: changesSchema,
    }),
    file({
      name: 'requests.json',
      about: 'Every request to evaluate a model, with its status.',
      schema: requestsSchema,
    }),
    file({
      name: 'submission.json',
      about:
        'What is requested and what is evaluated, in short: what the page and the worker for submissions read.',
      schema: submissionSchema,
    }),
    file({
      name: 'report.json',
      about: 'What became of every file that was read, and every problem with its remedy.',
      schema: reportSchema,
      closed: ['requests'],
    }),
    file({
      name: 'build.json',
      about: 'What this site was built of: the commits of both datasets and of the site.',
      schema: buildSchema,
      closed: sameAsResults,
    }),
    file({ name: 'schema.json', about: 'The JSON Schema of board.json.' }),
  ];
}

function modelFile(slug: string): ApiFile {
  return {
    ...file({
      name: `models/${slug}.json`,
      about: 'All that is known of one model: its rows, every run, its requests. Each model has one.',
      schema: modelSchema,
      closed: ['rows[]', 'older_rows[]', 'requests[]'],
    }),
    label: 'api/models/<model>.json',
  };
}

function viewFiles(id: string): ApiFile[] {
  const kinds = [
    ['json', 'A view, ranked by itself, with the keys of board.json. Each view has one.'],
    ['csv', 'A view as a table, with columns as in board.csv. Each view has one.'],
  ] as const;
  return kinds.map(([kind, about]) => ({
    ...file({ name: `views/${id}.${kind}`, about }),
    label: `api/views/<view>.${kind}`,
  }));
}

function file({
  name,
  about,
  schema = null,
  closed = [],
}: { name: string } & Pick<ApiFile, 'about'> & Partial<ApiFile>): ApiFile {
  return { path: `api/${name}`, label: `api/${name}`, about, schema, closed };
}

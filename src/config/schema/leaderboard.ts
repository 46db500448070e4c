import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.ts';
import type { Revisions } from '../../domain/revisions.ts';
import { average } from './average.ts';
import { charts } from './charts.ts';
import { cite } from './cite.ts';
import { columns, filters } from './columns.ts';
import { report, whenSound } from './cross-check.ts';
import { datasets } from './datasets.ts';
import { deploy } from './deploy.ts';
import { flags, templateFlags } from './flags.ts';
import { guard } from './guard.ts';
import { history } from './history.ts';
import { hubModels } from './hub-models.ts';
import { marks, modelTypes, templateModelTypes } from './models.ts';
import { optional, withDefault } from './optional.ts';
import { pages } from './pages.ts';
import { findPresetProblems, presets } from './presets.ts';
import { table } from './table.ts';
import { tasks } from './tasks.ts';
import { references } from './references.ts';
import { submission } from './submission.ts';
import { siteAddress, text, webAddress } from './text.ts';
import { findViewTaskProblems, views } from './views.ts';

const link = z.strictObject({
  label: text.describe('What readers click on.'),
  url: webAddress.describe('Where it leads, `https://…`.'),
});

const leaderboardShape = z.strictObject({
  title: text.describe('The name of the board.'),
  description: withDefault(z.string(), '', 'One sentence under the title.'),
  url: optional(
    siteAddress,
    'The public address of the site, if it is known; it may have a path (`https://example.org/board`).',
  ),
  language: withDefault(
    z.enum(LANGUAGES),
    'en',
    'The language of everything that the site itself says, numbers and dates too; docs/language.md tells more. What this file and the datasets say is shown as it is.',
  ),
  links: withDefault(z.array(link), [], 'Addresses that belong to the board, such as its paper or code.'),
  datasets: datasets.describe('Where results and requests are read from.'),
  tasks: tasks.describe('The columns of scores, in order.'),
  average,
  table: optional(
    table,
    'Only where results are tables (CSV, TSV, JSON, JSON Lines, YAML, Parquet): which columns name the model. The other columns are scores or metadata.',
  ),
  revisions: withDefault(
    z.enum(['newest', 'all', 'joined'] as const satisfies readonly Revisions[]),
    'newest',
    '`newest`: one row for a model in a precision and weight type, that of its newest revision. `all`: a row for every revision. `joined`: one row for all revisions together, each task with the newest run of any.',
  ),
  columns: withDefault(columns, [], 'Columns of metadata: keys, or mappings that say more.'),
  filters: withDefault(
    filters,
    [],
    'What visitors can narrow the table by: keys, or mappings that say more.',
  ),
  presets,
  model_types: withDefault(
    modelTypes,
    templateModelTypes,
    'Kinds of models. When left out: those of the leaderboard template on the Hub.',
  ),
  models: hubModels,
  flags: withDefault(
    flags,
    templateFlags,
    'What readers should know about a row, shown as badges. When left out: `verified`, `self-reported`, `contaminated`, `deleted` and `licence` where the files say so, and `incomplete`.',
  ),
  references: withDefault(
    references,
    [],
    'Rows to compare with, such as people or guessing: shown in the table and not ranked.',
  ),
  views: withDefault(
    views,
    [],
    'Parts of the board with pages of their own, each ranked by itself; docs/views.md tells more.',
  ),
  history,
  charts,
  cite,
  marks: withDefault(marks, [], "Signs that stand for notes in parentheses behind models' names."),
  pages: optional(
    pages,
    'The files of `pages/` in the menu, in this order: names, or mappings that say more. Others are built too, without a place in the menu. When left out: all of them, in the order that their front matter asks for.',
  ),
  guard,
  submission,
  deploy,
});

/** `leaderboard.yaml` as an operator writes it. */
export const leaderboard = leaderboardShape
  .superRefine(
    ({ datasets, history }, context) => {
      if (datasets.results.hub !== null) return;
      history.at.forEach((item, index) => {
        if (typeof item === 'string' || item.revision === null) return;
        report(context, ['history', 'at', index, 'revision'], {
          message: 'a folder has no revisions.',
          allowed: 'only where datasets.results.hub names a dataset on the Hub',
          hint: 'Write `day`, for the board at the end of a day as the run times tell it.',
        });
      });
    },
    whenSound('datasets', 'history'),
  )
  .superRefine(
    ({ tasks, views }, context) => {
      for (const { path, problem } of findViewTaskProblems(views, tasks)) {
        report(context, ['views', ...path], problem);
      }
    },
    whenSound('tasks', 'views'),
  )
  .superRefine(
    ({ tasks, columns: shown, presets: chosen }, context) => {
      const keys = shown.map((item) => (typeof item === 'string' ? item : item.key));
      const known = [...tasks.map(({ id }) => id), ...keys];
      for (const { path, problem } of findPresetProblems(chosen, known)) {
        report(context, ['presets', ...path], problem);
      }
    },
    whenSound('tasks', 'columns', 'presets'),
  )
  .superRefine(
    ({ datasets, submission: given }, context) => {
      if (given === null || given.door === 'closed') return;
      const { requests } = datasets;
      if (requests?.hub === null || requests === null) {
        report(context, ['submission', 'door'], {
          message: `the door \`${given.door}\` leads to a requests dataset on the Hub, and there is none.`,
          allowed: 'closed, or a door together with datasets.requests: { hub: org/requests }',
          hint: 'Name the dataset on the Hub that takes the requests; `npm run submit` also writes to a folder.',
        });
      }
    },
    whenSound('datasets', 'submission'),
  );

export type LeaderboardYaml = z.output<typeof leaderboard>;

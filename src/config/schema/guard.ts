import { z } from 'zod';
import { withDefault } from './optional.ts';

const share = z.number().min(0).max(1);

const defaults = { rows: 0.1, models: 0.1, tasks: 0, scores: 0.1, median: 0.2, rejected: 0.1 };

const guardShape = z.strictObject({
  rows: withDefault(share, defaults.rows, 'Share of the rows that may go; 0.1 is one in ten.'),
  models: withDefault(share, defaults.models, 'Share of the models that may go.'),
  tasks: withDefault(
    share,
    defaults.tasks,
    'Share of the task columns that may go. A column that has no score left counts as gone.',
  ),
  scores: withDefault(
    share,
    defaults.scores,
    'Share of the scores that may go while their rows and columns stay.',
  ),
  median: withDefault(
    z.number().min(0),
    defaults.median,
    "How far a task's median may move, as a share of its range; without a range, as a share of the distance from its lowest to its highest published score.",
  ),
  rejected: withDefault(
    share,
    defaults.rejected,
    'By how much the share of rejected files may grow: 0.1 is from 2% to 12%. A single file more is always let through.',
  ),
});

/** How much a new board may lose against the published one. */
export const guard = withDefault(
  guardShape,
  defaults,
  'How much a new board may lose against the published one before `npm run build` refuses to replace it; see docs/guard.md.',
);

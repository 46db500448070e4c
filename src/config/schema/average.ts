import { z } from 'zod';
import { report, whenSound } from './cross-check.ts';
import { withDefault } from './optional.ts';

const BY_PLACE = ['borda', 'mean_rank', 'win_rate'];

/** How an average is made; keys that are left out have their defaults. */
export const averageShape = z
  .strictObject({
    method: withDefault(
      z.enum(['mean', 'group_mean', 'borda', 'mean_rank', 'win_rate']),
      'mean',
      'How one number is made of the scores. `mean`: their weighted mean. `group_mean`: the mean of the means of the groups, so that a group of many tasks weighs no more than one of few. `borda`: how many other models it beats, summed over the tasks. `mean_rank`: the mean of its ranks. `win_rate`: the mean share of the other models that it beats. docs/ranking.md compares them.',
    ),
    missing: withDefault(
      z.enum(['strict', 'available', 'min_coverage']),
      'strict',
      '`strict`: a model that misses a task has no average and stands after the ranked ones. `available`: the average of what is there. `min_coverage`: the same, if it has at least the share of the tasks that `min_coverage` says.',
    ),
    min_coverage: withDefault(
      z.number().positive().max(1).nullable(),
      null,
      'With `missing: min_coverage`: the share of the tasks that a model must have, 0.8 for four in five.',
    ),
    normalised: withDefault(
      z.boolean(),
      false,
      'With `mean` and `group_mean`: each score counts as its share of the way from the task’s `baseline` (without one, the worse end of its `range`) to its best possible score, so that guessing is 0 in every task.',
    ),
  })
  .superRefine(
    ({ missing, min_coverage: share }, context) => {
      if ((missing === 'min_coverage') === (share !== null)) return;
      const isLacking = share === null;
      report(context, [isLacking ? 'missing' : 'min_coverage'], {
        message: isLacking
          ? '`missing: min_coverage` needs to know how much is enough.'
          : `\`min_coverage\` has no meaning with \`missing: ${missing}\`.`,
        allowed: isLacking
          ? 'min_coverage beside it, a number above 0 and up to 1'
          : 'only with missing: min_coverage',
        hint: isLacking
          ? 'Write `min_coverage: 0.8` below it, for four in five tasks.'
          : 'Write `missing: min_coverage`, or take it out.',
      });
    },
    whenSound('missing', 'min_coverage'),
  )
  .superRefine(
    ({ method, normalised }, context) => {
      if (!normalised || !BY_PLACE.includes(method)) return;
      report(context, ['normalised'], {
        message: `\`${method}\` only counts places in each task, which normalising does not change.`,
        allowed: 'only with mean and group_mean',
        hint: 'Take `normalised` out, or choose the method `mean`.',
      });
    },
    whenSound('method', 'normalised'),
  );

/** How the average, and with it the rank, is made. */
export const average = withDefault(
  averageShape,
  { method: 'mean', missing: 'strict', min_coverage: null, normalised: false },
  'How the average, and with it the rank, is made; see docs/ranking.md.',
);

export type AverageYaml = z.output<typeof average>;

import { z } from 'zod';
import { nearestSpelling } from '../../domain/spelling.ts';
import { averageShape } from './average.ts';
import { columns, filters } from './columns.ts';
import { type CrossProblem, report, whenSound } from './cross-check.ts';
import { optional, withDefault } from './optional.ts';
import type { TaskYaml } from './tasks.ts';
import { text } from './text.ts';
import { uniqueList } from './unique.ts';

const MAX_ID = 64;

const viewId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and single "-"')
  .max(MAX_ID);

const wantedValue = z.union([z.string(), z.number(), z.boolean()], 'text, a number, or true or false');

const range = z
  .strictObject({
    min: optional(z.number(), 'The smallest number that fits.'),
    max: optional(z.number(), 'The largest number that fits.'),
  })
  .superRefine(
    ({ min, max }, context) => {
      if (min === null && max === null) {
        report(context, [], {
          message: 'neither `min` nor `max` says which numbers fit.',
          allowed: 'min, max, or both',
          hint: 'Write `{ max: 7 }` for at most 7, or `{ min: 3, max: 7 }` for what lies between.',
        });
      } else if (min !== null && max !== null && min > max) {
        report(context, ['min'], {
          message: `no number is at least ${min} and at most ${max}.`,
          allowed: 'a number up to max',
          hint: 'Write the smaller number as `min`.',
        });
      }
    },
    whenSound('min', 'max'),
  );

const where = z.record(
  z.string(),
  z.union(
    [wantedValue, z.array(wantedValue).min(1), range],
    'a value, a list of values, or a mapping with `min` or `max`',
  ),
);

const view = z.strictObject({
  id: viewId.describe(
    `Names the view in its address, \`/views/<id>/\`, and in the API. At most ${MAX_ID} small letters, digits and single \`-\`.`,
  ),
  title: optional(text, 'What readers see. When left out: the `id`.'),
  description: withDefault(z.string(), '', 'What the view is for, in a sentence.'),
  tasks: optional(
    uniqueList(text, { noun: 'task', key: '', nameOf: (id) => id }).min(1),
    'The ids of its tasks, in the order of their columns. When left out: the board’s.',
  ),
  where: withDefault(
    where,
    {},
    'Which rows it has, by the keys of their metadata, or `model_type`, `precision`, `revision`, `weight_type`: a value, a list of values of which one is enough, or numbers `{ min: 3, max: 7 }`. A row must meet every condition, and what is missing meets none; the case of texts does not matter. When left out: every row.',
  ),
  columns: optional(columns, 'As `columns` of the board, which it is when left out.'),
  filters: optional(filters, 'As `filters` of the board, which it is when left out.'),
  average: optional(
    averageShape,
    'As `average` of the board, in its place as a whole; when left out it is the board’s.',
  ),
});

/** Parts of the board with pages of their own. */
export const views = uniqueList(view, { noun: 'view id', key: 'id', nameOf: ({ id }) => id });

export type ViewYaml = z.output<typeof view>;

/** What the tasks that views name have against them, each with its place below `views`. */
export function findViewTaskProblems(
  list: readonly ViewYaml[],
  tasks: readonly Pick<TaskYaml, 'id' | 'weight'>[],
): { path: PropertyKey[]; problem: CrossProblem }[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return list.flatMap(({ tasks: named }, at) => {
    if (named === null) return [];
    const unknown = named.flatMap((id, index) =>
      byId.has(id) ? [] : [{ path: [at, 'tasks', index], problem: unknownTask(id, [...byId.keys()]) }],
    );
    const counts = named.some((id) => (byId.get(id)?.weight ?? 1) > 0);
    return counts ? unknown : [{ path: [at, 'tasks'], problem: noWeight }];
  });
}

function unknownTask(id: string, known: readonly string[]): CrossProblem {
  const nearest = nearestSpelling(id, known);
  return {
    message: 'no task has this id.',
    allowed: `the id of a task: ${known.join(', ')}`,
    hint: nearest === null ? `Use one of: ${known.join(', ')}.` : `Did you mean "${nearest}"?`,
  };
}

const noWeight: CrossProblem = {
  message: 'every task of the view has the weight 0, so there would be no average and no rank.',
  allowed: 'at least one task with a weight above 0',
  hint: 'Name a task that counts too, or leave `tasks` out.',
};

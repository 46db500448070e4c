import { z } from 'zod';
import { report, whenSound } from './cross-check.ts';
import { optional, withDefault } from './optional.ts';
import { alternative, oneOrMore, scale, subtasks, transform } from './task-source.ts';
import { text, webAddress } from './text.ts';
import { uniqueList } from './unique.ts';

const MAX_ID = 64;

const taskId = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/,
    'letters, digits, ".", "_" and "-", with a letter or digit first and no "." last',
  )
  .max(MAX_ID);

const rangeEnd = z.number().nullable();
const range = z
  .tuple(
    [rangeEnd, rangeEnd],
    'a list of two numbers, lowest and highest, such as [0, 1]; null for an open end',
  )
  .superRefine(([low, high], context) => {
    if (low === null || high === null || low < high) return;
    report(context, [], {
      message: `the range starts at ${low} and ends at ${high}.`,
      allowed: 'a range whose first number is below its second',
      hint: 'Write the lowest possible score first, then the highest.',
    });
  });

const taskShape = z.strictObject({
  id: taskId.describe(
    `Names the task in addresses and in the API. At most ${MAX_ID} letters, digits, \`.\`, \`_\` and \`-\`; no two tasks may differ only in case.`,
  ),
  label: optional(text, 'The column header. When left out: the `id`.'),
  subtitle: optional(text, 'A few words under the label, such as `sentiment`.'),
  key: oneOrMore.describe(
    "The task's key in the result files; for tables the column with the scores. A list: the first that a file has. `*` stands for any signs: what fits are subtasks, whose mean is the score.",
  ),
  metric: optional(
    oneOrMore,
    "The metric's key in the result files, as it stands there (`acc_norm,none`). A list: the first that a file has. For tables leave it out, or name it for the readers.",
  ),
  metric_label: optional(
    text,
    "The metric's name for readers, such as `accuracy`. When left out: the `metric`.",
  ),
  stderr: optional(
    text,
    'Where the standard error stands, if it is not at `<metric>_stderr`; for tables a column. Not together with `ci95`.',
  ),
  ci95: optional(
    text,
    'For tables: the column with half the width of the 95% confidence interval (the number behind ±). Not together with `stderr`.',
  ),
  scale,
  transform,
  alternatives: withDefault(
    z.array(alternative),
    [],
    'Other places of the scores, for files that have none at `key` and `metric`, in this order.',
  ),
  subtasks: optional(
    subtasks,
    'How the subtasks that a `*` in `key` finds make one score. Only with such a key.',
  ),
  proportion: withDefault(
    z.boolean(),
    false,
    'Whether a score is the share of samples that were right, such as an accuracy. Where the files give no standard error, but a number of samples, it comes from Wilson’s interval then.',
  ),
  samples: optional(
    z.int().min(1),
    'How many samples the task has, for a `proportion` whose files do not say it.',
  ),
  description: optional(text, 'What the task measures, in a sentence or two.'),
  few_shot: optional(z.int().min(0), 'Examples in the prompt. Files that say otherwise are reported.'),
  range: optional(
    range,
    'Lowest and highest possible score in the units of the files (after `scale` and `transform`), `null` for an open end. With two ends scores are shown on a scale to 100, and scores outside are rejected.',
  ),
  higher_is_better: withDefault(z.boolean(), true, 'Whether a higher score is a better one.'),
  baseline: optional(z.number(), 'The score of guessing, in the units of the files.'),
  weight: withDefault(z.number().min(0), 1, 'Weight in the average; 0 keeps the task out of it.'),
  group: optional(text, 'A heading over this task and its neighbours of the same group.'),
  link: optional(webAddress, 'An address that describes the task.'),
});

const task = taskShape
  .superRefine(
    ({ range, baseline }, context) => {
      const [low, high] = range ?? [null, null];
      if (baseline === null || (baseline >= (low ?? -Infinity) && baseline <= (high ?? Infinity))) return;
      report(context, ['baseline'], {
        message: `the baseline ${baseline} lies outside the range [${low}, ${high}].`,
        allowed: `a number from ${low ?? '-∞'} to ${high ?? '∞'}`,
        hint: 'Both are in the units of the files; a baseline of 25% is 0.25 in a range of [0, 1].',
      });
    },
    whenSound('range', 'baseline'),
  )
  .superRefine(
    ({ stderr, ci95 }, context) => {
      if (stderr === null || ci95 === null) return;
      report(context, ['ci95'], {
        message: '`ci95` and `stderr` are both given.',
        allowed: 'at most one of stderr, ci95',
        hint: 'Keep `stderr` if the files have standard errors, `ci95` if they have 95% confidence intervals.',
      });
    },
    whenSound('stderr', 'ci95'),
  );

const taskWithSubtasks = task.superRefine(
  ({ key, alternatives, subtasks }, context) => {
    const keys = [key, ...alternatives.map((each) => each.key ?? [])].flat();
    if (subtasks === null || keys.some((each) => each.includes('*'))) return;
    report(context, ['subtasks'], {
      message: 'no key has a `*`, so there are no subtasks.',
      allowed: 'only with a key that has a *',
      hint: 'Write the part that differs as `*`, such as `key: "mmlu_*"`, or take `subtasks` out.',
    });
  },
  whenSound('key', 'alternatives', 'subtasks'),
);

const taskOfOneKind = taskWithSubtasks.superRefine(
  ({ proportion, range }, context) => {
    const [low, high] = range ?? [null, null];
    if (!proportion || (low !== null && high !== null)) return;
    report(context, ['proportion'], {
      message: 'a proportion needs to know which scores stand for none and for all.',
      allowed: 'only with a range that has both ends',
      hint: 'Write `range: [0, 1]`, or [0, 100] if the files give percent.',
    });
  },
  whenSound('proportion', 'range'),
);

export const tasks = uniqueList(taskOfOneKind, {
  noun: 'task id',
  key: 'id',
  nameOf: ({ id }) => id,
  ignoreCase: true,
})
  .min(1)
  .superRefine((list, context) => {
    if (list.length === 0 || list.some(({ weight }) => weight !== 0)) return;
    report(context, [], {
      message: 'every task has the weight 0, so there would be no average and no rank.',
      allowed: 'at least one task with a weight above 0',
      hint: 'Give at least one task a `weight` above 0, or leave `weight` out (it is 1 then).',
    });
  });

export type TaskYaml = z.output<typeof task>;

import { z } from 'zod';
import { report, whenSound } from './cross-check.ts';
import { optional, withDefault } from './optional.ts';
import { text } from './text.ts';
import { uniqueList } from './unique.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const day = z
  .string()
  .refine((text) => DAY.test(text) && isDay(text), 'a day that there is, such as 2026-03-31')
  .meta({ pattern: DAY.source });

const revision = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/,
    'a tag or a commit, of letters, digits, ".", "_" and "-"',
  );

const pastShape = z.strictObject({
  day: optional(day, 'The day; the board is that of its end, in UTC. Give either this or `revision`.'),
  revision: optional(
    revision,
    'A tag or commit of the results dataset on the Hub, for the board that it makes; a branch would move on. Give either this or `day`.',
  ),
  title: optional(text, 'What to call it, such as `As in the paper`.'),
});

const past = pastShape.superRefine(
  ({ day: given, revision: named }, context) => {
    if ((given === null) !== (named === null)) return;
    report(context, [], {
      message: given === null ? 'nothing says which board is meant.' : '`day` and `revision` are both given.',
      allowed: 'either day or revision',
      hint: 'Write `day: 2026-03-31`, or `revision: v1.0` for a tag of the results dataset.',
    });
  },
  whenSound('day', 'revision'),
);

const historyShape = z.strictObject({
  days: withDefault(
    z.int().min(1),
    30,
    'Differences of ranks and scores are those since so many days before the newest run.',
  ),
  months: withDefault(
    z.int().min(0).max(120),
    24,
    'The board at the end of each month has a page of its own under `/history/`, for so many months back; 0 for none.',
  ),
  at: withDefault(
    uniqueList(z.union([day, past], 'a day, or a mapping with `day` or `revision`'), {
      noun: 'board',
      key: 'day',
      nameOf: (item) => (typeof item === 'string' ? item : (item.day ?? item.revision ?? '')),
    }),
    [],
    'Other days, and revisions of the results dataset, of which the board has such a page.',
  ),
});

/** What is told about the past, from the run times in the files. */
export const history = withDefault(
  historyShape,
  { days: 30, months: 24, at: [] },
  'What is told about the past, as far as the files say when they were made.',
);

export type HistoryYaml = z.output<typeof history>;

import { z } from 'zod';
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

const pastDay = z.strictObject({
  day: day.describe('The day; the board is that of its end, in UTC.'),
  title: optional(text, 'What to call it, such as `As in the paper`.'),
});

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
    uniqueList(z.union([day, pastDay], 'a day, or a mapping with `day`'), {
      noun: 'day',
      key: 'day',
      nameOf: (item) => (typeof item === 'string' ? item : item.day),
    }),
    [],
    'Other days of which the board has such a page.',
  ),
});

/** What is told about the past, from the run times in the files. */
export const history = withDefault(
  historyShape,
  { days: 30, months: 24, at: [] },
  'What is told about the past, as far as the files say when they were made.',
);

export type HistoryYaml = z.output<typeof history>;

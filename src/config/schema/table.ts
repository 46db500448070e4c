import { z } from 'zod';
import { optional, withDefault } from './optional.ts';
import { text } from './text.ts';

/** How tables of results are read. */
export const table = z.strictObject({
  model: text.describe(
    'The column with the name of the model: its name (`info.name` for what lies inside another), or `#1` for the first, `#2` for the second. `@key` where the rows are an object with a key for each model. The other keys name columns in the same way; docs/formats/table.md says more.',
  ),
  revision: optional(text, 'The column with its revision.'),
  precision: optional(text, 'The column with the precision it was run in.'),
  weight_type: optional(text, 'The column with the kind of weights (`Original`, `Adapter`, `Delta`).'),
  run_at: optional(text, 'The column with the time or date of the run.'),
  rows: optional(
    text,
    'Where the rows are inside a JSON or YAML document: the keys that lead there, with `.` between them. When left out: the document is the rows.',
  ),
  skip_rows: withDefault(
    z.int().min(0).max(100),
    0,
    'How many rows stand above the one with the columns’ names, in CSV and TSV. Empty lines do not count.',
  ),
});

export type TableYaml = z.output<typeof table>;

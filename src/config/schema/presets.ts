import { z } from 'zod';
import { isChangeKey } from '../../domain/change-key.ts';
import { nearestSpelling } from '../../domain/spelling.ts';
import type { CrossProblem } from './cross-check.ts';
import { withDefault } from './optional.ts';
import { text } from './text.ts';
import { uniqueList } from './unique.ts';

const preset = z.strictObject({
  label: text.describe('What visitors click on.'),
  columns: z
    .array(text)
    .min(1)
    .describe('Ids of tasks and keys of `columns`, in the order in which they are shown.'),
});

/** Columns that visitors can choose at once. */
export const presets = withDefault(
  uniqueList(preset, { noun: 'preset label', key: 'label', nameOf: ({ label }) => label }),
  [],
  'Columns that visitors can choose at once, in the list that “Columns” opens.',
);

/** Names of presets that are neither a task nor a column, by their places in `presets`. */
export function findPresetProblems(
  presets: readonly PresetYaml[],
  known: readonly string[],
): { path: PropertyKey[]; problem: CrossProblem }[] {
  return presets.flatMap(({ columns }, at) =>
    columns.flatMap((name, place) => {
      if (known.includes(name) || isChangeKey(name)) return [];
      const nearest = nearestSpelling(name, known);
      const problem: CrossProblem = {
        message: 'neither a task nor a column has this name.',
        allowed: `the id of a task, or a key of columns: ${known.join(', ')}`,
        hint: nearest === null ? `Use some of: ${known.join(', ')}.` : `Did you mean "${nearest}"?`,
      };
      return [{ path: [at, 'columns', place], problem }];
    }),
  );
}

export type PresetYaml = z.output<typeof preset>;

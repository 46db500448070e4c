import type { Board, Row } from '../domain/board.ts';
import { byCodeUnit } from '../domain/order.ts';
import type { Score } from '../domain/score.ts';
import { csvText, type CsvValue } from '../domain/csv.ts';

/**
 * The board as a table for spreadsheets, one line a row. Scores and averages are in display units, as on the page; a
 * task's standard error stands beside it. Missing is empty, never zero. Metadata come last, the board's columns first.
 */
export function toBoardCsv(board: Board): string {
  const keys = metadataKeys(board);
  const header = csvColumns(board).map(({ name }) => name);
  const lines = [...board.rows, ...board.references].map((row) => [
    ...Object.values(facts).map(({ of }) => of(row)),
    ...board.tasks.flatMap((_, index) => scoreCells(row.scores[index])),
    ...keys.map((key) => row.metadata[key] ?? null),
  ]);
  return csvText([header, ...lines]);
}

/** The table's columns in their order, each with what it holds. */
export function csvColumns(board: Board): { name: string; about: string }[] {
  const known = new Map(board.columns.map(({ key, label, description }) => [key, description ?? label]));
  return [
    ...Object.entries(facts).map(([name, { about }]) => ({ name, about })),
    ...board.tasks.flatMap(({ id, label }) => [
      { name: id, about: `Score in ${label}, in display units.` },
      { name: `${id}_stderr`, about: 'Its standard error, in display units.' },
    ]),
    ...metadataKeys(board).map((key) => ({
      name: taken(board, key) ? `metadata_${key}` : key,
      about: known.get(key) ?? 'As the files say.',
    })),
  ];
}

const facts: Record<string, { about: string; of: (row: Row) => CsvValue }> = {
  rank: { about: '1-based, ties share it; empty for a row that is not ranked.', of: ({ rank }) => rank },
  rank_low: {
    about: 'Best rank that 95% uncertainty allows.',
    of: ({ rankInterval }) => rankInterval?.[0] ?? null,
  },
  rank_high: { about: 'Worst rank that it allows.', of: ({ rankInterval }) => rankInterval?.[1] ?? null },
  tier: { about: 'Models that chance does not tell from the first of the tier.', of: ({ tier }) => tier },
  model: { about: 'As the files name it.', of: ({ entry }) => entry.model },
  revision: { about: 'Branch, tag or commit of the model.', of: ({ entry }) => entry.revision },
  precision: { about: 'Such as float16.', of: ({ entry }) => entry.precision },
  weight_type: { about: 'Original, Delta or Adapter.', of: ({ entry }) => entry.weightType },
  type: { about: 'Of the model, as on the page.', of: ({ modelType }) => modelType?.label ?? null },
  average: { about: 'In display units; empty without one.', of: ({ average }) => average },
  average_stderr: { about: 'Its standard error.', of: ({ averageStderr }) => averageStderr },
  coverage: { about: 'Tasks with a score.', of: ({ coverage }) => coverage },
  flags: {
    about: 'Ids of its flags, separated by spaces.',
    of: ({ flags }) => flags.map(({ id }) => id).join(' '),
  },
  reference: {
    about: 'What it stands for, where it is shown to compare with and not ranked; such rows come last.',
    of: ({ reference }) => reference?.label ?? null,
  },
};

function scoreCells(score: Score | undefined): [CsvValue, CsvValue] {
  return score?.kind === 'measured' ? [score.display, score.displayStderr] : [null, null];
}

function metadataKeys(board: Board): string[] {
  const all = new Set(board.rows.flatMap(({ metadata }) => Object.keys(metadata)));
  const shown = [...new Set(board.columns.map(({ key }) => key))].filter((key) => all.has(key));
  return [...shown, ...[...all].filter((key) => !shown.includes(key)).sort(byCodeUnit)];
}

function taken({ tasks }: Board, key: string): boolean {
  return key in facts || tasks.some(({ id }) => key === id || key === `${id}_stderr`);
}

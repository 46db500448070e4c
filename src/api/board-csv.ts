import type { Board, Row } from '../domain/board.ts';
import { byCodeUnit } from '../domain/order.ts';
import type { Score } from '../domain/score.ts';
import { csvText, type CsvValue } from './csv.ts';

/**
 * The board as a table for spreadsheets, one line a row. Scores and averages are in display units, as on the page; a
 * task's standard error stands beside it. Missing is empty, never zero. Metadata come last, the board's columns first.
 */
export function toBoardCsv(board: Board): string {
  const keys = metadataKeys(board);
  const header = [
    ...Object.keys(facts),
    ...board.tasks.flatMap(({ id }) => [id, `${id}_stderr`]),
    ...keys.map((key) => (taken(board, key) ? `metadata_${key}` : key)),
  ];
  const lines = board.rows.map((row) => [
    ...Object.values(facts).map((fact) => fact(row)),
    ...board.tasks.flatMap((_, index) => scoreCells(row.scores[index])),
    ...keys.map((key) => row.metadata[key] ?? null),
  ]);
  return csvText([header, ...lines]);
}

const facts: Record<string, (row: Row) => CsvValue> = {
  rank: ({ rank }) => rank,
  rank_low: ({ rankInterval }) => rankInterval?.[0] ?? null,
  rank_high: ({ rankInterval }) => rankInterval?.[1] ?? null,
  tier: ({ tier }) => tier,
  model: ({ entry }) => entry.model,
  revision: ({ entry }) => entry.revision,
  precision: ({ entry }) => entry.precision,
  weight_type: ({ entry }) => entry.weightType,
  type: ({ modelType }) => modelType?.label ?? null,
  average: ({ average }) => average,
  average_stderr: ({ averageStderr }) => averageStderr,
  coverage: ({ coverage }) => coverage,
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

import type { Rejection } from '../../domain/evaluation.ts';

export function wrongLength(path: string, where: string, found: number, wanted: number): Rejection {
  return {
    path,
    where,
    code: 'row-length',
    message: `The row has ${found} cells, the header ${wanted}.`,
    remedy: 'Write a cell for each column; put cells with commas in double quotes.',
  };
}

export function noRow(path: string, where: string): Rejection {
  return {
    path,
    where,
    code: 'row-without-columns',
    message: 'This is no object of columns, so it is no row.',
    remedy: 'Write it as an object such as `{"model": "org/name", "acc": 0.5}`, or take it out.',
  };
}

export function unreadableTime(path: string, where: string): Rejection {
  return {
    path,
    where,
    code: 'unreadable-time',
    message: 'This is no time or date that can be read, so the row has none.',
    remedy: 'Write it as 2024-05-31 or 2024-05-31T18:28:15Z.',
  };
}

export function noRows(path: string): Rejection {
  return {
    path,
    where: null,
    code: 'no-rows',
    message: 'The table has a header and no rows.',
    remedy: 'Add a row for each model, or remove the file.',
  };
}

export function noHeader(path: string, skipped: number): Rejection {
  return {
    path,
    where: null,
    code: 'no-header',
    message: `The table ends within the ${skipped} rows that \`table.skip_rows\` of leaderboard.yaml skips.`,
    remedy: 'Count the rows above the one with the columns’ names, and correct `skip_rows`.',
  };
}

export function rowsMissing(path: string, place: string): Rejection {
  return {
    path,
    where: null,
    code: 'rows-missing',
    message: `The document has no rows at \`${place}\`, where \`table.rows\` of leaderboard.yaml says they are.`,
    remedy: 'Correct `table.rows`, or leave the file out with `exclude` of the dataset.',
  };
}

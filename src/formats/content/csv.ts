import { CsvError, parse } from 'csv-parse/sync';
import type { Rejection } from '../../domain/evaluation.ts';
import type { ParseOutcome, TableRow } from '../reader.ts';

/** Rows of a comma-separated text, or a tab-separated one where the path ends in `.tsv`. Empty lines are skipped. */
export function parseCsv(text: string, path: string): ParseOutcome {
  const rows: TableRow[] = [];
  try {
    // The parser counts a line break of two signs inside a cell as two lines.
    parse(text.replaceAll('\r\n', '\n'), {
      delimiter: /\.tsv$/i.test(path) ? '\t' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines - lineBreaks(cells), cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rejection: invalidTable(error, path) };
  }
  return { content: { kind: 'cells', rows } };
}

/** The parser counts lines at the end of a row; a person looks for its first one. */
function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/[\r\n]/g)?.length ?? 0), 0);
}

function invalidTable(error: CsvError, path: string): Rejection {
  const line: unknown = error['lines'];
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
  return {
    path,
    where: typeof line === 'number' ? `line ${line}` : null,
    code: 'invalid-table',
    message: isOpen
      ? 'A quoted cell that starts here does not end, so the table cannot be read.'
      : 'A quote stands where none may be, so the table cannot be read.',
    remedy: 'Put the whole cell in double quotes, and double the quotes inside it.',
  };
}

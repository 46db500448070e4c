import { CsvError, parse } from 'csv-parse/sync';
import type { Rejection } from '../../domain/evaluation.ts';
import type { ParseOutcome, TableRow } from '../reader.ts';

/**
 * Rows of a text with cells parted by commas, semicolons or tabs: as a first line `sep=;` says, as the ending `.tsv`
 * does, else as the header looks. Empty lines are skipped.
 */
export function parseCsv(text: string, path: string): ParseOutcome {
  const rows: TableRow[] = [];
  const stated = /^sep=([,;\t|])\r?\n/.exec(text)?.[1];
  const delimiter = stated ?? delimiterOf(text, path);
  try {
    // The parser counts a line break of two signs inside a cell as two lines.
    parse(text.replaceAll('\r\n', '\n'), {
      delimiter,
      from_line: stated === undefined ? 1 : 2,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({
          line: lines - lineBreaks(cells),
          cells: delimiter === ';' ? cells.map(withDecimalPoint) : cells,
        });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rejection: invalidTable(error, path) };
  }
  return { content: { kind: 'cells', rows } };
}

/** A `.csv` may have semicolons or tabs: what the first line has, where it has no comma. */
function delimiterOf(text: string, path: string): string {
  const [first = ''] = text.slice(0, 100_000).split('\n', 1);
  if (/\.tsv$/i.test(path) || (first.includes('\t') && !first.includes(','))) return '\t';
  return first.includes(';') && !first.includes(',') ? ';' : ',';
}

/** Where semicolons part the cells, the comma is free to be the decimal one. */
function withDecimalPoint(cell: string): string {
  return /^[+-]?\d+,\d+$/.test(cell.trim()) ? cell.trim().replace(',', '.') : cell;
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

import { CsvError, parse } from 'csv-parse/sync';
import type { Rejection } from '../../domain/evaluation.ts';
import type { ParseOutcome, TableRow } from '../reader.ts';
import { MAX_READ_ROWS, tooManyRows } from '../table/grid.ts';
import { refuseLargeCsv } from './csv-size.ts';

/**
 * Rows of a text with cells parted by commas, semicolons or tabs: as a first line `sep=;` says, as the ending `.tsv`
 * does, else as the first line that has one of them looks. Empty lines are skipped.
 */
export function parseCsv(text: string, path: string): ParseOutcome {
  const rows: TableRow[] = [];
  const stated = /^sep=([,;\t|])\r?\n/.exec(text)?.[1];
  const delimiter = stated ?? delimiterOf(text, path);
  const large = refuseLargeCsv(text, delimiter, path);
  if (large !== null) return { rejection: large };
  try {
    // The parser counts a line break of two signs inside a cell as two lines.
    parse(text.replaceAll('\r\n', '\n'), {
      delimiter,
      from_line: stated === undefined ? 1 : 2,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        if (rows.length === MAX_READ_ROWS) throw new TooManyRows();
        rows.push({
          line: lines - lineBreaks(cells),
          cells: delimiter === ';' ? cells.map(withDecimalPoints) : cells,
        });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof TooManyRows) return { rejection: tooManyRows(path, MAX_READ_ROWS) };
    if (!(error instanceof CsvError)) throw error;
    return { rejection: invalidTable(error, path) };
  }
  return { content: { kind: 'cells', rows } };
}

class TooManyRows extends Error {}

/** A `.csv` may have semicolons or tabs: what its first line with any has, outside quotes, where it has no comma. */
function delimiterOf(text: string, path: string): string {
  if (/\.tsv$/i.test(path)) return '\t';
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/);
  const first = lines.find((line) => /[,;\t]/.test(line)) ?? '';
  return [',', '\t', ';'].find((sign) => first.includes(sign)) ?? ',';
}

const NUMBERS = /^[\d\s.,+\-−±%/()[\];–—]+$/;
const DECIMAL_COMMA = /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+),(\d+)(?![\d.,])/g;

/** Where semicolons part the cells, the comma is free to be the decimal one: `12,5`, `1.234,5`, `60,2 ± 1,4`. */
function withDecimalPoints(cell: string): string {
  if (!cell.includes(',') || cell.length > 200) return cell;
  const [numbers = '', ...key] = cell.split('@@');
  if (!NUMBERS.test(numbers)) return cell;
  const points = numbers.replace(
    DECIMAL_COMMA,
    (_, whole: string, part: string) => `${whole.replaceAll('.', '')}.${part}`,
  );
  return [points, ...key].join('@@');
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

import { canonicalPrecision, canonicalWeightType } from '../../domain/entry.ts';
import { NOTHING_STATED, type Evaluation, type RawScore, type Rejection } from '../../domain/evaluation.ts';
import { namedModel } from '../values/model-identity.ts';
import { isMissingMarker, readNumber } from '../values/number-value.ts';
import type { ParsedFile, Reader, TableRow } from '../reader.ts';
import { parseRunTime, runTimeFromPath } from '../values/run-time.ts';
import { findColumns, unmapped, type TableColumn, type TableColumns } from '../table/table-columns.ts';
import { booleanOf, tableMetadata } from '../table/table-metadata.ts';

/** Tables with a row for each evaluation; the config says which columns name the entry. */
export const table: Reader = {
  id: 'table',
  version: 1,

  claims: ({ content }) => content.kind === 'cells',

  read(file, context) {
    const { path, content } = file;
    if (content.kind !== 'cells') return { evaluations: [], rejections: [] };
    const [first, ...rows] = content.rows;
    const header = (first?.cells ?? []).map((cell) => cell.trim());
    if (context.table === null) return { evaluations: [], rejections: [unmapped(header, path)] };
    const { columns, rejections } = findColumns(header, context.table, path);
    if (columns === null) return { evaluations: [], rejections };
    const evaluations: Evaluation[] = [];
    for (const row of rows) {
      const outcome =
        row.cells.length === header.length
          ? readRow(row, columns, file)
          : { evaluation: null, rejection: wrongLength(row, header.length, path) };
      if (outcome.evaluation !== null) evaluations.push(outcome.evaluation);
      if (outcome.rejection !== null) rejections.push(outcome.rejection);
    }
    if (evaluations.length === 0 && rejections.length === 0) rejections.push(noRows(path));
    return { evaluations, rejections };
  },
};

function readRow(
  row: TableRow,
  columns: TableColumns,
  { path, oid }: ParsedFile,
): { evaluation: Evaluation | null; rejection: Rejection | null } {
  const cell = (column: TableColumn | null) => (column === null ? '' : (row.cells[column.index] ?? ''));
  const said = (column: TableColumn | null) => {
    const text = cell(column).trim().toWellFormed();
    return isMissingMarker(text) ? null : text;
  };
  const identity = namedModel(cell(columns.model), path, place(row, columns.model.name));
  if ('rejection' in identity) return { evaluation: null, rejection: identity.rejection };
  const time = said(columns.runAt);
  const runAt = time === null ? null : parseRunTime(time);
  return {
    evaluation: {
      entry: {
        model: identity.model,
        revision: said(columns.revision),
        precision: canonicalPrecision(said(columns.precision)),
        weightType: canonicalWeightType(said(columns.weightType)),
      },
      runAt: runAt ?? runTimeFromPath(path),
      scores: scoresOf(columns.others, cell),
      metadata: tableMetadata(columns.others, cell),
      source: { path, oid, line: row.line },
      format: 'table',
      harness: null,
    },
    rejection: time !== null && runAt === null ? unreadableTime(row, columns.runAt?.name ?? '', path) : null,
  };
}

/** Every cell but ✓ and ✗ may be a score: the config's tasks say which are. `<column>_stderr` goes with its column. */
function scoresOf(columns: readonly TableColumn[], cell: (column: TableColumn) => string): RawScore[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  return columns.flatMap((column) => {
    const isStderr = column.name.endsWith('_stderr') && byName.has(column.name.slice(0, -'_stderr'.length));
    if (isStderr || booleanOf(cell(column)) !== null) return [];
    const beside = byName.get(`${column.name}_stderr`);
    const stderr = beside === undefined ? null : readNumber(cell(beside)).value;
    return [
      {
        ...NOTHING_STATED,
        key: column.name,
        metric: null,
        ...readNumber(cell(column)),
        stderr,
        stderrKey: stderr === null ? null : `${column.name}_stderr`,
      },
    ];
  });
}

function place(row: TableRow, column: string): string {
  return `line ${row.line}, column "${column}"`;
}

function wrongLength(row: TableRow, wanted: number, path: string): Rejection {
  return {
    path,
    where: `line ${row.line}`,
    code: 'row-length',
    message: `The row has ${row.cells.length} cells, the header ${wanted}.`,
    remedy: 'Write a cell for each column; put cells with commas in double quotes.',
  };
}

function unreadableTime(row: TableRow, column: string, path: string): Rejection {
  return {
    path,
    where: place(row, column),
    code: 'unreadable-time',
    message: 'This is no time or date that can be read, so the row has none.',
    remedy: 'Write it as 2024-05-31 or 2024-05-31T18:28:15Z.',
  };
}

function noRows(path: string): Rejection {
  return {
    path,
    where: null,
    code: 'no-rows',
    message: 'The table has a header and no rows.',
    remedy: 'Add a row for each model, or remove the file.',
  };
}

import { canonicalPrecision, canonicalWeightType } from '../../domain/entry.ts';
import type { Evaluation, Rejection } from '../../domain/evaluation.ts';
import type { Metadata } from '../../domain/metadata.ts';
import type { ParsedFile, ReadContext, Reader, ReaderResult } from '../reader.ts';
import { toGrid, tooWide, type Grid } from '../table/grid.ts';
import { withoutMarkup } from '../table/markup.ts';
import { findColumns, unmapped, type TableColumn, type TableColumns } from '../table/table-columns.ts';
import { tableMetadata } from '../table/table-metadata.ts';
import { tableScores } from '../table/table-scores.ts';
import { metadataRecord } from '../values/metadata-record.ts';
import { namedModel } from '../values/model-identity.ts';
import { isMissingMarker } from '../values/number-value.ts';
import { parseRunTime, runTimeFromPath } from '../values/run-time.ts';

/** Tables with a row for each evaluation, in any way to write one; the config says which columns name the entry. */
export const table: Reader = {
  id: 'table',
  version: 2,

  claims({ content }, { table: mapping }) {
    if (content.kind === 'cells') return true;
    if (mapping === null) return false;
    const grid = toGrid(content, mapping);
    return grid !== null && findColumns(grid.header, mapping, '').columns !== null;
  },

  read(file, context) {
    const grid = toGrid(file.content, context.table);
    const rejections = file.content.kind === 'records' ? [...file.content.rejections] : [];
    if (grid === null) return { evaluations: [], rejections: [...rejections, noRows(file.path)] };
    const { evaluations, rejections: more } = readGrid(grid, file, context);
    return { evaluations, rejections: [...rejections, ...more] };
  },
};

function readGrid(grid: Grid, file: ParsedFile, { table: mapping }: ReadContext): ReaderResult {
  const { path, content } = file;
  const wide = tooWide(grid, path);
  if (wide !== null) return { evaluations: [], rejections: [wide] };
  const header = grid.header.map((name) => withoutMarkup(name).text);
  if (mapping === null) return { evaluations: [], rejections: [unmapped(header, path)] };
  const { columns, rejections } = findColumns(header, mapping, path);
  if (columns === null) return { evaluations: [], rejections };
  const evaluations: Evaluation[] = [];
  for (const row of grid.rows) {
    const isWhole = content.kind !== 'cells' || row.cells.length === header.length;
    const outcome = isWhole
      ? readRow(row, columns, file)
      : { evaluation: null, rejection: wrongLength(row, header.length, path) };
    if (outcome.evaluation !== null) evaluations.push(outcome.evaluation);
    if (outcome.rejection !== null) rejections.push(outcome.rejection);
  }
  if (evaluations.length === 0 && rejections.length === 0) rejections.push(noRows(path));
  return { evaluations, rejections };
}

type Row = Grid['rows'][number];

function readRow(
  row: Row,
  columns: TableColumns,
  { path, oid }: ParsedFile,
): { evaluation: Evaluation | null; rejection: Rejection | null } {
  const cell = (column: TableColumn) => {
    const value = row.cells[column.index];
    return typeof value === 'string' ? withoutMarkup(value).text : value;
  };
  const said = (column: TableColumn | null) => {
    const value = column === null ? null : cell(column);
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
    return isMissingMarker(text) ? null : text.trim().toWellFormed();
  };
  const identity = namedModel(said(columns.model), path, place(row, columns.model.name));
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
      scores: tableScores(columns.others, cell),
      metadata: withLink(tableMetadata(columns.others, cell), row.cells[columns.model.index]),
      source: { path, oid, line: row.line },
      format: 'table',
      harness: null,
    },
    rejection: time !== null && runAt === null ? unreadableTime(row, columns.runAt?.name ?? '', path) : null,
  };
}

/** Where the model's name is a link, that is its page, unless a column says another. */
function withLink(metadata: Metadata, model: unknown): Metadata {
  const { url } = typeof model === 'string' ? withoutMarkup(model) : { url: null };
  return url === null ? metadata : metadataRecord([...Object.entries(metadata), ['url', url]]);
}

function place(row: Row, column: string): string {
  return `line ${row.line}, column "${column}"`;
}

function wrongLength(row: Row, wanted: number, path: string): Rejection {
  return {
    path,
    where: `line ${row.line}`,
    code: 'row-length',
    message: `The row has ${row.cells.length} cells, the header ${wanted}.`,
    remedy: 'Write a cell for each column; put cells with commas in double quotes.',
  };
}

function unreadableTime(row: Row, column: string, path: string): Rejection {
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

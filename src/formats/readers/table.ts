import { canonicalPrecision, canonicalWeightType } from '../../domain/entry.ts';
import type { Evaluation, Rejection } from '../../domain/evaluation.ts';
import type { TableMapping } from '../../domain/table-mapping.ts';
import type { ParsedFile, Reader, ReaderResult } from '../reader.ts';
import { tooLarge, type Grid, type GridRow } from '../table/grid.ts';
import { toGrid } from '../table/layout.ts';
import { withoutMarkup } from '../table/markup.ts';
import { findColumns, unmapped, type TableColumn, type TableColumns } from '../table/table-columns.ts';
import { metadataReader } from '../table/table-metadata.ts';
import {
  noHeader,
  noRow,
  noRows,
  rowsMissing,
  unreadableTime,
  wrongLength,
} from '../table/table-rejections.ts';
import { scoreReader } from '../table/table-scores.ts';
import { isObject } from '../values/json-object.ts';
import { namedModel } from '../values/model-identity.ts';
import { isMissingMarker } from '../values/number-value.ts';
import { parseRunTime, runTimeFromPath } from '../values/run-time.ts';

/** Tables with a row for each evaluation, in any way to write one; the config says which columns name the entry. */
export const table: Reader = {
  id: 'table',
  version: 4,

  claims({ content }, { table: mapping }) {
    if (content.kind === 'cells') return true;
    if (mapping === null) return false;
    if (mapping.rows !== null && content.kind === 'document' && hasRows(content)) return true;
    const grid = toGrid(content, mapping);
    return grid !== null && findColumns(grid.header, mapping, '').columns !== null;
  },

  read(file, { table: mapping }) {
    const { path, content } = file;
    const lines = content.kind === 'records' ? content.rejections : [];
    const grid = toGrid(content, mapping);
    const { evaluations, rejections } =
      grid === null
        ? { evaluations: [], rejections: [rowsMissing(path, mapping?.rows ?? '')] }
        : readGrid(grid, mapping, file);
    return { evaluations, rejections: [...lines, ...rejections] };
  },
};

/** Whether a document may have rows somewhere inside. */
function hasRows({ syntax, value }: Extract<ParsedFile['content'], { kind: 'document' }>): boolean {
  return (syntax === 'json' || syntax === 'yaml') && isObject(value);
}

function readGrid(grid: Grid, mapping: TableMapping | null, file: ParsedFile): ReaderResult {
  const { path } = file;
  const large = tooLarge(grid, path);
  if (large !== null) return { evaluations: [], rejections: [large] };
  if (mapping === null) return { evaluations: [], rejections: [unmapped(grid.header, path)] };
  if (grid.header.length === 0 && grid.size.rows === 0) {
    return { evaluations: [], rejections: [noHeader(path, mapping.skipRows)] };
  }
  const { columns, rejections } = findColumns(grid.header, mapping, path);
  if (columns === null) return { evaluations: [], rejections };
  const readRow = rowReader(columns, file);
  const evaluations: Evaluation[] = [];
  for (const row of grid.rows()) {
    const where = `${grid.unit} ${row.line}`;
    const { cells } = row;
    if (cells === null) rejections.push(noRow(path, where));
    else if (grid.isRectangular && cells.length !== grid.header.length) {
      rejections.push(wrongLength(path, where, cells.length, grid.header.length));
    } else {
      const { evaluation, rejection } = readRow({ ...row, cells }, where);
      if (evaluation !== null) evaluations.push(evaluation);
      if (rejection !== null) rejections.push(rejection);
    }
  }
  if (evaluations.length === 0 && rejections.length === 0) rejections.push(noRows(path));
  return { evaluations, rejections };
}

type RowOutcome = { evaluation: Evaluation | null; rejection: Rejection | null };

function rowReader(
  columns: TableColumns,
  { path, oid }: ParsedFile,
): (row: GridRow & { cells: readonly unknown[] }, where: string) => RowOutcome {
  const scoresOf = scoreReader(columns.others);
  const metadataOf = metadataReader(columns.others);
  const timeOfFile = runTimeFromPath(path);
  return ({ line, cells: written, places }, where) => {
    const link = written[columns.model.index];
    const { url } = typeof link === 'string' ? withoutMarkup(link) : { url: null };
    const cells: unknown[] = [];
    for (const place of places ?? written.keys()) {
      const cell = written[place];
      cells[place] = typeof cell === 'string' ? withoutMarkup(cell).text : cell;
    }
    const said = (column: TableColumn | null) => (column === null ? null : textOf(cells[column.index]));
    const identity = namedModel(said(columns.model), path, `${where}, column "${columns.model.name}"`);
    if ('rejection' in identity) return { evaluation: null, rejection: identity.rejection };
    const time = said(columns.runAt);
    const runAt = time === null ? null : parseRunTime(time);
    const isUnreadable = time !== null && runAt === null;
    return {
      evaluation: {
        entry: {
          model: identity.model,
          revision: said(columns.revision),
          precision: canonicalPrecision(said(columns.precision)),
          weightType: canonicalWeightType(said(columns.weightType)),
        },
        runAt: runAt ?? timeOfFile,
        scores: scoresOf(cells, places),
        metadata: metadataOf(cells, places, url),
        source: { path, oid, line },
        format: 'table',
        harness: null,
      },
      rejection: isUnreadable
        ? unreadableTime(path, `${where}, column "${columns.runAt?.name ?? ''}"`)
        : null,
    };
  };
}

/** What a cell says, on which an entry can be built. */
function textOf(cell: unknown): string | null {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell : '';
  return isMissingMarker(text) ? null : text.trim().toWellFormed();
}

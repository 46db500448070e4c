import {
  parquetMetadata,
  parquetReadObjects,
  parquetSchema,
  type FileMetaData,
  type SchemaTree,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { Rejection } from '../../domain/evaluation.ts';
import type { ParseOutcome, ResultFile } from '../reader.ts';
import { MAX_CELLS, MAX_ROWS } from '../table/grid.ts';
import { checkPages } from './parquet-pages.ts';
import { plainValue } from './plain-value.ts';

/** What the columns may hold when they are unpacked. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const MAGIC = [0x50, 0x41, 0x52, 0x31];
const DAY = 86_400_000;

export function isParquet({ bytes }: Pick<ResultFile, 'bytes'>): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** The rows of a Parquet file, as values that JSON could hold too. Lines count rows from 1. */
export async function parseParquet({ path, bytes }: ResultFile): Promise<ParseOutcome> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const metadata = parquetMetadata(file);
    const size = sizeOf(metadata);
    if (size.rows > MAX_ROWS || size.bytes > MAX_UNPACKED) return { rejection: tooLarge(path, size) };
    if (size.cells > MAX_CELLS) return { rejection: tooManyCells(path, size.cells) };
    if (!hasSoundColumns(metadata)) throw new Error('its columns are not those of its schema');
    checkPages(bytes, metadata, { values: MAX_CELLS, bytes: MAX_UNPACKED });
    const rows = await parquetReadObjects({ file, metadata, compressors, parsers: { dateFromDays } });
    const records = rows.map((row, index) => ({ line: index + 1, value: plainValue(row) }));
    return { content: { kind: 'records', records, rejections: [] } };
  } catch (error) {
    return { rejection: invalid(path, error) };
  }
}

/** A date has no time of day. */
function dateFromDays(days: number): string | null {
  const date = new Date(days * DAY);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

/** As the file itself states them. A column of one value a million times has a million cells in a few bytes. */
function sizeOf({ row_groups }: FileMetaData): { rows: number; cells: number; bytes: number } {
  let rows = 0;
  let cells = 0;
  let bytes = 0;
  for (const group of row_groups) {
    rows += Number(group.num_rows);
    for (const { meta_data } of group.columns) {
      cells += Number(meta_data?.num_values ?? 0);
      bytes += Number(meta_data?.total_uncompressed_size ?? 0);
    }
  }
  return { rows, cells, bytes };
}

/**
 * Whether each column of the schema is there at most once in each part of the file, and no other. The reader of Parquet
 * forgets columns for which that is not so, and where one of those is broken nobody is there to catch the error.
 */
function hasSoundColumns(metadata: FileMetaData): boolean {
  const schema = parquetSchema(metadata);
  const names = schema.children.map(({ element }) => element.name);
  const known = new Set(leavesOf(schema).map(({ path }) => JSON.stringify(path)));
  return (
    new Set(names).size === names.length &&
    metadata.row_groups.every(({ columns }) => {
      const paths = columns.map(({ meta_data }) => JSON.stringify(meta_data?.path_in_schema));
      return new Set(paths).size === paths.length && paths.every((path) => known.has(path));
    })
  );
}

function leavesOf(tree: SchemaTree): SchemaTree[] {
  return tree.children.length === 0 ? [tree] : tree.children.flatMap(leavesOf);
}

function tooLarge(path: string, { rows, bytes }: { rows: number; bytes: number }): Rejection {
  return {
    path,
    where: null,
    code: 'parquet-too-large',
    message: `The Parquet file unpacks to ${rows} rows and ${bytes} bytes; at most ${MAX_ROWS} and ${MAX_UNPACKED} are read.`,
    remedy: 'Keep only the scores in it and put samples and logs in other files.',
  };
}

function tooManyCells(path: string, cells: number): Rejection {
  return {
    path,
    where: null,
    code: 'parquet-too-large',
    message: `The Parquet file unpacks to ${cells} cells; at most ${MAX_CELLS} are read.`,
    remedy: 'Keep only the scores in it and put samples and logs in other files.',
  };
}

function invalid(path: string, error: unknown): Rejection {
  const problem = error instanceof Error ? error.message.slice(0, 200).toWellFormed() : 'it cannot be read';
  return {
    path,
    where: null,
    code: 'invalid-parquet',
    message: `The file is no valid Parquet: ${problem.replace(/[.:\s]+$/, '')}.`,
    remedy: 'Write the file again.',
  };
}

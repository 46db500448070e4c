import { parquetMetadata, parquetReadObjects, type FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { Rejection } from '../../domain/evaluation.ts';
import type { ParseOutcome, ResultFile } from '../reader.ts';
import { plainValue } from './plain-value.ts';

/** What the columns may hold when they are unpacked. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const MAX_ROWS = 1_000_000;
const MAGIC = [0x50, 0x41, 0x52, 0x31];

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
    const rows = await parquetReadObjects({ file, metadata, compressors });
    const records = rows.map((row, index) => ({ line: index + 1, value: plainValue(row) }));
    return { content: { kind: 'records', records, rejections: [] } };
  } catch (error) {
    return { rejection: invalid(path, error) };
  }
}

/** As the file itself states them. */
function sizeOf({ row_groups }: FileMetaData): { rows: number; bytes: number } {
  let rows = 0;
  let bytes = 0;
  for (const group of row_groups) {
    rows += Number(group.num_rows);
    for (const column of group.columns) bytes += Number(column.meta_data?.total_uncompressed_size ?? 0);
  }
  return { rows, bytes };
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

import { parquetSchema, type ColumnMetaData, type FileMetaData, type SchemaTree } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { checkRuns } from './parquet-runs.ts';
import { readThriftStruct, type ThriftStruct } from './thrift.ts';

type Levels = readonly [repetition: number, definition: number];

/**
 * Throws where a page claims more than the column says that it has: the reader of Parquet would make all of it, and a
 * few bytes can claim billions of values. What else is wrong with a page is left to that reader.
 *
 * @param limits values of a dictionary, and bytes of all pages of a column when they are unpacked.
 */
export function checkPages(
  bytes: Uint8Array,
  metadata: FileMetaData,
  limits: { values: number; bytes: number },
): void {
  const levels = new Map(levelsOf(parquetSchema(metadata), [0, 0]));
  for (const { columns } of metadata.row_groups) {
    for (const { meta_data: column } of columns) {
      if (column === undefined) continue;
      checkColumn(bytes, column, levels.get(JSON.stringify(column.path_in_schema)) ?? [0, 0], limits);
    }
  }
}

function levelsOf({ children, path }: SchemaTree, [repetition, definition]: Levels): [string, Levels][] {
  if (children.length === 0) return [[JSON.stringify(path), [repetition, definition]]];
  return children.flatMap((child) => {
    const type = child.element.repetition_type;
    return levelsOf(child, [
      repetition + (type === 'REPEATED' ? 1 : 0),
      definition + (type === 'REQUIRED' ? 0 : 1),
    ]);
  });
}

const DATA = 0;
const DICTIONARY = 2;
const DATA_V2 = 3;
/** Values are indices of a dictionary, or booleans, in runs. */
const IN_RUNS = new Set([2, 3, 8]);

function checkColumn(
  bytes: Uint8Array,
  column: ColumnMetaData,
  levels: Levels,
  limits: { values: number; bytes: number },
): void {
  const start = Number(column.dictionary_page_offset ?? 0) || Number(column.data_page_offset);
  const chunk = bytes.subarray(start, start + Number(column.total_compressed_size));
  let values = Number(column.num_values);
  let unpacked = limits.bytes;
  for (let at = 0; at < chunk.length - 1;) {
    const { value: header, end } = readThriftStruct(chunk, at);
    at = end + numberOf(header, 3);
    unpacked -= numberOf(header, 2);
    if (unpacked < 0) throw new Error('its pages claim to be larger than its columns');
    const type = header.get(1);
    if (type === DICTIONARY && numberOf(structOf(header, 7), 1) > limits.values) {
      throw new Error('a dictionary in it claims too many values');
    }
    if (type !== DATA && type !== DATA_V2) continue;
    values -= numberOf(structOf(header, type === DATA ? 5 : 8), 1);
    if (values < 0) throw new Error('a page in it claims more values than its column has');
    checkPage(header, chunk.subarray(end, at), column, levels);
  }
}

function checkPage(header: ThriftStruct, packed: Uint8Array, column: ColumnMetaData, levels: Levels): void {
  const isV2 = header.get(1) === DATA_V2;
  const page = structOf(header, isV2 ? 8 : 5);
  const size = numberOf(header, 2);
  const common = {
    values: numberOf(page, 1),
    levels,
    isBoolean: column.type === 'BOOLEAN',
    isIndexed: IN_RUNS.has(numberOf(page, isV2 ? 4 : 2)),
  };
  if (!isV2) {
    const head = unpack(packed, size, column.codec);
    if (head !== null) checkRuns({ ...common, lengths: null, head, body: null });
    return;
  }
  const lengths = [numberOf(page, 6), numberOf(page, 5)] as const;
  const behind = lengths[0] + lengths[1];
  const isPacked = page.get(7) !== false && size > behind;
  const rest = packed.subarray(behind);
  const body = isPacked ? unpack(rest, size - behind, column.codec) : rest;
  checkRuns({ ...common, isIndexed: common.isIndexed && body !== null, lengths, head: packed, body });
}

/** null for what cannot be unpacked, of which the reader of Parquet says why. */
function unpack(packed: Uint8Array, size: number, codec: ColumnMetaData['codec']): Uint8Array | null {
  if (codec === 'UNCOMPRESSED') return packed;
  try {
    return compressors[codec]?.(packed, size) ?? null;
  } catch {
    return null;
  }
}

function structOf(struct: ThriftStruct, field: number): ThriftStruct {
  const value = struct.get(field);
  return typeof value === 'object' && value !== null ? value : new Map();
}

function numberOf(struct: ThriftStruct, field: number): number {
  const value = struct.get(field) ?? 0;
  if (typeof value !== 'number' || value < 0) throw new Error('the header of a page in it is broken');
  return value;
}

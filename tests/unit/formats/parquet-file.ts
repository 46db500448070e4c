/** What a Parquet file of one column says of itself, which need not be true. */
export interface ParquetClaims {
  /** Of the file. */
  rows?: number;
  /** Of the only page. */
  values?: number;
  /** Run-length encoded indices of a dictionary, or plain values. */
  isDictionary?: boolean;
  isOptional?: boolean;
  page?: Uint8Array;
}

/** A Parquet file with the column `model` of texts, in one page without compression. */
export function parquetFile({
  rows = 1,
  values = rows,
  isDictionary = false,
  isOptional = false,
  page = Buffer.from('\x01\0\0\0a', 'latin1'),
}: ParquetClaims): Uint8Array {
  const encoding = isDictionary ? 8 : 0;
  const header = (of: Uint8Array, field: Field, type: number) =>
    struct([1, I32, integer(type)], [2, I32, integer(of.length)], [3, I32, integer(of.length)], field);
  const dictionary = Buffer.from('\x01\0\0\0a', 'latin1');
  const dictionaryHeader = struct([1, I32, integer(1)], [2, I32, integer(0)]);
  const dictionaryPage = isDictionary
    ? Buffer.concat([header(dictionary, [7, STRUCT, dictionaryHeader], 2), dictionary])
    : Buffer.alloc(0);
  const pageHeader = struct(
    [1, I32, integer(values)],
    ...[encoding, 3, 3].map((each, at): Field => [at + 2, I32, integer(each)]),
  );
  const data = Buffer.concat([dictionaryPage, header(page, [5, STRUCT, pageHeader], 0), page]);
  const column = struct(
    [1, I32, integer(6)],
    [2, LIST, list(I32, [integer(encoding)])],
    [3, LIST, list(BINARY, [text('model')])],
    [4, I32, integer(0)],
    [5, I64, integer(rows)],
    [6, I64, integer(data.length)],
    [7, I64, integer(data.length)],
    [9, I64, integer(MAGIC.length + dictionaryPage.length)],
    ...(isDictionary ? [[11, I64, integer(MAGIC.length)] satisfies Field] : []),
  );
  const footer = struct(
    [1, I32, integer(1)],
    [
      2,
      LIST,
      list(STRUCT, [
        struct([4, BINARY, text('schema')], [5, I32, integer(1)]),
        struct([1, I32, integer(6)], [3, I32, integer(isOptional ? 1 : 0)], [4, BINARY, text('model')]),
      ]),
    ],
    [3, I64, integer(rows)],
    [
      4,
      LIST,
      list(STRUCT, [
        struct(
          [1, LIST, list(STRUCT, [struct([2, I64, integer(MAGIC.length)], [3, STRUCT, column])])],
          [2, I64, integer(data.length)],
          [3, I64, integer(rows)],
        ),
      ]),
    ],
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([MAGIC, data, footer, length, MAGIC]);
}

/** The first index of a dictionary so many times, or the level 0. */
export function rleRun(count: number): Uint8Array {
  return Buffer.concat([varint(BigInt(count) * 2n), Buffer.from([0])]);
}

const MAGIC = Buffer.from('PAR1');
const [I32, I64, BINARY, LIST, STRUCT] = [5, 6, 8, 9, 12];

/** Of Thrift's compact protocol, in the order of their numbers. */
type Field = [id: number, type: number, value: Uint8Array];

function struct(...fields: Field[]): Uint8Array {
  let last = 0;
  const parts = fields.map(([id, type, value]) => {
    const head = Buffer.from([((id - last) << 4) | type]);
    last = id;
    return Buffer.concat([head, value]);
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}

function list(type: number, items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.from([(items.length << 4) | type]), ...items]);
}

function text(value: string): Uint8Array {
  return Buffer.concat([varint(BigInt(value.length)), Buffer.from(value)]);
}

function integer(value: number): Uint8Array {
  return varint(BigInt(value) * 2n);
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Buffer.from([...bytes, Number(rest)]);
}

/** A struct's fields by their numbers. */
export type ThriftStruct = ReadonlyMap<number, ThriftValue>;
type ThriftValue = boolean | number | ThriftStruct | null;

/**
 * Reads a struct of Thrift's compact protocol whose texts and lists say nothing of interest: they are passed over.
 * Throws where the bytes end within it.
 */
export function readThriftStruct(bytes: Uint8Array, start: number): { value: ThriftStruct; end: number } {
  const reader = new Reader(bytes, start);
  return { value: reader.struct(0), end: reader.at };
}

const [TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, STRUCT] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12,
];
const MAX_DEPTH = 10;

class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.at = start;
  }

  struct(depth: number): ThriftStruct {
    if (depth > MAX_DEPTH) throw new Error('a page’s header is nested too deep');
    const fields = new Map<number, ThriftValue>();
    let id = 0;
    for (let head = this.#byte(); head !== 0; head = this.#byte()) {
      id = head >> 4 === 0 ? this.#zigZag() : id + (head >> 4);
      fields.set(id, this.#value(head & 0x0f, depth));
    }
    return fields;
  }

  #value(type: number, depth: number): ThriftValue {
    if (type === TRUE || type === FALSE) return type === TRUE;
    if (type === BYTE) return this.#byte();
    if (type === I16 || type === I32 || type === I64) return this.#zigZag();
    if (type === STRUCT) return this.struct(depth + 1);
    if (type === DOUBLE) this.#skip(8);
    else if (type === BINARY) this.#skip(this.#varint());
    else if (type === LIST || type === SET) this.#skipList(depth);
    else throw new Error('a page’s header has a field of an unknown type');
    return null;
  }

  #skipList(depth: number): void {
    const head = this.#byte();
    const count = head >> 4 === 15 ? this.#varint() : head >> 4;
    for (let item = 0; item < count; item += 1) {
      if ((head & 0x0f) <= FALSE) this.#byte();
      else this.#value(head & 0x0f, depth + 1);
    }
  }

  #zigZag(): number {
    const value = this.#varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  #varint(): number {
    const read = readVarint(this.#bytes, this.at);
    if (read === null) throw new Error('a page’s header does not end');
    this.at = read.end;
    return read.value;
  }

  #skip(count: number): void {
    this.at += count;
  }

  #byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new Error('a page’s header does not end');
    this.at += 1;
    return byte;
  }
}

/** Exact up to 2^53; null where the bytes end within it. */
export function readVarint(bytes: Uint8Array, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let at = start, factor = 1; ; at += 1, factor *= 128) {
    const byte = bytes[at];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, end: at + 1 };
  }
}

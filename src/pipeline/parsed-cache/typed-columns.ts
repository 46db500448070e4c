/** Whole numbers from 0 to 2³² − 1 as JSON reads them fastest: one text, in base64. */
export function encodeIndexes(indexes: readonly number[]): string {
  return Buffer.from(Uint32Array.from(indexes).buffer).toString('base64');
}

/** Throws where it is no such text. */
export function decodeIndexes(value: unknown): Uint32Array {
  return new Uint32Array(decode(value));
}

/** Any numbers, to the last bit. */
export function encodeNumbers(numbers: readonly number[]): string {
  return Buffer.from(Float64Array.from(numbers).buffer).toString('base64');
}

/** Throws where it is no such text. */
export function decodeNumbers(value: unknown): Float64Array {
  return new Float64Array(decode(value));
}

function decode(value: unknown): ArrayBuffer {
  if (typeof value !== 'string') throw new TypeError('no column');
  const bytes = Buffer.from(value, 'base64');
  // A Buffer may begin anywhere in a larger one, an array of numbers may not.
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
}

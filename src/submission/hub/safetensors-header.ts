import { type Json, recordOf } from '../../datasets/hub/model-answer.ts';

/** Before the header stands its length, little-endian. */
export const PREFIX = 8;
/** Longer headers are refused, by the format's own library too. */
export const MAX_HEADER = 25_000_000;

/** How long the header of a safetensors file of this size is; null for a length that cannot be true. */
export function readHeaderLength(start: Uint8Array, size: number): number | null {
  if (start.length < PREFIX) return null;
  const length = new DataView(start.buffer, start.byteOffset, PREFIX).getBigUint64(0, true);
  return length >= 2n && length <= BigInt(Math.min(MAX_HEADER, size - PREFIX)) ? Number(length) : null;
}

/**
 * Numbers of elements by type of number (`BF16`), of a header's JSON. null for what is no header, or whose tensors are
 * not in the file.
 *
 * @param bytes of the file behind its header.
 */
export function countElements(header: unknown, bytes: number): Map<string, number> | null {
  const tensors = recordOf(header);
  if (tensors === null) return null;
  const elements = new Map<string, number>();
  for (const [name, value] of Object.entries(tensors)) {
    if (name === '__metadata__') continue;
    const tensor = recordOf(value);
    const count = tensor && countTensor(tensor, bytes);
    const type = tensor?.['dtype'];
    if (typeof count !== 'number' || typeof type !== 'string') return null;
    elements.set(type, (elements.get(type) ?? 0) + count);
  }
  return elements;
}

/** The least that an element takes is four bits. */
const MOST_A_BYTE = 2;

function countTensor({ shape, data_offsets: offsets }: Json, bytes: number): number | null {
  if (!Array.isArray(shape) || !shape.every(isCount)) return null;
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount)) return null;
  const [begin = 0, end = 0] = offsets;
  const count = shape.reduce((product, side) => product * side, 1);
  return begin <= end && end <= bytes && count <= (end - begin) * MOST_A_BYTE ? count : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

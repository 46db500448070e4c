import fc from 'fast-check';

/** Flips, cuts, doubles and overwrites bytes, most often near the end, where ZIP and Parquet say what is where. */
export function byteMutations(): fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> {
  return fc
    .array(
      fc.record({
        kind: fc.constantFrom('flip', 'set', 'zero', 'cut', 'double', 'insert', 'start', 'end'),
        at: fc.nat(),
        isNearEnd: fc.boolean(),
        value: fc.nat({ max: 255 }),
        length: fc.oneof(fc.constantFrom(1, 2, 4, 8), fc.nat({ max: 300 })),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((mutations) => (bytes) => mutations.reduce(mutate, bytes));
}

interface Mutation {
  kind: string;
  at: number;
  isNearEnd: boolean;
  value: number;
  length: number;
}

const NEAR = 700;

function mutate(bytes: Uint8Array, { kind, at, isNearEnd, value, length }: Mutation): Uint8Array {
  if (bytes.length === 0) return bytes;
  const place = isNearEnd ? bytes.length - 1 - (at % Math.min(NEAR, bytes.length)) : at % bytes.length;
  const [before, part, after] = [
    bytes.subarray(0, place),
    bytes.subarray(place, place + length),
    bytes.subarray(place + length),
  ];
  if (kind === 'start') return before;
  if (kind === 'end') return bytes.subarray(place);
  if (kind === 'cut') return Buffer.concat([before, after]);
  if (kind === 'double') return Buffer.concat([before, part, part, after]);
  if (kind === 'insert') return Buffer.concat([before, Buffer.alloc(length, value), part, after]);
  if (kind === 'zero') return Buffer.concat([before, Buffer.alloc(part.length), after]);
  const changed = new Uint8Array(bytes);
  changed[place] = kind === 'set' ? value : (changed[place] ?? 0) ^ (1 << (value % 8));
  return changed;
}

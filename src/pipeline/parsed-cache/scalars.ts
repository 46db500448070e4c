/** What a cell of a table in the cache holds. */
export type Scalar = string | number | boolean | null;

/** Numbers that JSON does not keep stand as texts in a list of their own. */
const ODD_NUMBERS = new Map([
  ['-0', -0],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

/** Every distinct scalar once, so that tables hold small numbers in its place. */
export class ScalarDictionary {
  readonly #values: unknown[] = [];
  readonly #indexes = new Map<Scalar, number>();
  #minusZero: number | undefined;

  indexOf(scalar: Scalar): number {
    // A Map takes 0 and -0 for the same key.
    if (Object.is(scalar, -0)) return (this.#minusZero ??= this.#values.push([packNumber(-0)]) - 1);
    const known = this.#indexes.get(scalar);
    if (known !== undefined) return known;
    const packed = typeof scalar === 'number' ? packNumber(scalar) : scalar;
    const index = this.#values.push(typeof packed === typeof scalar ? packed : [packed]) - 1;
    this.#indexes.set(scalar, index);
    return index;
  }

  /** For `readScalars`: the scalars, and an odd number's name as a list of one. */
  toJson(): readonly unknown[] {
    return this.#values;
  }
}

/** The scalars of a dictionary, by their index. Throws where it is none. */
export function readScalars(value: unknown): Scalar[] {
  if (!Array.isArray(value)) throw new TypeError('no dictionary');
  return value.map((packed: unknown) => {
    if (Array.isArray(packed)) return unpackNumber(packed[0]);
    if (isScalar(packed)) return packed;
    throw new TypeError('no scalar');
  });
}

function isScalar(value: unknown): value is Scalar {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}

/** A number as JSON keeps it exactly: itself, or the name of one that JSON does not know. */
function packNumber(number: number): number | string {
  if (Object.is(number, -0)) return '-0';
  return Number.isFinite(number) ? number : String(number);
}

/** The number that was packed. Throws for anything else. */
function unpackNumber(packed: unknown): number {
  if (typeof packed === 'number') return packed;
  const odd = typeof packed === 'string' ? ODD_NUMBERS.get(packed) : undefined;
  if (odd === undefined) throw new TypeError('no number');
  return odd;
}

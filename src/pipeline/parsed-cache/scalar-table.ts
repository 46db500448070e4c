import type { Scalar, ScalarDictionary } from './scalars.ts';
import { decodeIndexes, encodeIndexes } from './typed-columns.ts';

/** Rows of scalars, written column by column as indexes of a dictionary. */
export class TableWriter {
  readonly #dictionary: ScalarDictionary;
  readonly #columns: number[][];

  constructor(dictionary: ScalarDictionary, width: number) {
    this.#dictionary = dictionary;
    this.#columns = Array.from({ length: width }, () => []);
  }

  add(cells: readonly Scalar[]): void {
    for (const [index, column] of this.#columns.entries()) {
      column.push(this.#dictionary.indexOf(cells[index] ?? null));
    }
  }

  toJson(): string[] {
    return this.#columns.map(encodeIndexes);
  }
}

/** What a `TableWriter` wrote. Every method throws where that is not what is asked for. */
export class TableReader {
  readonly length: number;
  readonly #scalars: readonly Scalar[];
  readonly #columns: readonly Uint32Array[];

  constructor(scalars: readonly Scalar[], columns: unknown, width: number) {
    this.#scalars = scalars;
    this.#columns = Array.isArray(columns) ? columns.map(decodeIndexes) : [];
    this.length = this.#columns[0]?.length ?? 0;
    if (this.#columns.length !== width || this.#columns.some(({ length }) => length !== this.length)) {
      throw new TypeError('no table of this width');
    }
  }

  scalar(row: number, column: number): Scalar {
    const scalar = this.#scalars[this.#columns[column]?.[row] ?? -1];
    if (scalar === undefined) throw new TypeError('no such cell');
    return scalar;
  }

  text(row: number, column: number): string {
    const scalar = this.scalar(row, column);
    if (typeof scalar === 'string') return scalar;
    throw new TypeError('no text');
  }

  textOrNull(row: number, column: number): string | null {
    const scalar = this.scalar(row, column);
    if (scalar === null || typeof scalar === 'string') return scalar;
    throw new TypeError('no text');
  }

  number(row: number, column: number): number {
    const scalar = this.scalar(row, column);
    if (typeof scalar === 'number') return scalar;
    throw new TypeError('no number');
  }

  numberOrNull(row: number, column: number): number | null {
    return this.scalar(row, column) === null ? null : this.number(row, column);
  }

  flag(row: number, column: number): boolean {
    const scalar = this.scalar(row, column);
    if (typeof scalar === 'boolean') return scalar;
    throw new TypeError('no flag');
  }

  flagOrNull(row: number, column: number): boolean | null {
    return this.scalar(row, column) === null ? null : this.flag(row, column);
  }

  /** Where each row's part of another table begins, and where the last one ends, by a column of lengths. */
  starts(column: number): Uint32Array {
    const starts = new Uint32Array(this.length + 1);
    for (let row = 0; row < this.length; row += 1) {
      starts[row + 1] = (starts[row] ?? 0) + this.number(row, column);
    }
    return starts;
  }
}

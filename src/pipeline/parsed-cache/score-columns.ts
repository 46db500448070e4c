import type { RawScore } from '../../domain/evaluation.ts';
import { readRecord } from './read-record.ts';
import { TableReader, TableWriter } from './scalar-table.ts';
import type { Scalar, ScalarDictionary } from './scalars.ts';
import { decodeIndexes, decodeNumbers, encodeIndexes, encodeNumbers } from './typed-columns.ts';

/** All of a score but its two numbers: the same in most files, so it is kept once. */
interface Head extends Omit<RawScore, 'value' | 'stderr'> {
  hasValue: boolean;
  hasStderr: boolean;
}

const HEAD_WIDTH = 14;
const MISSING: readonly unknown[] = [
  'not_a_number',
  'not_available',
  'not_numeric',
  null,
] satisfies Head['missing'][];

/** Keeps the scores of many evaluations one after another. */
export class ScoreWriter {
  readonly #dictionary: ScalarDictionary;
  readonly #heads: TableWriter;
  readonly #headIndexes = new Map<string, number>();
  readonly #headCells: (readonly Scalar[])[] = [];
  /** By head, the head that came after it the last time. */
  readonly #followers: number[] = [];
  #last = 0;
  readonly #columns = { head: [] as number[], value: [] as number[], stderr: [] as number[] };

  constructor(dictionary: ScalarDictionary) {
    this.#dictionary = dictionary;
    this.#heads = new TableWriter(dictionary, HEAD_WIDTH);
  }

  add(score: RawScore): void {
    this.#columns.head.push(this.#headIndex(score));
    this.#columns.value.push(score.value ?? 0);
    this.#columns.stderr.push(score.stderr ?? 0);
  }

  toJson(): unknown {
    const { head, value, stderr } = this.#columns;
    return {
      heads: this.#heads.toJson(),
      head: encodeIndexes(head),
      value: encodeNumbers(value),
      stderr: encodeNumbers(stderr),
    };
  }

  #headIndex(score: RawScore): number {
    const { key, metric, missing, found, stderrKey, shots, samples, higherIsBetter, range, isGroup } = score;
    const cells: Scalar[] = [key, metric, missing, found, stderrKey, shots, samples, higherIsBetter];
    cells.push(range !== null, range?.[0] ?? null, range?.[1] ?? null, isGroup);
    cells.push(score.value !== null, score.stderr !== null);
    // Most files have the same scores in the same order, and comparing is faster than looking up.
    const likely = this.#followers[this.#last];
    const index = likely !== undefined && this.#isHead(likely, cells) ? likely : this.#lookUp(cells);
    this.#followers[this.#last] = index;
    this.#last = index;
    return index;
  }

  #isHead(index: number, cells: readonly Scalar[]): boolean {
    return this.#headCells[index]?.every((cell, column) => Object.is(cell, cells[column])) ?? false;
  }

  #lookUp(cells: readonly Scalar[]): number {
    const name = cells.map((cell) => this.#dictionary.indexOf(cell)).join();
    const known = this.#headIndexes.get(name);
    if (known !== undefined) return known;
    const index = this.#headCells.push(cells) - 1;
    this.#headIndexes.set(name, index);
    this.#heads.add(cells);
    return index;
  }
}

export class ScoreReader {
  readonly #heads: readonly Head[];
  readonly #head: Uint32Array;
  readonly #value: Float64Array;
  readonly #stderr: Float64Array;

  constructor(scalars: readonly Scalar[], json: unknown) {
    const { heads, head, value, stderr } = readRecord(json);
    const table = new TableReader(scalars, heads, HEAD_WIDTH);
    this.#heads = Array.from({ length: table.length }, (_, row) => readHead(table, row));
    this.#head = decodeIndexes(head);
    this.#value = decodeNumbers(value);
    this.#stderr = decodeNumbers(stderr);
    const lengths = [this.#head, this.#value, this.#stderr].map((column) => column.length);
    if (new Set(lengths).size !== 1) throw new TypeError('columns of different lengths');
  }

  get(start: number, end: number): RawScore[] {
    const scores = new Array<RawScore>(end - start);
    for (let row = start; row < end; row += 1) {
      const head = this.#heads[this.#head[row] ?? -1];
      if (head === undefined) throw new TypeError('no such score');
      const { key, metric, missing, found, stderrKey, shots, samples, higherIsBetter, range, isGroup } = head;
      const value = head.hasValue ? (this.#value[row] ?? NaN) : null;
      const stderr = head.hasStderr ? (this.#stderr[row] ?? NaN) : null;
      const stated = { stderr, stderrKey, shots, samples, higherIsBetter, range, isGroup };
      scores[row - start] = { key, metric, value, missing, found, ...stated };
    }
    return scores;
  }
}

function readHead(table: TableReader, row: number): Head {
  const missing = table.scalar(row, 2);
  if (!isMissing(missing)) throw new TypeError('no reason for a missing score');
  return {
    key: table.text(row, 0),
    metric: table.textOrNull(row, 1),
    missing,
    found: table.textOrNull(row, 3),
    stderrKey: table.textOrNull(row, 4),
    shots: table.numberOrNull(row, 5),
    samples: table.numberOrNull(row, 6),
    higherIsBetter: table.flagOrNull(row, 7),
    range: table.flag(row, 8) ? [table.numberOrNull(row, 9), table.numberOrNull(row, 10)] : null,
    isGroup: table.flag(row, 11),
    hasValue: table.flag(row, 12),
    hasStderr: table.flag(row, 13),
  };
}

function isMissing(value: unknown): value is Head['missing'] {
  return MISSING.includes(value);
}

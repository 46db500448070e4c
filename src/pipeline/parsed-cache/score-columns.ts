import type { RawScore } from '../../domain/evaluation.ts';
import { readRecord } from './read-record.ts';
import { readIndexes, readList, TableReader, TableWriter } from './scalar-table.ts';
import { packNumber, unpackNumber, type Scalar, type ScalarDictionary } from './scalars.ts';

/** All of a score but its two numbers: the same in most files, so it is kept once. */
type Head = Omit<RawScore, 'value' | 'stderr'>;

const HEAD_WIDTH = 8;
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
  readonly #columns = {
    head: [] as number[],
    value: [] as (number | string | null)[],
    stderr: [] as (number | string | null)[],
  };

  constructor(dictionary: ScalarDictionary) {
    this.#dictionary = dictionary;
    this.#heads = new TableWriter(dictionary, HEAD_WIDTH);
  }

  add({ value, stderr, ...head }: RawScore): void {
    this.#columns.head.push(this.#headIndex(head));
    this.#columns.value.push(value === null ? null : packNumber(value));
    this.#columns.stderr.push(stderr === null ? null : packNumber(stderr));
  }

  toJson(): unknown {
    return { heads: this.#heads.toJson(), ...this.#columns };
  }

  #headIndex({ key, metric, missing, found, stderrKey, shots, samples, higherIsBetter }: Head): number {
    const cells = [key, metric, missing, found, stderrKey, shots, samples, higherIsBetter];
    const name = cells.map((cell) => this.#dictionary.indexOf(cell)).join();
    const known = this.#headIndexes.get(name);
    if (known !== undefined) return known;
    const index = this.#headIndexes.size;
    this.#heads.add(cells);
    this.#headIndexes.set(name, index);
    return index;
  }
}

export class ScoreReader {
  readonly #heads: readonly Head[];
  readonly #head: readonly number[];
  readonly #value: readonly unknown[];
  readonly #stderr: readonly unknown[];

  constructor(scalars: readonly Scalar[], json: unknown) {
    const { heads, head, value, stderr } = readRecord(json);
    const table = new TableReader(scalars, heads, HEAD_WIDTH);
    this.#heads = Array.from({ length: table.length }, (_, row) => readHead(table, row));
    this.#head = readIndexes(head);
    this.#value = readList(value);
    this.#stderr = readList(stderr);
  }

  get(start: number, end: number): RawScore[] {
    const scores = new Array<RawScore>(end - start);
    for (let row = start; row < end; row += 1) {
      const head = this.#heads[this.#head[row] ?? -1];
      if (head === undefined) throw new TypeError('no such score');
      const { key, metric, missing, found, stderrKey, shots, samples, higherIsBetter } = head;
      const value = readNumber(this.#value[row]);
      const stderr = readNumber(this.#stderr[row]);
      const score = { key, metric, value, missing, found, stderr, stderrKey, shots, samples, higherIsBetter };
      scores[row - start] = score;
    }
    return scores;
  }
}

function readNumber(packed: unknown): number | null {
  return packed === null ? null : unpackNumber(packed);
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
  };
}

function isMissing(value: unknown): value is Head['missing'] {
  return MISSING.includes(value);
}

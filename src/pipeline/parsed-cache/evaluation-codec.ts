import type { Evaluation } from '../../domain/evaluation.ts';
import type { ItemCodec, ItemReader, ItemWriter } from './item-codec.ts';
import { MetadataReader, MetadataWriter } from './metadata-columns.ts';
import { readRecord } from './read-record.ts';
import { TableReader, TableWriter } from './scalar-table.ts';
import type { Scalar, ScalarDictionary } from './scalars.ts';
import { ScoreReader, ScoreWriter } from './score-columns.ts';

const WIDTH = 12;

/** Keeps evaluations exactly, whatever their numbers and texts. */
export const evaluationCodec: ItemCodec<Evaluation> = {
  startWriting: (dictionary) => new EvaluationWriter(dictionary),
  startReading: (scalars, json) => new EvaluationReader(scalars, json),
};

class EvaluationWriter implements ItemWriter<Evaluation> {
  readonly #rows: TableWriter;
  readonly #metadata: MetadataWriter;
  readonly #scores: ScoreWriter;

  constructor(dictionary: ScalarDictionary) {
    this.#rows = new TableWriter(dictionary, WIDTH);
    this.#metadata = new MetadataWriter(dictionary);
    this.#scores = new ScoreWriter(dictionary);
  }

  add({ entry, runAt, scores, metadata, source, format, harness }: Evaluation): void {
    for (const score of scores) this.#scores.add(score);
    this.#rows.add([
      ...[entry.model, entry.revision, entry.precision, entry.weightType],
      runAt,
      ...[source.path, source.oid, source.line],
      ...[format, harness],
      ...[this.#metadata.add(metadata), scores.length],
    ]);
  }

  toJson(): unknown {
    return {
      rows: this.#rows.toJson(),
      metadata: this.#metadata.toJson(),
      scores: this.#scores.toJson(),
    };
  }
}

class EvaluationReader implements ItemReader<Evaluation> {
  readonly #rows: TableReader;
  readonly #metadata: MetadataReader;
  readonly #scores: ScoreReader;
  readonly #metadataStarts: Uint32Array;
  readonly #scoreStarts: Uint32Array;

  constructor(scalars: readonly Scalar[], json: unknown) {
    const { rows, metadata, scores } = readRecord(json);
    this.#rows = new TableReader(scalars, rows, WIDTH);
    this.#metadata = new MetadataReader(scalars, metadata);
    this.#scores = new ScoreReader(scalars, scores);
    this.#metadataStarts = this.#rows.starts(10);
    this.#scoreStarts = this.#rows.starts(11);
  }

  get(row: number): Evaluation {
    const rows = this.#rows;
    return {
      entry: {
        model: rows.text(row, 0),
        revision: rows.textOrNull(row, 1),
        precision: rows.textOrNull(row, 2),
        weightType: rows.textOrNull(row, 3),
      },
      runAt: rows.textOrNull(row, 4),
      scores: this.#scores.get(this.#scoreStarts[row] ?? 0, this.#scoreStarts[row + 1] ?? 0),
      metadata: this.#metadata.get(this.#metadataStarts[row] ?? 0, this.#metadataStarts[row + 1] ?? 0),
      source: {
        path: rows.text(row, 5),
        oid: rows.textOrNull(row, 6),
        line: rows.numberOrNull(row, 7),
      },
      format: rows.text(row, 8),
      harness: rows.textOrNull(row, 9),
    };
  }
}

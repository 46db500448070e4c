import type { EvaluationRequest, RequestStatus } from '../../domain/request.ts';
import { parseTolerantJson } from '../../formats/content/tolerant-json.ts';
import type { ItemCodec, ItemReader, ItemWriter } from './item-codec.ts';
import { MetadataReader, MetadataWriter } from './metadata-columns.ts';
import { readRecord } from './read-record.ts';
import { TableReader, TableWriter } from './scalar-table.ts';
import type { Scalar, ScalarDictionary } from './scalars.ts';
import { writeTolerantJson } from './write-tolerant-json.ts';

const WIDTH = 18;
const STATUSES: readonly unknown[] = [
  ...([
    'pending',
    'running',
    'finished',
    'failed',
    'cancelled',
    'rerun',
    'unknown',
  ] satisfies RequestStatus[]),
];

/** Keeps requests exactly, with the object that the file holds. */
export const requestCodec: ItemCodec<EvaluationRequest> = {
  startWriting: (dictionary) => new RequestWriter(dictionary),
  startReading: (scalars, json) => new RequestReader(scalars, json),
};

class RequestWriter implements ItemWriter<EvaluationRequest> {
  readonly #rows: TableWriter;
  readonly #metadata: MetadataWriter;

  constructor(dictionary: ScalarDictionary) {
    this.#rows = new TableWriter(dictionary, WIDTH);
    this.#metadata = new MetadataWriter(dictionary);
  }

  add({ entry, ...request }: EvaluationRequest): void {
    this.#rows.add([
      ...[entry.model, entry.revision, entry.precision, entry.weightType],
      ...[request.baseModel, request.status, request.statusText, request.submittedAt, request.modelType],
      ...[request.isPrivate, request.sender, request.reason, writeTolerantJson(request.raw)],
      ...[request.path, request.oid, request.startedAt, request.log],
      this.#metadata.add(request.metadata),
    ]);
  }

  toJson(): unknown {
    return { rows: this.#rows.toJson(), metadata: this.#metadata.toJson() };
  }
}

class RequestReader implements ItemReader<EvaluationRequest> {
  readonly #rows: TableReader;
  readonly #metadata: MetadataReader;
  readonly #metadataStarts: Uint32Array;

  constructor(scalars: readonly Scalar[], json: unknown) {
    const { rows, metadata } = readRecord(json);
    this.#rows = new TableReader(scalars, rows, WIDTH);
    this.#metadata = new MetadataReader(scalars, metadata);
    this.#metadataStarts = this.#rows.starts(17);
  }

  get(row: number): EvaluationRequest {
    const rows = this.#rows;
    const status = rows.scalar(row, 5);
    if (!isStatus(status)) throw new TypeError('no status');
    return {
      entry: {
        model: rows.text(row, 0),
        revision: rows.textOrNull(row, 1),
        precision: rows.textOrNull(row, 2),
        weightType: rows.textOrNull(row, 3),
      },
      baseModel: rows.textOrNull(row, 4),
      status,
      statusText: rows.textOrNull(row, 6),
      submittedAt: rows.textOrNull(row, 7),
      startedAt: rows.textOrNull(row, 15),
      modelType: rows.textOrNull(row, 8),
      isPrivate: rows.flag(row, 9),
      sender: rows.textOrNull(row, 10),
      reason: rows.textOrNull(row, 11),
      log: rows.textOrNull(row, 16),
      metadata: this.#metadata.get(this.#metadataStarts[row] ?? 0, this.#metadataStarts[row + 1] ?? 0),
      raw: readRaw(rows.text(row, 12)),
      path: rows.text(row, 13),
      oid: rows.textOrNull(row, 14),
    };
  }
}

function readRaw(text: string): Record<string, unknown> {
  const outcome = parseTolerantJson(text);
  return readRecord(outcome.kind === 'json' ? outcome.value : null);
}

function isStatus(value: unknown): value is RequestStatus {
  return STATUSES.includes(value);
}

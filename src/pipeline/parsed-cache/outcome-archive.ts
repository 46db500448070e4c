import type { Companion, Rejection } from '../../domain/evaluation.ts';
import { metadataRecord } from '../../formats/values/metadata-record.ts';
import type { FileOutcome } from '../file-outcome.ts';
import type { ItemCodec, ItemReader } from './item-codec.ts';
import { readRecord } from './read-record.ts';
import { TableReader, TableWriter } from './scalar-table.ts';
import { readScalars, ScalarDictionary, type Scalar } from './scalars.ts';

/** What is known of a file: which content it had, how the file system described it, and what it gave. */
export interface ParsedFile<Item> {
  path: string;
  content: string;
  stamp: string | null;
  outcome: FileOutcome<Item>;
}

/**
 * Files as `encodeArchive` wrote them, by their place from 0. What is asked for is made only
 * then, and where it makes no sense, that throws.
 */
export interface OutcomeArchive<Item> {
  places: ReadonlyMap<string, number>;
  getContent(place: number): string;
  getStamp(place: number): string | null;
  getFile(place: number): ParsedFile<Item>;
}

const FILE_WIDTH = 8;
const REJECTION_WIDTH = 5;

export function encodeArchive<Item>(files: Iterable<ParsedFile<Item>>, codec: ItemCodec<Item>): unknown {
  const dictionary = new ScalarDictionary();
  const table = new TableWriter(dictionary, FILE_WIDTH);
  const items = codec.startWriting(dictionary);
  const rejections = new TableWriter(dictionary, REJECTION_WIDTH);
  for (const { path, content, stamp, outcome } of files) {
    const { format, ignored, companions } = outcome;
    table.add([
      ...[path, content, stamp, format, outcome.items.length, outcome.rejections.length, ignored],
      companions.length === 0 ? null : JSON.stringify(companions),
    ]);
    for (const item of outcome.items) items.add(item);
    for (const { path, where, code, message, remedy } of outcome.rejections) {
      rejections.add([path, where, code, message, remedy]);
    }
  }
  return {
    files: table.toJson(),
    items: items.toJson(),
    rejections: rejections.toJson(),
    scalars: dictionary.toJson(),
  };
}

/** Throws where `json` is no archive. */
export function decodeArchive<Item>(json: unknown, codec: ItemCodec<Item>): OutcomeArchive<Item> {
  const archive = readRecord(json);
  const scalars = readScalars(archive['scalars']);
  const table = new TableReader(scalars, archive['files'], FILE_WIDTH);
  const items = codec.startReading(scalars, archive['items']);
  const rejections = new RejectionReader(scalars, archive['rejections']);
  const itemStarts = table.starts(4);
  const rejectionStarts = table.starts(5);
  const places = new Map<string, number>();
  for (let row = 0; row < table.length; row += 1) places.set(table.text(row, 0), row);
  return {
    places,
    getContent: (row) => table.text(row, 1),
    getStamp: (row) => table.textOrNull(row, 2),
    getFile: (row) => ({
      path: table.text(row, 0),
      content: table.text(row, 1),
      stamp: table.textOrNull(row, 2),
      outcome: {
        items: readPart(items, itemStarts, row),
        companions: readCompanions(table.textOrNull(row, 7)),
        rejections: readPart(rejections, rejectionStarts, row),
        ignored: table.textOrNull(row, 6),
        format: table.textOrNull(row, 3),
      },
    }),
  };
}

function readPart<Part>(reader: ItemReader<Part>, starts: Uint32Array, row: number): Part[] {
  const parts: Part[] = [];
  const end = starts[row + 1] ?? 0;
  for (let index = starts[row] ?? 0; index < end; index += 1) parts.push(reader.get(index));
  return parts;
}

function readCompanions(json: string | null): Companion[] {
  if (json === null) return [];
  const companions = JSON.parse(json) as Companion[];
  return companions.map((companion) => ({
    ...companion,
    metadata: metadataRecord(Object.entries(companion.metadata)),
  }));
}

class RejectionReader implements ItemReader<Rejection> {
  readonly #rows: TableReader;

  constructor(scalars: readonly Scalar[], json: unknown) {
    this.#rows = new TableReader(scalars, json, REJECTION_WIDTH);
  }

  get(row: number): Rejection {
    const rows = this.#rows;
    return {
      path: rows.text(row, 0),
      where: rows.textOrNull(row, 1),
      code: rows.text(row, 2),
      message: rows.text(row, 3),
      remedy: rows.text(row, 4),
    };
  }
}

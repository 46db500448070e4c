import { endianness } from 'node:os';
import { dirname } from 'node:path';
import type { DatasetFile, ReadFile } from '../../datasets/dataset.ts';
import { nodeHasher } from '../../datasets/cache/node-hasher.ts';
import { removeUnfinished } from '../../datasets/cache/write-atomic.ts';
import type { FileOutcome } from '../file-outcome.ts';
import type { ItemCodec } from './item-codec.ts';
import { decodeArchive, encodeArchive, type OutcomeArchive, type ParsedFile } from './outcome-archive.ts';
import { readRecord } from './read-record.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** Raised when the layout of the file changes, so that older files count as absent. */
const SCHEMA_VERSION = 2;

/** What the files of one dataset gave when they were last parsed. For one pass over the dataset. */
export interface ParsedCache<Item> {
  /** What a listed file gave, where that is known without reading it. */
  find(file: DatasetFile): FileOutcome<Item> | null;
  /** What a file gives that had to be read: where its content is known at that path, `parse` is not called. */
  parse(read: ReadFile, parse: (read: ReadFile) => Promise<FileOutcome<Item>>): Promise<FileOutcome<Item>>;
  /** Keeps what `find` and `parse` gave in this pass, and nothing else. */
  save(): void;
}

/** Opens it for one pass, so that what the cache holds besides is not kept longer. */
export type OpenCache<Item> = () => ParsedCache<Item>;

/** A cache that knows nothing and keeps nothing. */
export function withoutCache<Item>(): ParsedCache<Item> {
  return { find: () => null, parse: (read, parse) => parse(read), save: () => undefined };
}

export interface ParsedCacheOptions<Item> {
  /** Where it is kept. */
  path: string;
  /** Everything besides path and content that an outcome depends on. */
  context: unknown;
  codec: ItemCodec<Item>;
  /** Whether nothing is to be written. */
  isReadOnly: boolean;
}

/**
 * Opens the cache. One that cannot be read, is damaged, or was written in another context counts as empty, and one
 * that cannot be written is left as it is: all that a cache can cost is time.
 */
export function openParsedCache<Item>(options: ParsedCacheOptions<Item>): ParsedCache<Item> {
  const { path, codec, isReadOnly } = options;
  const context = JSON.stringify([SCHEMA_VERSION, endianness(), options.context]);
  const archive = readArchive(path, context, codec);
  const found: string[] = [];
  const parsed: ParsedFile<Item>[] = [];
  let isChanged = false;

  return {
    find({ path, oid, stamp }) {
      const known = lookUp(archive, path, (place, kept) =>
        oid === null ? kept.getStamp(place) === stamp : kept.getContent(place) === oid,
      );
      if (known === null) return null;
      found.push(path);
      return known.outcome;
    },
    async parse(read, parse) {
      const { path, oid, stamp = null } = read.file;
      const content = oid ?? `unlisted ${nodeHasher.gitBlob(read.bytes)}`;
      const known = lookUp(archive, path, (place, kept) => kept.getContent(place) === content);
      const outcome = known?.outcome ?? (await parse(read));
      parsed.push({ path, content, stamp, outcome });
      isChanged ||= known?.stamp !== stamp;
      return outcome;
    },
    save() {
      const isSame = !isChanged && found.length + parsed.length === (archive?.places.size ?? 0);
      if (isReadOnly || isSame) return;
      removeUnfinished(dirname(path));
      try {
        const files = [...found.flatMap((path) => lookUp(archive, path, () => true) ?? []), ...parsed];
        writeSealed(path, { context, archive: encodeArchive(files, codec) });
      } catch {
        // A full disk, or more than one text can hold: the next build parses again.
      }
    },
  };
}

/** A file of the archive, if it is there, as wanted, and whole. */
function lookUp<Item>(
  archive: OutcomeArchive<Item> | null,
  path: string,
  isWanted: (place: number, kept: OutcomeArchive<Item>) => boolean,
): ParsedFile<Item> | null {
  const place = archive?.places.get(path);
  if (archive === null || place === undefined) return null;
  try {
    return isWanted(place, archive) ? archive.getFile(place) : null;
  } catch {
    return null;
  }
}

function readArchive<Item>(
  path: string,
  context: string,
  codec: ItemCodec<Item>,
): OutcomeArchive<Item> | null {
  try {
    const file = readRecord(readSealed(path));
    return file['context'] === context ? decodeArchive(file['archive'], codec) : null;
  } catch {
    return null;
  }
}

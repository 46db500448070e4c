import type { DatasetFile, ReadFile } from '../../datasets/dataset.ts';
import { nodeHasher } from '../../datasets/node-hasher.ts';
import type { FileOutcome } from '../file-outcome.ts';
import type { ItemCodec } from './item-codec.ts';
import { decodeArchive, encodeArchive, type OutcomeArchive, type ParsedFile } from './outcome-archive.ts';
import { readRecord } from './read-record.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** Raised when the layout of the file changes, so that older files count as absent. */
const SCHEMA_VERSION = 1;

/** What the files of one dataset gave when they were last parsed. For one pass over the dataset. */
export interface ParsedCache<Item> {
  /** What a listed file gave, where that is known without reading it. */
  find(file: DatasetFile): FileOutcome<Item> | null;
  /** What a file gives that had to be read: where its content is known at that path, `parse` is not called. */
  parse(read: ReadFile, parse: (read: ReadFile) => FileOutcome<Item>): FileOutcome<Item>;
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
  const context = JSON.stringify([SCHEMA_VERSION, options.context]);
  const archive = readArchive(path, context, codec);
  const rows = new Map(archive?.files.map((file, row) => [file.path, row]));
  const kept = new Map<string, ParsedFile<Item>>();
  let isChanged = false;

  const getKnown = (
    path: string,
    isSame: (file: Omit<ParsedFile<Item>, 'outcome'>) => boolean,
  ): ParsedFile<Item> | null => {
    const row = rows.get(path);
    const file = row === undefined ? undefined : archive?.files[row];
    if (archive === null || row === undefined || file === undefined || !isSame(file)) return null;
    try {
      return { ...file, outcome: archive.getOutcome(row) };
    } catch {
      return null;
    }
  };

  return {
    find(file) {
      const known = getKnown(file.path, ({ content, stamp }) =>
        file.oid === null ? stamp !== null && stamp === file.stamp : content === file.oid,
      );
      if (known === null) return null;
      kept.set(file.path, known);
      return known.outcome;
    },
    parse(read, parse) {
      const { path, oid, stamp = null } = read.file;
      const content = oid ?? `unlisted ${nodeHasher.gitBlob(read.bytes)}`;
      const known = getKnown(path, (file) => file.content === content);
      const outcome = known?.outcome ?? parse(read);
      kept.set(path, { path, content, stamp, outcome });
      isChanged ||= known === null || known.stamp !== stamp;
      return outcome;
    },
    save() {
      if (isReadOnly || (!isChanged && kept.size === rows.size)) return;
      try {
        writeSealed(path, { context, archive: encodeArchive(kept.values(), codec) });
      } catch {
        // A full disk, or more than one text can hold: the next build parses again.
      }
    },
  };
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

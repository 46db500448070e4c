import type { Companion, Evaluation, Rejection } from '../domain/evaluation.ts';
import type { TableMapping } from '../domain/table-mapping.ts';

/** A result file with its bytes. */
export interface ResultFile {
  path: string;
  oid: string | null;
  bytes: Uint8Array;
}

/** A file once parsed, so that each reader can look at it without parsing again. */
export interface ParsedFile {
  path: string;
  oid: string | null;
  content: Content;
}

export type Content =
  /** One value: a JSON or YAML document, the front matter of a Markdown file, the header of an `.eval` archive. */
  | { kind: 'document'; syntax: DocumentSyntax; value: unknown }
  /** Rows of cells, of which nothing says yet which are headers. */
  | { kind: 'cells'; rows: TableRow[] }
  /** Rows of values: JSON Lines, Parquet. */
  | { kind: 'records'; records: TableRecord[]; rejections: Rejection[] };

export type DocumentSyntax = 'json' | 'yaml' | 'front-matter' | 'eval';

export interface TableRow {
  /** 1-based line in the file. */
  line: number;
  cells: string[];
}

export interface TableRecord {
  /** 1-based line in the file, or row where the file has no lines. */
  line: number;
  value: unknown;
}

/** What parsing gave, or why there was nothing to parse. */
export type ParseOutcome = { content: Content } | { rejection: Rejection } | { ignored: string };

export interface ReadContext {
  /** Which columns of a table name the entry; null when the config maps no table. */
  table: TableMapping | null;
}

/** What a file gave. One that gives neither evaluations nor a companion has a rejection, or is ignored. */
export interface ReadResult {
  /** The reader's id; null when none knew the file. */
  format: string | null;
  /** `entry.model` and `key` of scores may be empty where a companion is to say them. */
  evaluations: Evaluation[];
  companions: Companion[];
  rejections: Rejection[];
  /** Why the file turned out to be no results at all, such as a Markdown file without a model index. */
  ignored: string | null;
}

/** What a reader gives; what it leaves out is empty. */
export type ReaderResult = Pick<ReadResult, 'evaluations' | 'rejections'> &
  Partial<Pick<ReadResult, 'companions' | 'ignored'>>;

/** Reads one format. Adding one is a file with this shape, a line in the registry, and fixtures. */
export interface Reader {
  /** Permanent, kebab-case. */
  readonly id: string;
  /** Raised when the same bytes are read differently, so that caches know. */
  readonly version: number;
  /** Whether the content (not the name) is of this format. */
  claims(file: ParsedFile, context: ReadContext): boolean;
  read(file: ParsedFile, context: ReadContext): ReaderResult;
}

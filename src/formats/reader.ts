import type { Evaluation, Rejection } from '../domain/evaluation.ts';
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
  /** `json`: a JSON document. `rows`: a table's rows with its header. */
  content: { kind: 'json'; value: unknown } | { kind: 'rows'; header: string[]; rows: TableRow[] };
}

export interface TableRow {
  /** 1-based line in the file. */
  line: number;
  cells: string[];
}

export interface ReadContext {
  /** Which columns of a table name the entry; null when the config maps no table. */
  table: TableMapping | null;
}

/** What a file gave. A file without evaluations has at least one rejection. */
export interface ReadResult {
  /** The reader's id; null when none knew the file. */
  format: string | null;
  evaluations: Evaluation[];
  rejections: Rejection[];
}

/** Reads one format. Adding one is a file with this shape, a line in the registry, and fixtures. */
export interface Reader {
  /** Permanent, kebab-case. */
  readonly id: string;
  /** Raised when the same bytes are read differently, so that caches know. */
  readonly version: number;
  /** Whether the content (not the name) is of this format. */
  claims(file: ParsedFile): boolean;
  read(file: ParsedFile, context: ReadContext): Omit<ReadResult, 'format'>;
}

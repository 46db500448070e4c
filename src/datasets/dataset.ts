import type { FetchRecord } from '../domain/fetch-record.ts';

/** One file of a dataset, as a listing gives it. */
export interface DatasetFile {
  /** Relative to the dataset's folder, `/`-separated, never leaving it. */
  path: string;
  /** Bytes. */
  size: number;
  /** git-blob SHA-1, or SHA-256 for LFS files; null where listing it would mean reading the file. */
  oid: string | null;
  /**
   * What tells this state of the file from any other without reading it, where there is no oid: as long as it is the
   * same, the file is. Absent where that is not certain.
   */
  stamp?: string;
}

/** A commit that a dataset was resolved to. */
export interface Commit {
  /** sha; null for a folder that is no git checkout. */
  revision: string | null;
  /** ISO 8601 in UTC. */
  committedAt: string | null;
}

export interface ReadFile {
  file: DatasetFile;
  bytes: Uint8Array;
}

/**
 * A dataset: somewhere with files under a commit. `head` is asked once; `list` and `read` then speak of that
 * commit only, so a branch that moves meanwhile changes nothing.
 * Every method rejects with a `DatasetError` that says what, where and what to do.
 */
export interface Dataset {
  readonly kind: 'hub' | 'folder';
  /** `org/repo`, or the folder as the config names it. */
  readonly location: string;
  head(): Promise<Commit>;
  /** Sorted by path (by UTF-16 code unit), include and exclude applied by the caller. */
  list(commit: Commit): Promise<DatasetFile[]>;
  /** Yields in the order of `files`, with length and oid verified where the listing knows them. */
  read(commit: Commit, files: readonly DatasetFile[]): AsyncIterable<ReadFile>;
  /** How the files of that commit came here; null where they are read in place or straight from the Hub. */
  fetched(commit: Commit): FetchRecord | null;
  /** An address where a person can look at the file at that commit (the dataset itself without a path). */
  url(commit: Commit, path?: string): string | null;
}

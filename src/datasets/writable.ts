import type { Commit, Dataset } from './dataset.ts';

/** What becomes of a file. */
export interface FileChange {
  /** null deletes it. */
  content: Uint8Array | null;
  /** The oid of the file that it was decided on, the git-blob SHA-1 where a listing gives none; null: there was none. */
  before: string | null;
}

export interface DatasetChange {
  /** Of the commit. */
  title: string;
  /** Fewer than 100, by path relative to the dataset's folder. */
  files: ReadonlyMap<string, FileChange>;
  /**
   * Every path that was there, if files that have come or gone since are to make the change stale. The Hub has that
   * in any case: there the parent guards the whole branch.
   */
  paths?: ReadonlySet<string>;
}

/** `unchanged`: all of it was there already, and nothing was written. */
export interface Written {
  kind: 'committed' | 'unchanged';
  /** null for a folder. */
  revision: string | null;
}

/** A dataset that can be written to. */
export interface WritableDataset extends Dataset {
  /**
   * Makes all of the changes on top of `parent`, or none of them. Rejects with a `StaleParentError` when somebody else
   * was faster: read again and decide anew; else with another `DatasetError`, of which only `commit-unconfirmed`
   * leaves open whether anything was written.
   */
  commit(parent: Commit, change: DatasetChange): Promise<Written>;
}

import type { Clock } from '../../clock.ts';
import { DatasetError } from '../../dataset-error.ts';
import type { HubAddress } from '../address.ts';
import { createPatience, type Patience } from './patience.ts';
import { isOid } from '../../oid.ts';
import { checkPath } from '../../path.ts';

/** The Hub takes fewer than 100 files a commit. */
export const MOST_FILES = 99;

export interface CommitOptions {
  address: HubAddress;
  /** From `createHttp`, which has the token. */
  http: typeof fetch;
  /** A branch, or `refs/pr/N`. */
  branch: string;
  /** The commit at which the changes were decided: they are made on top of it or not at all. */
  parent: string;
  title: string;
  /** New content by path, relative to the address's folder; null deletes. Fewer than 100. */
  changes: ReadonlyMap<string, Uint8Array | null>;
  clock?: Clock | undefined;
  /** In [0, 1), for jitter. */
  random?: (() => number) | undefined;
  /** Tries of each request, the first one counted. */
  tries?: number | undefined;
  /** Ends it; whether the commit was made is then unknown. */
  signal?: AbortSignal | undefined;
}

/** A commit to be made, checked. */
export interface CommitJob extends Pick<CommitOptions, 'address' | 'http' | 'branch' | 'parent' | 'title'> {
  /** By path in the repo. */
  changes: ReadonlyMap<string, Uint8Array | null>;
  patience: Patience;
  /** It is to be a new pull request. */
  proposal?: { description: string };
}

/** Refuses what cannot be a commit before anything is sent. */
export function createCommitJob(options: CommitOptions): CommitJob {
  const { address, branch, parent, title, signal } = options;
  const refusePlace = (place: string, noun: string) =>
    new DatasetError(
      'revision-not-found',
      `"${title}" was to be written to the ${address.noun} "${address.name}" on top of ${place}, which is no ${noun}.`,
      'Name a branch, and the commit that `head` gives for it.',
    );
  const changes = new Map<string, Uint8Array | null>();
  for (const [path, content] of options.changes) {
    checkPath(path, address.name);
    changes.set(address.prefix + path, content);
  }
  if (changes.size > MOST_FILES) {
    throw new DatasetError(
      'too-many-files',
      `A commit to the ${address.noun} "${address.name}" may change at most ${MOST_FILES} files, and "${title}" changes ${changes.size}.`,
      'Make several commits of it.',
    );
  }
  // Encoded or not, an address takes `.` and `..` for steps.
  if (['', '.', '..'].includes(branch)) throw refusePlace(`the branch "${branch}"`, 'branch');
  const isCommit: boolean = isOid(parent);
  if (!isCommit) throw refusePlace(`"${parent}"`, 'commit');
  const http: typeof fetch = (input, init) =>
    options.http(input, signal === undefined ? init : { ...init, signal });
  return { address, http, branch, parent, title, changes, patience: createPatience(options) };
}

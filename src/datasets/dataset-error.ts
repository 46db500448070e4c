import { UserError } from '../domain/user-error.ts';

/** What went wrong, by a permanent name that programs may rely on. */
export type DatasetErrorCode =
  | 'folder-not-found'
  | 'folder-unreadable'
  | 'folder-unwritable'
  | 'folder-busy'
  | 'file-changed'
  | 'file-not-found'
  | 'bad-location'
  | 'unsafe-path'
  | 'not-permitted'
  | 'repo-not-found'
  | 'revision-not-found'
  | 'rate-limited'
  | 'hub-failed'
  | 'hub-unreachable'
  | 'bad-answer'
  | 'corrupt-file'
  | 'not-fetched'
  | 'cache-corrupt'
  | 'cache-unwritable'
  | 'stale-parent'
  | 'too-many-files'
  | 'ignored-file'
  | 'hub-busy'
  | 'commit-unconfirmed';

/** A dataset that cannot be listed or read. The message says what, where and why; the hint what to do. */
export class DatasetError extends UserError {
  override readonly name = 'DatasetError';
  readonly code: DatasetErrorCode;

  constructor(code: DatasetErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, hint, options);
    this.code = code;
  }
}

import { DatasetError } from './dataset-error.ts';

/** The dataset is no longer as it was when the changes were decided. Nothing was written. */
export class StaleParentError extends DatasetError {
  /** Where the branch is now; null when the Hub does not show it yet, and for a folder. */
  readonly head: string | null;

  constructor(message: string, head: string | null) {
    super('stale-parent', message, 'Read it again and decide anew.');
    this.head = head;
  }
}

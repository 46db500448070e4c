import type { Remembered } from '../remembered-requests.ts';
import type { ShownRequest } from './shown-request.ts';

/** What could be found out about a request that is not on the page. */
export type Found =
  /** Among the data that the site was built of. */
  | { kind: 'listed'; request: ShownRequest }
  /** In the requests dataset by now. */
  | { kind: 'on-hub'; request: ShownRequest }
  /** Submitted from this browser, and not in the dataset yet. */
  | { kind: 'submitted'; submitted: Remembered }
  | { kind: 'gone' }
  /** The Hub could not be asked. */
  | { kind: 'unknown' };

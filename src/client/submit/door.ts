import type { Refusal } from '../../submission/refusal.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Identity } from './identity.ts';
import type { GivenCode } from './sign-in.ts';
import type { RequestFile } from '../../submission/ports.ts';
import type { Remembered } from '../remembered-requests.ts';

/** What came of handing in a submission. Failures reject with a `FailureError` or a `UserError`. */
export type Result =
  | { kind: 'accepted'; request: Remembered; isNew: boolean }
  | { kind: 'refused'; refusals: readonly Refusal[] }
  | { kind: 'busy' }
  /** To be put on the Hub by hand. */
  | { kind: 'file'; file: RequestFile };

/** How the page hands in. */
export interface PageDoor {
  /** What to ask the Hub's sign-in for; null: nobody signs in. */
  scope: string | null;
  identify(given: GivenCode): Promise<Identity>;
  handIn(submission: Submission, identity: Identity | null): Promise<Result>;
}

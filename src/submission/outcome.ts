import type { KnownRequest } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** What has become of a submission. Failures of the Hub are no outcome: they reject with a `UserError`. */
export type SubmitOutcome =
  /**
   * It waits in the requests dataset, or in a pull request there. `isNew`: written now; else the same person has
   * submitted the same before, and this is that request.
   */
  | { kind: 'accepted'; request: KnownRequest; isNew: boolean; pullRequest: string | null }
  | { kind: 'refused'; refusals: readonly Refusal[] }
  /** Others wrote to the dataset at each try. Nothing was written. */
  | { kind: 'busy' };

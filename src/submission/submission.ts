import type { WeightType } from '../domain/submission-options.ts';

/** What somebody wants to have evaluated, in the right shape; whether there is such a model is another question. */
export interface Submission {
  /** `org/name`. */
  model: string;
  /** A branch, tag or commit of the model. */
  revision: string;
  /** One of the board's, canonical. */
  precision: string;
  weightType: WeightType;
  /** `org/name`, for an adapter or a delta; null for whole weights. */
  baseModel: string | null;
  /** Id of one of the board's; null: not said. */
  modelType: string | null;
}

/** Who submits, as the Hub says it. */
export interface Submitter {
  /** The name of the account. */
  name: string;
  /** Names of the organisations that it belongs to. */
  orgs: readonly string[];
}

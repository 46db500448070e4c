/** How a board takes submissions. */
export type Door =
  /** The visitor signs in, and the page opens a pull request on the requests dataset as the visitor. */
  | { kind: 'pull-request'; clientId: string | null }
  /** The page sends the submission to a worker, which writes it. */
  | { kind: 'worker'; address: string; clientId: string | null }
  /** The page leads to the Hub's own page for a new file. */
  | { kind: 'link' }
  /** The page says that nothing is taken, and why. */
  | { kind: 'closed'; reason: string };

/** What is asked of a model. */
export interface SubmissionRules {
  /** Characters that the model's card must have, without its header; 0 asks for no card. */
  cardLength: number;
  /** Whether a licence must be named. */
  licenseRequired: boolean;
  /** Licences by their identifiers on the Hub, lower case; empty: any. */
  licenses: readonly string[];
  /** Whether weights must be safetensors. */
  safetensors: boolean;
  /** Whether `config.json` must be there. */
  modelConfig: boolean;
  /** Whether a tokenizer's files must be there. */
  tokenizer: boolean;
  /** Names as in `config.json`, such as `LlamaForCausalLM`; empty: any. */
  architectures: readonly string[];
  /** Billions of parameters by precision, and for all others; null: no limit. */
  maxParams: { other: number | null; byPrecision: Readonly<Record<string, number>> };
  /** Whether the base model of an adapter or a delta is looked for on the Hub. */
  baseModel: boolean;
  /** Whether gated models may be submitted. */
  gated: boolean;
  /** Whether private models may be submitted, which only somebody with a token that sees them can check. */
  private: boolean;
  /** Whether what is evaluated, or waits, is refused. */
  duplicates: boolean;
  quota: Quota;
  blocked: readonly BlockedName[];
}

/** How many requests may be submitted within a number of days; null: any number. */
export interface Quota {
  days: number;
  perPerson: number | null;
  /** Of all people together that belong to the organisation whose model it is. */
  perOrg: number | null;
  /** Names of people and organisations to whom it does not apply, lower case. */
  exempt: readonly string[];
}

/** What is never taken. */
export interface BlockedName {
  /** `org/name`, or `org` for all models and people of that name; lower case. */
  name: string;
  reason: string | null;
}

/** A kind of model that a submitter may say it is. */
export interface SubmittedModelType {
  id: string;
  label: string;
  /** As request files write it: `🟢 : pretrained`, or words alone for a kind without an emoji. */
  written: string;
}

/** Plain data, so that it can be written into a page or a worker as JSON. */
export interface SubmissionOptions {
  door: Door;
  /** In the order of the form, canonical. */
  precisions: readonly string[];
  weightTypes: readonly WeightType[];
  modelTypes: readonly SubmittedModelType[];
  rules: SubmissionRules;
}

export const WEIGHT_TYPES = ['Original', 'Adapter', 'Delta'] as const;
export type WeightType = (typeof WEIGHT_TYPES)[number];

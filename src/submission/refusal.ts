/** Which rule refused, by a permanent name that programs may rely on. */
export type RefusalCode =
  | 'malformed'
  | 'model-name'
  | 'revision-name'
  | 'precision'
  | 'weight-type'
  | 'base-model-name'
  | 'model-type'
  | 'unknown-field'
  | 'blocked'
  | 'model-not-found'
  | 'revision-not-found'
  | 'model-renamed'
  | 'private'
  | 'gated'
  | 'disabled'
  | 'card'
  | 'license'
  | 'safetensors'
  | 'config'
  | 'tokenizer'
  | 'architecture'
  | 'parameters'
  | 'too-large'
  | 'base-model'
  | 'evaluated'
  | 'waiting'
  | 'quota-person'
  | 'quota-org';

/** Why a submission is not taken: what is wrong, and what mends it, each a sentence in the board's language. */
export interface Refusal {
  code: RefusalCode;
  /** The field of the form that it is about; null: none. */
  field: 'model' | 'revision' | 'precision' | 'weight_type' | 'base_model' | 'model_type' | null;
  message: string;
  remedy: string;
  /** The path of the request that is in the way, in the requests dataset; null: none. */
  request: string | null;
}

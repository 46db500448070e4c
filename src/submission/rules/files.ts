import * as words from '#words/submission-refusals.ts';
import { quote } from '../quote.ts';
import type { Refusal } from '../refusal.ts';
import { refuse, type ModelFacts } from './rule.ts';
import { findMissingShards } from './shards.ts';

const PICKLE = /^[^/]+\.(?:bin|pt|pth|ckpt|pkl)$/i;
/** What training leaves beside weights. */
const OF_TRAINING = /^(?:training_args|optimizer|scheduler|scaler|rng_state)[^/]*$/;
const TOKENIZER =
  /^(?:tokenizer\.json|tokenizer_config\.json|tokenizer\.model(?:\.v\d+)?|vocab\.[^/]+|spiece\.model|sentencepiece\.[^/]*model|tekken\.json|.+\.tiktoken)$/;

/** The files that must be there. An adapter has its own, and its base model's tokenizer. */
export function refuseFiles({ submission, rules, candidate }: ModelFacts): Refusal[] {
  const paths = candidate.files.filter(({ size }) => size > 0).map(({ path }) => path);
  const isAdapter = submission.weightType === 'Adapter';
  const config = isAdapter ? 'adapter_config.json' : 'config.json';
  const lacksConfig = rules.modelConfig && !paths.includes(config);
  const lacksTokenizer = rules.tokenizer && !isAdapter && !paths.some((path) => TOKENIZER.test(path));
  return [
    ...(rules.safetensors ? (isAdapter ? refuseAdapter(paths) : refuseWeights(paths)) : []),
    ...(lacksConfig ? [refuse('config', 'model', isAdapter ? words.noAdapterConfig : words.noConfig)] : []),
    ...(lacksTokenizer ? [refuse('tokenizer', 'model', words.noTokenizer)] : []),
  ];
}

function refuseAdapter(paths: readonly string[]): Refusal[] {
  return paths.includes('adapter_model.safetensors')
    ? []
    : [refuse('safetensors', 'model', words.noAdapterWeights)];
}

/** Weights beside `config.json` count; those in folders only where there are none of another format beside it. */
function refuseWeights(paths: readonly string[]): Refusal[] {
  const all = paths.filter(
    (path) => path.endsWith('.safetensors') && !path.endsWith('adapter_model.safetensors'),
  );
  const beside = all.filter((path) => !path.includes('/'));
  const pickle = paths.find((path) => PICKLE.test(path) && !OF_TRAINING.test(path));
  if (beside.length === 0 && pickle !== undefined)
    return [refuse('safetensors', 'model', words.pickleOnly(quote(pickle)))];
  if (all.length === 0) return [refuse('safetensors', 'model', words.noSafetensors)];
  const missing = findMissingShards(beside.length > 0 ? beside : all);
  if (missing.length === 0) return [];
  return [
    refuse('safetensors', 'model', words.missingShards(missing.slice(0, 3).map(quote), missing.length)),
  ];
}
